import { mdxToMdast, type MdastNode } from "satteri";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatProblems, type Problem } from "../problem.ts";
import type { Folder, StoryFile } from "../read/folder.ts";
import { passage } from "../schema/story.ts";
import { TEST_STORY, TOLD_FACTS } from "../testing/test-story.ts";
import { checkDamaged, createRandom, judgeReport } from "./damaged-folder.ts";

const random = createRandom(20240529);
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <Item>(items: readonly Item[]): Item => {
  const item = items[below(items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};

/** What fingers and input methods leave in a text. */
const SLIPS: readonly string[] = [
  ...[
    "<",
    ">",
    "{",
    "}",
    '"',
    "'",
    "`",
    "\\",
    "/",
    "=",
    "&",
    "*",
    "_",
    "#",
    "|",
    "~",
    "!",
    "-",
    ":",
    "(",
  ],
  ...["“", "”", "‘", "’", "《", "》", "＜", "＞", "＝", "：", "；", "（", "）", "\u3000", "⽔"],
  ...["\t", "\n", "\r", "\0", "\u200b", "\ufffd", "\n\n", "\n- ", "\n> ", "\n# ", "---\n", "==="],
  ...[
    "<Step>",
    "</Step>",
    "</Fact>",
    "<fact ",
    "<Zh>",
    "</Zh>",
    "<Scene>\n\n",
    "{x}",
    "/>",
    "<!--",
  ],
  ...["```\n", "~~~\n", "import x\n\n", "42", "[", "](x)"],
];

/** A place in a text, as often in a tag or the head as in the words between them. */
function place(text: string): number {
  const tags = [...text.matchAll(/<[^>]*>|^[a-z]+: .*$|^---$/gmu)];
  if (below(2) === 0) return below(text.length + 1);
  const tag = oneOf(tags);
  return tag.index + below(tag[0].length + 1);
}

/** Slips of the hand: where, and what it leaves. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  insert: (text) => {
    const at = place(text);
    return text.slice(0, at) + oneOf(SLIPS) + text.slice(at);
  },
  delete: (text) => {
    const at = place(text);
    return text.slice(0, at) + text.slice(at + 1 + below(below(3) === 0 ? 60 : 3));
  },
  replace: (text) => {
    const at = place(text);
    return text.slice(0, at) + oneOf(SLIPS) + text.slice(at + 1);
  },
  repeat: (text) => {
    const at = place(text);
    return text.slice(0, at) + text.slice(Math.max(0, at - below(40)), at) + text.slice(at);
  },
  "change case": (text) => {
    const at = place(text);
    const letter = text.charAt(at);
    const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return text.slice(0, at) + other + text.slice(at + 1);
  },
  "drop a line": (text) => {
    const lines = text.split("\n");
    return lines.toSpliced(below(lines.length), 1).join("\n");
  },
  "join lines": (text) => {
    const lines = text.split("\n");
    const at = below(lines.length);
    return lines.toSpliced(at, 2, `${lines[at] ?? ""}${lines[at + 1] ?? ""}`).join("\n");
  },
  "swap lines": (text) => {
    const lines = text.split("\n");
    const [a, b] = [below(lines.length), below(lines.length)];
    return lines
      .with(a, lines[b] ?? "")
      .with(b, lines[a] ?? "")
      .join("\n");
  },
  cut: (text) => text.slice(0, place(text)),
};

const withText = (file: StoryFile, text: string): Folder => ({
  ...TOLD_FACTS,
  story: TEST_STORY.map((one) => (one === file ? { ...one, text } : one)),
});

const elementsIn = (node: MdastNode): string[] => [
  ...("name" in node && typeof node.name === "string" ? [node.name] : []),
  ...("children" in node ? node.children.flatMap(elementsIn) : []),
];

/** The file that a report must name: where one language lacks something, that may be the other's. */
const nameIn = (problems: readonly Problem[], file: string): string =>
  problems.some((problem) => problem.file === file) ? file : file.replace("/zh/", "/en/");

/** What is wrong with a file that passed, as Astro reads it; undefined if nothing is. */
function judgePassed(file: string, text: string): string | undefined {
  const [, head, body = text] = /^---[^\S\n]*\n([^]*?)^---[^\S\n]*\n([^]*)$/mu.exec(text) ?? [];
  if (!file.endsWith("/lead.mdx") && !passage.safeParse(parse(head ?? "")).success)
    return `wrong head: ${head ?? ""}`;
  try {
    const seen = elementsIn(mdxToMdast(body)).length;
    const written = body.match(/<\s*[A-Za-z]/gu)?.length ?? 0;
    return seen === written ? undefined : `${written} elements are written, ${seen} are read`;
  } catch (error) {
    return String(error);
  }
}

describe("a damaged file of the story", () => {
  it.each(TEST_STORY.map(({ file }) => file))(
    "is told by file and line, or can be read: %s",
    (name) => {
      const file = TEST_STORY.find((one) => one.file === name);
      if (!file) throw new Error(name);
      const wrong: string[] = [];
      let told = 0;
      for (let round = 0; round < 300; round += 1) {
        const kind = oneOf(Object.keys(DAMAGES));
        const text = DAMAGES[kind]?.(file.text) ?? "";
        const result = checkDamaged(withText(file, text));
        const fault =
          "crash" in result
            ? result.crash
            : result.ok
              ? judgePassed(name, text)
              : judgeReport(result.problems, nameIn(result.problems, name), "\0");
        if ("ok" in result && !result.ok) told += 1;
        if (fault !== undefined) wrong.push(`${kind}: ${fault}\n${text}`);
      }
      expect(wrong).toEqual([]);
      expect(told).toBeGreaterThan(100);
    },
  );

  it("is missed where it is not there, and read with the ends of lines of Windows", () => {
    const [file] = TEST_STORY;
    if (!file) throw new Error("no story");
    const dos = checkDamaged(withText(file, file.text.replaceAll("\n", "\r\n")));
    expect(dos).toMatchObject({ ok: true });
    const torn = checkDamaged({ ...TOLD_FACTS, story: TEST_STORY.slice(1) });
    expect("problems" in torn && formatProblems(torn.problems, "en")).toContain(file.file);
  });
});
