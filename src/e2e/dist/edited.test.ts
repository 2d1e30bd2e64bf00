import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { csvParse } from "d3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFolder } from "../../data/check/check-folder.ts";
import { formatProblems } from "../../data/problem.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { copyFolder, editCopy } from "../../data/testing/test-facts.ts";
import { projectRoot } from "../../tools/commands.ts";
import { all, attribute, closest, hasClass, textOf, withClass, type Element } from "./lib/dom.ts";
import { SiteAside } from "./lib/builds.ts";

/*
 * A site of edited facts. The guide for editors is followed to the letter, on a copy of the facts: what it tells to paste
 * is pasted where it tells to. Our own data holds no disagreement: a further copy is given some, with the claim that the
 * editor has chosen in the record. The site is built of that.
 */

const guide = readFileSync(path.join(projectRoot, "data/README.md"), "utf8");
const work = mkdtempSync(path.join(os.tmpdir(), "edited-"));
const guided = path.join(work, "guided");
const edited = path.join(work, "edited");
const site = new SiteAside();

const read = (file: string): string => readFileSync(path.join(guided, file), "utf8");
const write = (file: string, text: string): void => {
  writeFileSync(path.join(guided, file), text);
};
const report = (folder: string): string => {
  const result = checkFolder(readFolder(folder));
  return result.ok ? "" : formatProblems(result.problems);
};

/** A record that the guide for editors tells to add: to which file, and its text as printed there. */
interface GuideStep {
  readonly file: string;
  readonly block: string;
}

/** The part of a Markdown text under one heading of the second level. */
function sectionOf(markdown: string, heading: string): string {
  const [, after] = markdown.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`the guide has no section ${heading}`);
  return after.split("\n## ")[0] ?? "";
}

/** The records of a section, each with the file that the words before it name first. */
function readSteps(section: string): GuideStep[] {
  const steps: GuideStep[] = [];
  let from = 0;
  for (const match of section.matchAll(/^```json\n([\s\S]*?)\n```$/gmu)) {
    const before = section.slice(from, match.index);
    const file = /`([a-z]+\.json)`/u.exec(before)?.[1];
    if (file === undefined) throw new Error(`the guide does not say where this goes: ${match[0]}`);
    steps.push({ file, block: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  return steps;
}

/** Adds a record as the guide says: a comma after the last one's brace, a new line, the text. */
function addLast(file: string, block: string): string {
  const end = /\}\s*\]\s*\}\s*$/u.exec(file);
  if (end) return `${file.slice(0, end.index)}},\n${block}${file.slice(end.index + 1)}`;
  // An empty table has no last record.
  const empty = /\[\s*\]\s*\}\s*$/u.exec(file);
  if (!empty) throw new Error("this file has no list of records at its end");
  return `${file.slice(0, empty.index)}[\n${block}\n]\n}\n`;
}

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

function followGuide(): void {
  copyFolder(guided);
  changeNumber();
  for (const { file, block } of steps) write(file, addLast(read(file), block));
  const [correction] = readSteps(sectionOf(guide, "更正"));
  if (correction) write(correction.file, addLast(read(correction.file), correction.block));
  const [claim] = /^"otherClaims": \[[\s\S]*?\n\]$/mu.exec(sectionOf(guide, "说法不止一个")) ?? [];
  const funds = read("funds.json");
  const at = funds.indexOf('"kind": "purchases"');
  write("funds.json", `${funds.slice(0, at)}${claim ?? ""},\n${funds.slice(at)}`);
  expect(report(guided)).toBe("");
}

const page = { source: "statistics-lianjiang", at: "正文" };
const article = { source: "nanfang-2024-05-29", at: "7" };

/** Changes the record of a file whose id is given. */
function change(file: string, id: string, make: (record: Record<string, unknown>) => object): void {
  editCopy(edited, file, (records) =>
    records.map((record) => (record.id === id ? { ...record, ...make(record) } : record)),
  );
}

function disagree(): void {
  cpSync(guided, edited, { recursive: true });
  const said = { unit: "task", qualifier: "exact", asOf: "2024-07", cite: [page] };
  change("indicators.json", "lianjiang-priority-tasks", () => ({
    otherClaims: [
      {
        ...said,
        value: 20,
        note: { zh: "网页说增加了两项。", en: "The page says that two were added." },
      },
      { ...said, value: 17, asOf: null, cite: [article] },
    ],
  }));
  change("indicators.json", "lianjiang-appliance-share", () => ({
    otherClaims: [{ ...said, value: 28, unit: "percent", qualifier: "about" }],
  }));
  change("projects.json", "lianjiang-logistics", () => ({
    cite: [page],
    stage: "completed",
    otherClaims: [{ stage: "planned", asOf: null, cite: [article] }],
  }));
  change("pairings.json", "baiyun-lianjiang", () => ({
    otherClaims: [{ kind: "industry", asOf: "2024-07", cite: [page] }],
  }));
  change("events.json", "lianjiang-team-arrives", () => ({
    otherClaims: [{ when: { on: "2023-12" }, status: "done", asOf: null, cite: [page] }],
  }));
  change("teams.json", "lianjiang", ({ members }) => ({
    members: (members as object[]).map((member, index) =>
      index === 1
        ? {
            ...member,
            otherClaims: [{ role: "lead", asOf: null, cite: [{ ...article, at: "10" }] }],
          }
        : member,
    ),
  }));
  expect(report(edited)).toBe("");
}

beforeAll(async () => {
  followGuide();
  disagree();
  expect(await site.build({ SITE_DATA: edited })).toBe(true);
});

afterAll(() => {
  site.remove();
  rmSync(work, { recursive: true, force: true });
});

describe("the guide for editors, followed to the letter", () => {
  test("puts a county's team on its page, with its source, and colours it on the map", () => {
    expect(steps.map(({ file }) => file)).toEqual([
      "sources.json",
      "organizations.json",
      "teams.json",
    ]);
    const county = site.document("counties/shixing/index.html");
    const [members] = withClass(county, "members").map((list) => textOf(list));
    expect(members).toContain("省示范厅");
    expect(members).toContain("是否牵头未说明");
    expect(textOf(county)).toContain("官方网页");
    const sources = withClass(county, "sources").flatMap((list) => all(list, "a"));
    expect(sources.map((link) => attribute(link, "href"))).toContain(
      "https://example.com/teams/shixing",
    );
    const shape = all(site.document("index.html"), "path").find(
      (one) => attribute(one, "data-adcode") === "440222",
    );
    expect(shape && attribute(shape, "data-status")).toBe("documented");
    expect(shape && hasClass(shape, "beyond")).toBe(true);
    expect(textOf(site.document("organizations/example-department/index.html"))).toContain(
      "始兴县",
    );
  });

  test("shows the changed number, that another source says otherwise, and the correction", () => {
    const unit = site.document("organizations/guangsheng-group/index.html");
    const [figure] = all(unit).filter(
      (one) => attribute(one, "data-fact") === "guangsheng-purchases",
    );
    expect(figure && textOf(figure).replaceAll(" ", "")).toBe("240万元");
    expect(textOf(unit).replaceAll(" ", "")).toContain("约900万元");
    expect(textOf(unit)).toContain("更正");
    const corrections = textOf(site.document("corrections/index.html"));
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
    const place = path.relative(process.cwd(), guided).replaceAll("\\", "/");
    const [line = ""] = report(guided).replaceAll(place, "data").split("\n");
    write("teams.json", sound);
    expect(line).toBe(shown);
  });
});

/** The texts of other claims in the item that tells of something. */
const claimsIn = (main: Element, about: string): string[] =>
  withClass(main, "other-claims")
    .filter((one) => {
      const item = closest(one, "li", "div", "header");
      const around = item && hasClass(item, "what") ? closest(item, "li") : item;
      return around && textOf(around).includes(about);
    })
    .map((one) => textOf(one));

describe("other claims", () => {
  test("stand beside the figure that the editor chose: how many, what, of when, from where, and why", () => {
    const main = site.main("projects/lianjiang-work-plan/index.html");
    const [figure] = all(main).filter((one) => attribute(one, "id")?.includes("priority-tasks"));
    if (!figure) throw new Error("the figure is not there");
    const text = textOf(figure);
    expect(text).toContain("18项");
    expect(text).toMatch(/另有说法（2）.*20项.*2024年7月.*官.*网页说增加了两项。.*17项/u);
  });

  test("stand beside roles, kinds of pairings, stages and dates of events", () => {
    const main = site.main("counties/lianjiang/index.html");
    expect(claimsIn(main, "广铁集团").join()).toMatch(/另有说法（1）.*牵头/u);
    expect(claimsIn(main, "广州市白云区").join()).toMatch(/对口产业协作.*2024年7月/u);
    expect(
      withClass(main, "other-claims")
        .map((one) => textOf(one))
        .join(),
    ).toMatch(/2023年12月（已发生）/u);
    const head = site.main("projects/lianjiang-logistics/index.html");
    expect(
      withClass(head, "other-claims")
        .map((one) => textOf(one))
        .join(),
    ).toContain("计划中");
  });

  test("are told by their number where there is little room: in the story and in the table", () => {
    const home = site.main("index.html");
    const [story] = withClass(home, "story");
    const [table] = all(site.main("counties/index.html"), "table");
    expect(story && textOf(story)).toMatch(/18项.{0,6}（另有2种说法）/u);
    expect(table && textOf(table)).toMatch(/广铁集团.{0,8}（另有1种说法）/u);
  });

  test("stand in a column of the tables", () => {
    const rowsOf = (name: string) => csvParse(site.read(`pictures/${name}.csv`).slice(1));
    const row = rowsOf("map").find((one) => one["县（市、区）编号"] === "lianjiang");
    expect(row?.其他说法).toContain("广州市白云区：对口产业协作（广东省统计局，网页");
    expect(row?.其他说法).toContain("电饭锅和电水壶的产销在全国的比重：约28%（广东省统计局");
    const helper = rowsOf("who-helps-whom").find((one) => one.单位 === "广铁集团");
    expect(helper?.其他说法).toMatch(/^牵头（南方杂志社/u);
  });
});
