import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { csvParse } from "d3";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../tools/commands.ts";
import { checkFolder } from "../../data/check/check-folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { copyFolder, editCopy } from "../../data/testing/test-facts.ts";
import { all, attribute, closest, hasClass, textOf, withClass, type Element } from "./lib/dom.ts";

/*
 * Our own data holds no disagreement: a copy of it is given some, and built. The record holds the claim that the
 * editor has chosen.
 */
const out = mkdtempSync(join(os.tmpdir(), "claims-"));
const data = mkdtempSync(join(os.tmpdir(), "claims-data-"));
const page = { source: "statistics-lianjiang", at: "正文" };
const article = { source: "nanfang-2024-05-29", at: "7" };

/** Changes the record of a file whose id is given. */
function change(file: string, id: string, make: (record: Record<string, unknown>) => object): void {
  editCopy(data, file, (records) =>
    records.map((record) => (record.id === id ? { ...record, ...make(record) } : record)),
  );
}

beforeAll(async () => {
  copyFolder(data);
  const said = { unit: "task", qualifier: "exact", asOf: "2024-07", cite: [page] };
  change("indicators.json", "lianjiang-priority-tasks", () => ({
    otherClaims: [
      { ...said, value: 20, note: { zh: "网页说增加了两项。" } },
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
  const result = checkFolder(readFolder(data));
  expect(result.ok || result.problems).toBe(true);
  expect(
    await buildSite({ outDir: out, env: { SITE_DATA: data, OG_IMAGES: "off" }, quiet: true }),
  ).toBe(true);
}, 120_000);

afterAll(() => {
  for (const dir of [out, data]) rmSync(dir, { recursive: true, force: true });
});

const mainOf = (file: string): Element => {
  const [main] = all(parse(readFileSync(join(out, file), "utf8")), "main");
  if (!main) throw new Error(`${file} has no main`);
  return main;
};
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
    const main = mainOf("projects/lianjiang-work-plan/index.html");
    const [figure] = all(main).filter((one) => attribute(one, "id")?.includes("priority-tasks"));
    if (!figure) throw new Error("the figure is not there");
    const text = textOf(figure);
    expect(text).toContain("18项");
    expect(text).toMatch(/另有说法（2）.*20项.*2024年7月.*官.*网页说增加了两项。.*17项/u);
  });

  test("stand beside roles, kinds of pairings, stages and dates of events", () => {
    const main = mainOf("counties/lianjiang/index.html");
    expect(claimsIn(main, "广铁集团").join()).toMatch(/另有说法（1）.*牵头/u);
    expect(claimsIn(main, "广州市白云区").join()).toMatch(/对口产业协作.*2024年7月/u);
    expect(
      withClass(main, "other-claims")
        .map((one) => textOf(one))
        .join(),
    ).toMatch(/2023年12月（已发生）/u);
    const head = mainOf("projects/lianjiang-logistics/index.html");
    expect(
      withClass(head, "other-claims")
        .map((one) => textOf(one))
        .join(),
    ).toContain("计划中");
  });

  test("are told by their number where there is little room: in the story and in the table", () => {
    const home = mainOf("index.html");
    const [story] = withClass(home, "story");
    const [table] = all(mainOf("counties/index.html"), "table");
    expect(story && textOf(story)).toMatch(/18项.{0,6}（另有2种说法）/u);
    expect(table && textOf(table)).toMatch(/广铁集团.{0,8}（另有1种说法）/u);
  });

  test("stand in a column of the tables", () => {
    const read = (name: string) =>
      csvParse(readFileSync(join(out, `pictures/${name}.csv`), "utf8").slice(1));
    const row = read("map").find((one) => one["县（市、区）编号"] === "lianjiang");
    expect(row?.其他说法).toContain("广州市白云区：对口产业协作（广东省统计局，网页");
    expect(row?.其他说法).toContain("电饭锅和电水壶的产销在全国的比重：约28%（广东省统计局");
    const helper = read("who-helps-whom").find((one) => one.单位 === "广铁集团");
    expect(helper?.其他说法).toMatch(/^牵头（南方杂志社/u);
  });
});
