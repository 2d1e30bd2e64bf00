import { expect, it } from "vitest";
import { checkFolder } from "../check-folder.ts";
import { readFolder } from "../read/read-folder.ts";
import { readStory } from "../read/read-story.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

/** The story with one id misspelt, checked with the real data. */
function checkMisspelt(from: string, to: string): string[] {
  const folder = readFolder(TEST_FACTS);
  const story = folder.story.map(({ file, text }) => ({ file, text: text.replace(from, to) }));
  const result = checkFolder({ ...folder, story });
  return result.ok
    ? []
    : result.problems.map(
        ({ file, line, column, message, remedy }) =>
          `${file}:${line}:${column} ${message.zh} ${remedy.zh}`,
      );
}

it("reads the real story, which names only what exists", () => {
  expect(readStory().length).toBeGreaterThan(3);
  expect(checkFolder(readFolder(TEST_FACTS)).ok).toBe(true);
});

it("tells where the story names a figure that does not exist, and which may be meant", () => {
  const [problem = "", ...others] = checkMisspelt('id="programme-funds"', 'id="programme-fund"');
  expect(others).toEqual([]);
  expect(problem).toMatch(/4-deeds\.mdx:\d+:\d+ .*"programme-fund" .*"programme-funds"/);
});

it("holds the organisation of a chart, too", () => {
  expect(
    checkMisspelt('organization="guangsheng-group"', 'organization="guangsheng"')[0],
  ).toContain("guangsheng-group");
});

it("holds every county that a step of the story names", () => {
  expect(checkMisspelt('"dongyuan wuhua"', '"dongyuan wuhau"')).toEqual([
    expect.stringMatching(/4-deeds\.mdx:\d+:\d+ .*"wuhau".*"wuhua"/),
  ]);
});
