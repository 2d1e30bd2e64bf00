import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readFolder } from "../read/read-folder.ts";
import { TABLE_NAMES, TABLES } from "../schema/files.ts";
import { DataFolder, LIVE_DATA } from "../testing/test-facts.ts";
import {
  checkDamaged,
  createRandom,
  damageFolder,
  judgeReport,
  type Target,
} from "./damaged-folder.ts";

/** Ways in which a whole file is damaged, by the program that saved it or on its way. */
const FILE_DAMAGES: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  empty: () => "",
  "a line break alone": () => "\n",
  "null alone": () => "null",
  "an empty list": () => "[]",
  "an empty group": () => "{}",
  "a text alone": () => '"text"',
  "records that are none": () => '{"records": [1, null, "x", [], {}]}',
  "records that are a group": () => '{"records": {}}',
  "byte order mark": (text) => `\ufeff${text}`,
  "UTF-16 with mark": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16 without mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16 the other way round": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  // Every Chinese character as two bytes that are one in GBK, as Excel saves it.
  GBK: (text) =>
    Buffer.concat(
      Array.from(text, (one) => (one < "\u0080" ? Buffer.from(one) : Buffer.from([0xc1, 0xae]))),
    ),
  "UTF-8 taken for GBK and saved": (text) => new TextDecoder("gbk").decode(Buffer.from(text)),
  "Latin-1": (text) => Buffer.from(`${text.slice(0, 40)}é ${text.slice(40)}`, "latin1"),
  "NUL at the end": (text) => `${text}\0`,
  "NULs for the second half": (text) =>
    text.slice(0, text.length / 2) + "\0".repeat(text.length / 2),
  "a broken byte": (text) => {
    const bytes = Buffer.from(text);
    const at = bytes.findIndex((byte, index) => index > bytes.length / 2 && byte > 0x7f);
    if (at === -1) return Buffer.concat([bytes, Buffer.from([0xff])]);
    bytes[at] = 0xff;
    return bytes;
  },
  "two files in one": (text) => text + text,
  "text after the end": (text) => `${text}完`,
  "a merge conflict": (text) =>
    text.replace("\n", "\n<<<<<<< HEAD\n").replace(/\n(?=[^\n]*\n$)/u, "\n=======\n>>>>>>> b\n"),
  "a page of an error": () => "<!doctype html><title>404</title>",
  "a comment at the head": (text) => `// 县\n${text}`,
  "nested without end": () => "[".repeat(200_000),
  "nested very deep": () => `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
  "records nested very deep": () => `{"records": ${"[".repeat(5000)}${"]".repeat(5000)}}`,
  "all commas in full width": (text) => text.replaceAll(",", "，"),
  "all marks in full width": (text) => text.replaceAll('"', "”"),
  "no commas": (text) => text.replaceAll(",\n", "\n"),
  "no marks": (text) => text.replaceAll('"', ""),
};

/** A file cut off at an offset. */
const cutOff = (text: string, at: number): string => text.slice(0, at);

const folder = readFolder(LIVE_DATA);

/** Every file of the folder, the map too, by its name. */
const files: readonly (readonly [name: string, target: "topology" | Target["table"]])[] = [
  ...TABLE_NAMES.map((table) => [TABLES[table].file, table] as const),
  ["site.json", "site"],
  ["geo/guangdong.topo.json", "topology"],
];

/** What is wrong with how the check takes a file with other content; undefined if nothing is. */
function judge(name: string, target: "topology" | Target["table"], content: string | Uint8Array) {
  const result = checkDamaged(damageFolder(folder, target, content));
  if ("crash" in result) return result.crash;
  return result.ok ? "passed" : judgeReport(result.problems, `data/${name}`, "\0");
}

it.each(files)("tells what happened to all of %s, by file and line", (name, target) => {
  const text = readFileSync(path.join(LIVE_DATA, name), "utf8");
  const verdicts = Object.entries(FILE_DAMAGES).map(([damage, spoil]) => {
    const spoilt = spoil(text);
    // A file without Chinese is the same in GBK, one without records has no commas: nothing was damaged.
    const isSame = Buffer.from(text).equals(Buffer.from(spoilt));
    return [damage, isSame ? undefined : judge(name, target, spoilt)] as const;
  });
  expect(verdicts.filter(([, wrong]) => wrong !== undefined)).toEqual([]);
});

it.each(files)("tells of %s that it was cut off, wherever that was", (name, target) => {
  const text = readFileSync(path.join(LIVE_DATA, name), "utf8");
  const random = createRandom(20240529);
  const end = text.trimEnd().length;
  const cuts = Array.from({ length: 20 }, () => Math.floor(random() * end));
  const wrong = cuts.map((at) => judge(name, target, cutOff(text, at)));
  expect(wrong.filter((one) => one !== undefined)).toEqual([]);
});

it.each(files)("tells that %s is not there", (name) => {
  const problems = new DataFolder().remove(name).problems();
  const missing = problems.find((problem) => problem.message === "没有找到这个文件");
  expect(missing?.file.replace("map.topo", "guangdong.topo")).toBe(`data/${name}`);
});

it("takes Windows line ends, other indents and a missing last line break, which change no fact", () => {
  for (const [name, target] of files) {
    const text = readFileSync(path.join(LIVE_DATA, name), "utf8");
    const others = [
      text.replaceAll("\n", "\r\n"),
      text.trimEnd(),
      JSON.stringify(JSON.parse(text)),
      JSON.stringify(JSON.parse(text), null, "\t"),
    ];
    for (const other of others) expect(judge(name, target, other)).toBe("passed");
  }
});
