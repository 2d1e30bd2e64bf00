import { expect, it } from "vitest";
import { formatWarnings } from "../../problem.ts";
import { readFolder } from "../../read/read-folder.ts";
import { TEST_FACTS } from "../../testing/test-facts.ts";
import { changeStory, storyText, TOLD_FACTS } from "../../testing/test-story.ts";
import { findWarnings } from "../find-warnings.ts";

const START = "zh/1-start.mdx";
const ENGLISH = "en/1-start.mdx";

/** What is asked after a change of one file: what stands at the place, and how it is answered. */
function ask(file: string, from: string, to: string) {
  const text = storyText(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const changed = text.replace(from, () => to);
  const folder = { ...TOLD_FACTS, story: changeStory({ [file]: changed }) };
  return findWarnings(folder).map(({ line, column, remedy }) => {
    const at = changed.split("\n")[line - 1]?.slice(column - 1) ?? "";
    return `${at.slice(0, 8)} ${/\["(.+)"\]/u.exec(remedy.zh)?.[1] ?? ""}`;
  });
}

it("asks nothing about the story of the tests, nor about the one that their facts were told with", () => {
  expect(findWarnings(TOLD_FACTS)).toEqual([]);
  expect(findWarnings(readFolder(TEST_FACTS))).toEqual([]);
});

it.each([
  ["a half-width comma", START, "。", ",", "punctuation"],
  ["full-width digits", START, "。", "。２０２４年。", "full-width"],
  ["a traditional character", START, "。", "。縣裡。", "traditional"],
  ["a note to oneself", START, "。", "。TODO", "draft"],
  ["Chinese that is not marked as such", ENGLISH, ".", " 廉江.", "language"],
])("asks about %s", (_what, file, from, to, doubt) => {
  const asked = ask(file, from, to);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(` ${doubt}`);
});

it("asks about a mark after a tag, at its place, and about titles and the notes on the map", () => {
  expect(ask(START, "</Term>", "</Term>,又")).toEqual([
    expect.stringMatching(/^团<.* punctuation$/u),
  ]);
  expect(ask(START, "title: ", "title: 縣里")[0]).toMatch(/^縣里.* traditional$/u);
  expect(ask("zh/2-deeds.mdx", 'note="', 'note="待补')[0]).toMatch(/^待补.* draft$/u);
});

it("asks nothing about Chinese that is marked, emphasis, or what has no character of Chinese", () => {
  expect(ask(ENGLISH, ".", " (<Zh>廉江</Zh>) and **more**.")).toEqual([]);
  expect(ask(START, "。", "。\n\nCBD")).toEqual([]);
});

it("is answered for the whole story by the site", () => {
  const story = changeStory({ [START]: storyText(START).replace("。", ",") });
  const folder = { ...TOLD_FACTS, story };
  expect(formatWarnings(findWarnings(folder), "zh")).toContain(
    '核对过、没有错，就在 site.json 里写 "meantSo": ["punctuation"]',
  );
  const value = { ...(folder.site.value as object), meantSo: ["punctuation"] };
  expect(findWarnings({ ...folder, site: { ...folder.site, value } })).toEqual([]);
});
