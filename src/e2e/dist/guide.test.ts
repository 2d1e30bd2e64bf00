import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, projectRoot } from "../../tools/commands.ts";
import { checkFolder } from "../../data/check/check-folder.ts";
import { formatProblems } from "../../data/problem.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { all, attribute, hasClass, textOf, withClass } from "./lib/dom.ts";
import { addLast, readSteps, sectionOf } from "./lib/follow-guide.ts";

/*
 * The guide for editors is followed to the letter, on a copy of the facts: what it tells to paste is pasted where it
 * tells to, and the site is built of it.
 */

const guide = readFileSync(path.join(projectRoot, "data/README.md"), "utf8");
const work = mkdtempSync(path.join(os.tmpdir(), "guide-"));
const data = path.join(work, "data");
const dist = path.join(work, "dist");

const read = (file: string): string => readFileSync(path.join(data, file), "utf8");
const write = (file: string, text: string): void => {
  writeFileSync(path.join(data, file), text);
};
const report = (): string => {
  const result = checkFolder(readFolder(data));
  return result.ok ? "" : formatProblems(result.problems);
};
const page = (route: string) => parse(readFileSync(path.join(dist, route, "index.html"), "utf8"));

/** 改一个数字: finds the record by its name and changes what the second step names. */
function changeNumber(): void {
  const section = sectionOf(guide, "改一个数字");
  const [, file = "", name = ""] = /打开 `([a-z]+\.json)`.*?搜“(.+?)”/u.exec(section) ?? [];
  const [, from = "", to = ""] = /把 `(.+?)` 改成 `(.+?)`/u.exec(section) ?? [];
  const text = read(file);
  const at = text.indexOf(from, text.indexOf(name));
  expect(at).toBeGreaterThan(text.indexOf(name));
  write(file, text.slice(0, at) + to + text.slice(at + from.length));
}

const steps = readSteps(sectionOf(guide, "新增一个县的组团"));

beforeAll(async () => {
  cpSync(TEST_FACTS, data, { recursive: true });
  changeNumber();
  for (const { file, block } of steps) write(file, addLast(read(file), block));
  const [correction] = readSteps(sectionOf(guide, "更正"));
  if (correction) write(correction.file, addLast(read(correction.file), correction.block));
  const [claim] = /^"otherClaims": \[[\s\S]*?\n\]$/mu.exec(sectionOf(guide, "说法不止一个")) ?? [];
  const funds = read("funds.json");
  const at = funds.indexOf('"kind": "purchases"');
  write("funds.json", `${funds.slice(0, at)}${claim ?? ""},\n${funds.slice(at)}`);
  expect(report()).toBe("");
  const built = await buildSite({
    outDir: dist,
    env: { SITE_DATA: data, OG_IMAGES: "off" },
    quiet: true,
  });
  expect(built).toBe(true);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe("the guide for editors, followed to the letter", () => {
  test("puts a county's team on its page, with its source, and colours it on the map", () => {
    expect(steps.map(({ file }) => file)).toEqual([
      "sources.json",
      "organizations.json",
      "teams.json",
    ]);
    const county = page("counties/shixing");
    const [members] = withClass(county, "members").map((list) => textOf(list));
    expect(members).toContain("省示范厅");
    expect(members).toContain("是否牵头未说明");
    expect(textOf(county)).toContain("官方网页");
    const sources = withClass(county, "sources").flatMap((list) => all(list, "a"));
    expect(sources.map((link) => attribute(link, "href"))).toContain(
      "https://example.com/teams/shixing",
    );
    const shape = all(page(""), "path").find((one) => attribute(one, "data-adcode") === "440222");
    expect(shape && attribute(shape, "data-status")).toBe("documented");
    expect(shape && hasClass(shape, "official")).toBe(true);
    expect(textOf(page("organizations/example-department"))).toContain("始兴县");
  });

  test("shows the changed number, that another source says otherwise, and the correction", () => {
    const unit = page("organizations/guangsheng-group");
    const [figure] = all(unit).filter(
      (one) => attribute(one, "data-fact") === "guangsheng-purchases",
    );
    expect(figure && textOf(figure).replaceAll(" ", "")).toBe("240万元");
    expect(textOf(unit).replaceAll(" ", "")).toContain("约900万元");
    expect(textOf(unit)).toContain("更正");
    const corrections = textOf(page("corrections"));
    for (const words of ["2026年1月21日", "233万元", "240万元", "来源更正了数字。"])
      expect(corrections).toContain(words);
  });

  test("tells of a misspelt id what the guide says it tells", () => {
    const shown = /^```text\n(.+)\n```$/mu.exec(sectionOf(guide, "新增一个县的组团"))?.[1] ?? "";
    const [, wrong = ""] = /"(exam[^"]+)"/u.exec(shown) ?? [];
    const sound = read("teams.json");
    const at = sound.lastIndexOf('example-department"');
    write(
      "teams.json",
      `${sound.slice(0, at)}${wrong}"${sound.slice(at + 'example-department"'.length)}`,
    );
    const place = path.relative(process.cwd(), data).replaceAll("\\", "/");
    const [line = ""] = report().replaceAll(place, "data").split("\n");
    write("teams.json", sound);
    expect(line).toBe(shown);
  });
});
