import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { TABLE_NAMES, TABLES } from "../schema/files.ts";
import { readFolder } from "../read/read-folder.ts";
import { DataFolder } from "../testing/data-folder.ts";
import { LIVE_DATA } from "../testing/test-facts.ts";
import { cutOff, FILE_DAMAGES } from "./damage-bytes.ts";
import { damageFolder, type Target } from "./damaged-folder.ts";
import { checkDamaged, judgeReport } from "./judge-report.ts";
import { createRandom } from "./random.ts";

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
