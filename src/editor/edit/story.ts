/** A passage of the story as text, in all its languages at once: a fact that one of them tells the others tell too. */
import { LANGUAGE_CODES, type LanguageCode } from "../../data/languages.ts";
import type { Folder, StoryFile } from "../../data/read/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { ChangedMeanwhile } from "../write-atomically.ts";
import { type Html, html } from "./html.ts";
import { messagePage, storyAddress } from "./page.ts";
import { decode, maySave, planStory, readFiles, storyName } from "./plan.ts";
import { type Answer, stateOf } from "./record.ts";
import type { Session } from "./session.ts";
import { storyPage, textName } from "./story-page.ts";

/** The files of a passage by language, Chinese first. */
function filesOf(folder: Folder, passage: string): Map<LanguageCode, StoryFile> {
  return new Map(
    LANGUAGE_CODES.flatMap((code) => {
      const file = folder.story?.find((one) => one.file.endsWith(`/${code}/${passage}`));
      return file ? [[code, file] as const] : [];
    }),
  );
}

/** A text with the line ends of a form, which are those of the repository. */
const withPlainLines = (text: string): string => text.replaceAll("\r\n", "\n");

/** The text of a form with the line ends that its file has. */
const asIn = (old: string, typed: string): string =>
  old.includes("\r\n") ? withPlainLines(typed).replaceAll("\n", "\r\n") : withPlainLines(typed);

const namesIn = (dir: string, files: ReadonlyMap<LanguageCode, StoryFile>) =>
  [...files].map(([code, { file }]) => ({ code, file, name: storyName(dir, file) }));

/** Opens a passage: `2-plans.mdx`. */
export function openStory({ dir, preview }: Session, passage: string, isSaved: boolean): Answer {
  const files = filesOf(readFolder(dir), passage);
  const refusal = refuse(files);
  if (refusal) return { page: refusal, status: 404 };
  const notice = isSaved ? html`已保存。<a href="/changes">看改了什么</a>` : undefined;
  const plan = planStory(dir, new Map());
  preview.show(plan);
  const opened = stateOf([...files.values()].map(({ text }) => text));
  const texts = new Map([...files].map(([code, { text }]) => [code, withPlainLines(text)]));
  return { page: storyPage({ passage, files, texts, plan, opened, notice }) };
}

/** Why a passage has no form; undefined if it has one. */
function refuse(files: ReadonlyMap<LanguageCode, StoryFile>): Html | undefined {
  if (files.size === 0) return messagePage("没有这一篇", "故事里没有这个文件，也许刚被删去。");
  const wrong = [...files.values()].find(
    ({ text, fault }) => fault ?? asIn(text, withPlainLines(text)) !== text,
  );
  return wrong
    ? messagePage(
        "不能在这里改",
        `${wrong.file} 存成了别的编码，或者一个文件里有两种换行。请运行 npm run check:data，先在文件里改好。`,
      )
    : undefined;
}

/** Does what a button of the form asks. Whatever comes of it, what was typed stays. */
export async function changeStory(
  session: Session,
  passage: string,
  sent: URLSearchParams,
): Promise<Answer> {
  const { dir } = session;
  const files = filesOf(readFolder(dir), passage);
  const refusal = refuse(files);
  if (refusal) return { page: refusal, status: 409 };
  const standing = readFiles(dir);
  const typed = new Map(
    [...files].map(([code]) => [code, withPlainLines(sent.get(textName(code)) ?? "")]),
  );
  const written = namesIn(dir, files).map(({ code, name }) => {
    const old = standing.get(name);
    return [name, asIn(old ? decode(old) : "", typed.get(code) ?? "")] as const;
  });
  const plan = planStory(dir, new Map(written));
  session.preview.show(plan);
  const opened = sent.get("opened") ?? "";
  const shown = { passage, files, texts: typed, plan, opened };
  if (stateOf([...files.values()].map(({ text }) => text)) !== opened)
    return { page: storyPage({ ...shown, notice: CHANGED }), status: 409 };
  if (sent.get("do") !== "save") return { page: storyPage(shown) };
  if (!maySave(plan))
    return { page: storyPage({ ...shown, notice: "还有要改的地方，没有保存。" }), status: 422 };
  try {
    if (plan.files.length > 0) await session.save(plan.files);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return { page: storyPage({ ...shown, notice: CHANGED }), status: 409 };
  }
  return { goTo: `${storyAddress(passage)}?saved` };
}

const CHANGED =
  "这一篇在你打开以后被别处改过，没有保存。你写的都在下面；在新的标签页里再打开这一篇，把要改的写到那里。";
