import { describe, expect, it } from "vitest";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { planStory } from "./plan.ts";
import { Session } from "./session.ts";
import { changeStory, openStory } from "./story.ts";
import { piecesOf } from "./story-pieces.ts";

const PASSAGE = "5-outlook.mdx";
const [chinese, english] = [`story/zh/${PASSAGE}`, `story/en/${PASSAGE}`];

const shown = (answer: object): string =>
  "page" in answer && typeof answer.page === "object" && answer.page !== null
    ? String(Reflect.get(answer.page, "text"))
    : "";

/** What a form sends that was opened now. */
function sentOf(folder: DataFolder, texts: Readonly<Record<string, string>>): URLSearchParams {
  const page = shown(openStory(new Session(folder.dir), PASSAGE, false));
  const opened = /name="opened" value="(?<state>[^"]*)"/u.exec(page)?.groups?.state ?? "";
  return new URLSearchParams({ do: "save", opened, ...texts });
}

describe("a passage", () => {
  it("takes any figure and any word that is offered for it", () => {
    const folder = new DataFolder();
    const pieces = piecesOf(readFolder(folder.dir), PASSAGE);
    const offered = pieces.filter(({ open }) => /^<(?:Fact|Term) /u.test(open));
    expect(offered.length).toBeGreaterThan(50);
    const added = (code: "zh" | "en") =>
      offered.map(({ open, close, inside }) => open + (inside?.[code] ?? "") + close).join("\n\n");
    const plan = planStory(
      folder.dir,
      new Map([
        [chinese, `${folder.read(chinese)}\n${added("zh")}\n`],
        [english, `${folder.read(english)}\n${added("en")}\n`],
      ]),
    );
    expect(plan.files).toHaveLength(2);
    expect(plan.problems).toEqual([]);
  });

  it("is offered no tag that the lead cannot have", () => {
    const folder = readFolder(new DataFolder().dir);
    const tags = piecesOf(folder, "lead.mdx").map(({ open }) => /^<\w+/u.exec(open)?.[0]);
    expect([...new Set(tags)]).toEqual(["<Fact", "<Zh"]);
  });

  it("keeps the line ends of its file", async () => {
    const folder = new DataFolder();
    const old = folder.read(chinese).replaceAll("\n", "\r\n");
    folder.write(chinese, old);
    // As a browser sends it.
    const sent = sentOf(folder, {
      "text.zh": `${old}就这样。\r\n`,
      "text.en": folder.read(english),
    });
    expect(await changeStory(new Session(folder.dir), PASSAGE, sent)).toHaveProperty("goTo");
    expect(folder.read(chinese)).toBe(`${old}就这样。\r\n`);
  });

  it("has no form where it would change more than was typed", () => {
    const folder = new DataFolder();
    folder.edit(chinese, "---", "\n", "\r\n");
    expect(shown(openStory(new Session(folder.dir), PASSAGE, false))).not.toContain("<textarea");
  });

  it("is not saved over a colleague's change", async () => {
    const folder = new DataFolder();
    const texts = { "text.zh": folder.read(chinese), "text.en": folder.read(english) };
    const sent = sentOf(folder, texts);
    folder.edit(english, "---\n\n", "the", "a");
    const theirs = folder.read(english);
    const answered = await changeStory(new Session(folder.dir), PASSAGE, sent);
    expect(shown(answered)).toContain("被别处改过");
    expect(folder.read(english)).toBe(theirs);
  });
});
