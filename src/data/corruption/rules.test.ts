import path from "node:path";
import { expect, it } from "vitest";
import { tableFile } from "../read/folder.ts";
import { readFolder } from "../read/read-folder.ts";
import { keyOf, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";
import { type Change, changeValue, TAKE_AWAY, valueAt } from "../testing/change-value.ts";
import { isRecord } from "../values.ts";
import { checkDamaged, damageFolder, judgeReport } from "./damaged-folder.ts";

const folder = readFolder(TEST_FACTS);
/** The folder as the check names it. */
const SHOWN = path.relative(process.cwd(), TEST_FACTS).replaceAll("\\", "/");

type File = TableName | "site";

const soundValue = (file: File): unknown =>
  file === "site" ? folder.site.value : tableFile(folder, file).value;

const of = (file: File, path: string): unknown => structuredClone(valueAt(soundValue(file), path));

/** A member of some value with some of its own replaced. */
const like = (file: File, path: string, others: object): object => {
  const one = of(file, path);
  return { ...(isRecord(one) ? one : {}), ...others };
};

const recordsOf = (file: File): readonly unknown[] => {
  const records = of(file, "records");
  return Array.isArray(records) ? records : [];
};

/** The place of the first figure of a unit. */
const ofUnit = (unit: string): string =>
  String(recordsOf("indicators").findIndex((one) => isRecord(one) && one.unit === unit));

/** The place of the one unit that the map does not draw apart. */
const GUANGMING = recordsOf("census").findIndex((one) => isRecord(one) && "within" in one);

/** The text of a file with some values changed. */
function textWith(file: File, changes: readonly Change[]): string {
  const value = structuredClone(soundValue(file));
  changeValue(value, changes);
  return JSON.stringify(value, null, 2);
}

/** What the check says of a folder with one file changed. */
function check(file: File, ...changes: readonly Change[]): { told: string; wrong?: string } {
  const result = checkDamaged(damageFolder(folder, file, textWith(file, changes)));
  if ("crash" in result) return { told: "", wrong: result.crash };
  if (result.ok) return { told: "", wrong: "passed" };
  const name = `${SHOWN}/${file === "site" ? "site.json" : TABLES[file].file}`;
  const wrong = judgeReport(result.problems, name, "\0");
  const told = result.problems.map(({ message }) => message.en).join("\n");
  return wrong === undefined ? { told } : { told, wrong };
}

const second = { source: "nanfang-2024-05-29", at: "2" };
const third = { source: "nanfang-2024-05-29", at: "3" };
const claim = { value: 61, unit: "team", qualifier: "exact", asOf: "2024", cite: [second] };
const PURCHASES = "records/guangsheng-purchases";
const TEAMS = "records/programme-teams";
const chosen = {
  value: of("indicators", `${TEAMS}/value`),
  unit: of("indicators", `${TEAMS}/unit`),
  qualifier: of("indicators", `${TEAMS}/qualifier`),
  asOf: of("indicators", `${TEAMS}/asOf`),
};
const link = {
  id: "x",
  page: { kind: "county", id: "lianjiang" },
  title: { zh: "网页", en: "A page" },
  publisher: { zh: "报社", en: "A newspaper" },
  published: "2025-03",
  url: "https://example.org/x",
  read: "2026-01",
};
const correction = {
  id: "x",
  about: { zh: "x" },
  was: { zh: "x" },
  is: { zh: "x" },
  why: { zh: "x" },
};

/** Each rule broken once: in which file, how, and what is said. */
const RULES: readonly (readonly [
  name: string,
  file: File,
  changes: readonly Change[],
  words: RegExp,
])[] = [
  [
    "a second team of a county",
    "teams",
    [["records/yangxi/county", "yingde"]],
    /has a team of county level/u,
  ],
  ["two leads", "teams", [["records/lianjiang/members/1/role", "lead"]], /is already the lead/u],
  [
    "a unit twice in a team",
    "teams",
    [["records/0/members/+", like("teams", "records/0/members/0", { role: "member" })]],
    /listed twice/u,
  ],
  [
    "a town's team without its town",
    "teams",
    [["records/wuhua-hengpi/town", TAKE_AWAY]],
    /team of town level/u,
  ],
  [
    "a county's team with a town",
    "teams",
    [["records/0/town", { zh: "镇", en: "Town" }]],
    /team of town level/u,
  ],
  [
    "a team that arrived after its source",
    "teams",
    [["records/0/arrived", { on: "2031" }]],
    /date is later/u,
  ],
  [
    "a project in itself",
    "projects",
    [["records/lianjiang-logistics/partOf", "lianjiang-logistics"]],
    /part of itself/u,
  ],
  [
    "projects in one another",
    "projects",
    [
      ["records/lianjiang-logistics/partOf", "lianjiang-work-plan"],
      ["records/lianjiang-work-plan/partOf", "lianjiang-logistics"],
    ],
    /part of itself/u,
  ],
  [
    "a part in another county",
    "projects",
    [["records/lianjiang-logistics/partOf", "yingde-work-plan"]],
    /in another county/u,
  ],
  [
    "an event outside its project's county",
    "events",
    [["records/yangxi-bid-launched/projects", ["jiaoling-food-park"]]],
    /but the event in/u,
  ],
  ["a plan told as done", "events", [["records/yingde-plan-due/status", "done"]], /told as done/u],
  [
    "a time said twice",
    "events",
    [["records/0/when", { on: "2023", notAfter: "2024" }]],
    /either on/u,
  ],
  ["no time", "events", [["records/0/when", {}]], /either on/u],
  [
    "bounds the wrong way round",
    "events",
    [["records/0/when", { notBefore: "2024-02", notAfter: "2024-01" }]],
    /later than notAfter/u,
  ],
  [
    "a helper that is none",
    "pairings",
    [["records/0/helper", "guangsheng-group"]],
    /not a district or city/u,
  ],
  [
    "a pair twice",
    "pairings",
    [["records/+", like("pairings", "records/0", { id: "again" })]],
    /pair is already recorded/u,
  ],
  ["a pairing of a date to come", "pairings", [["records/0/asOf", "2031"]], /date is later/u],
  ["a county off the map", "counties", [["records/0/adcode", "440299"]], /shapes with the code/u],
  [
    "a county without code in a prefecture",
    "counties",
    [["records/unnamed-district-1/prefecture", "meizhou"]],
    /has no prefecture/u,
  ],
  [
    "a county in another prefecture",
    "counties",
    [["records/lianjiang/prefecture", "maoming"]],
    /does not fit/u,
  ],
  [
    "one code for two counties",
    "counties",
    [["records/1/adcode", of("counties", "records/0/adcode")]],
    /is already used/u,
  ],
  ["a reading too long", "counties", [["records/ruyuan/pinyin", "ru yuan xian"]], /syllables/u],
  ["a slip in a reading", "counties", [["records/dabu/pinyin", "da pu"]], /letter or two/u],
  [
    "an id twice within a record",
    "counties",
    [
      [
        "records/lianjiang/statements/+",
        like("counties", "records/lianjiang/statements/0", { text: { zh: "x" } }),
      ],
    ],
    /in this record/u,
  ],
  [
    "a prefecture off the map",
    "prefectures",
    [["records/0/adcode", "999900"]],
    /map has no place/u,
  ],
  [
    "a district off the map",
    "organizations",
    [["records/guangzhou-baiyun/adcode", "440199"]],
    /map has no place/u,
  ],
  ["a seat off the map", "site", [["map/seat/adcode", "440199"]], /map has no place/u],
  ["an inset off the map", "site", [["map/inset/0", "440199"]], /map has no place/u],
  ["a shape twice in the inset", "site", [["map/inset/+", "442100"]], /stands twice/u],
  ["a county in the inset", "site", [["map/inset/+", "440881"]], /could choose in the inset/u],
  ["a label of no place", "labels", [["records/0/adcode", "440199"]], /no place has the code/u],
  [
    "two labels of a place",
    "labels",
    [["records/+", of("labels", "records/0")]],
    /is already used/u,
  ],
  ["a census of a place unknown", "census", [["records/2/adcode", "440199"]], /has the code/u],
  [
    "a census within itself",
    "census",
    [["records/2/within", "440104"]],
    /cannot lie in the shape/u,
  ],
  [
    "a census in another prefecture's shape",
    "census",
    [[`records/${GUANGMING}/within`, "440104"]],
    /cannot lie in the shape/u,
  ],
  [
    "a place twice in the census",
    "census",
    [["records/3/adcode", of("census", "records/2/adcode")]],
    /is already used/u,
  ],
  [
    "a place with the code of another",
    "census",
    [
      ["records/2/adcode", of("census", "records/3/adcode")],
      ["records/3/adcode", of("census", "records/2/adcode")],
    ],
    /another name for the code/u,
  ],
  ["people in neither town nor country", "census", [["records/2/rural", 1]], /urban and rural/u],
  ["more old people than people", "census", [["records/2/ages65up", 2e6]], /is more than the/u],
  [
    "more people of some ages than people",
    "census",
    [["records/2/ages0to14", 1_200_000]],
    /the young and the old/u,
  ],
  [
    "more households of one than households",
    "census",
    [["records/2/onePerson", 430_000]],
    /is more than the/u,
  ],
  ["a slip in a sum", "census", [["records/2/ages65up", 169_185]], /units add up to/u],
  ["a slip in a prefecture", "census", [["records/1/households", 1]], /prefectures add up to/u],
  [
    "a census without its source",
    "site",
    [["census", TAKE_AWAY]],
    /the day and the source of the rows/u,
  ],
  [
    "a census at a place that its source lacks",
    "site",
    [["census/cite/0/at", "7"]],
    /has no place/u,
  ],
  [
    "a word explained twice",
    "glossary",
    [["records/lead/term/zh", of("glossary", "records/cockpit/term/zh")]],
    /is already explained/u,
  ],
  [
    "a word explained under another spelling",
    "glossary",
    [["records/lead/also", [of("glossary", "records/cockpit/term/zh")]]],
    /is already explained/u,
  ],
  ["a total of counties", "site", [["totals/counties", "programme-districts"]], /but there are/u],
  ["a total of districts", "site", [["totals/districts", "programme-counties"]], /but there are/u],
  ["a total of teams", "site", [["totals/teams", "programme-districts"]], /but there are/u],
  ["a total of units", "site", [["totals/organizations", "programme-districts"]], /but there are/u],
  ["a timeline the wrong way round", "site", [["timeline/end", "2020"]], /ends before/u],
  [
    "a key figure twice",
    "site",
    [["keyFigures/+", of("site", "keyFigures/0")]],
    /the same as an item/u,
  ],
  [
    "a shape named twice",
    "site",
    [["map/names/+", { adcode: "442100", name: { zh: "东沙群岛", en: "x" } }]],
    /stands twice/u,
  ],
  ["a shape of another name", "site", [["map/names/0/adcode", "440103"]], /another name for/u],
  ["a text without English", "projects", [["records/0/summary/en", TAKE_AWAY]], /has no English/u],
  ["an island without a name", "site", [["map/names", TAKE_AWAY]], /without an English name/u],
  ["a site without Chinese", "site", [["languages", ["en"]]], /must include zh/u],
  ["a language twice", "site", [["languages/+", "en"]], /each stand once/u],
  [
    "a source read before it was there",
    "sources",
    [["records/0/read", "2024-05-01"]],
    /read before/u,
  ],
  [
    "a source read in days to come",
    "sources",
    [["records/0/read", "2099-01-01"]],
    /still to come/u,
  ],
  [
    "further reading that was read before it was there",
    "links",
    [["records/+", { ...link, published: "2026-02", read: "2026-01" }]],
    /read before/u,
  ],
  [
    "further reading of days to come",
    "links",
    [["records/+", { ...link, published: null, read: "2099-01-01" }]],
    /still to come/u,
  ],
  ["a source with fewer paragraphs", "sources", [["records/0/paragraphs", 3]], /has no place/u],
  [
    "a correction in days to come",
    "corrections",
    [["records/+", { ...correction, date: "2099" }]],
    /still to come/u,
  ],
  [
    "a percentage of millions",
    "indicators",
    [[`records/${ofUnit("percent")}/value`, 1e6]],
    /too large/u,
  ],
  ["half a team", "indicators", [[`${TEAMS}/value`, 62.5]], /whole number/u],
  [
    "more than a whole",
    "indicators",
    [[`records/${ofUnit("share")}/value`, "3/1"]],
    /not a valid fraction/u,
  ],
  ["a fraction of teams", "indicators", [[`${TEAMS}/value`, "1/3"]], /not a valid fraction/u],
  [
    "a fund written again under another id",
    "funds",
    [["records/+", like("funds", PURCHASES, { id: "again" })]],
    /just the same as "guangsheng-purchases"/u,
  ],
  [
    "an indicator written again under another id, with another source",
    "indicators",
    [["records/+", like("indicators", TEAMS, { id: "again", cite: [third] })]],
    /just the same as "programme-teams"/u,
  ],
  ["more money than there is", "funds", [["records/0/value", 1e12]], /too large/u],
  [
    "a claim that is the chosen one",
    "indicators",
    [[`${TEAMS}/otherClaims`, [{ ...chosen, cite: [second] }]]],
    /same as the claim that the site shows/u,
  ],
  [
    "a claim that is the chosen one in another unit",
    "funds",
    [
      [
        `${PURCHASES}/otherClaims`,
        [
          {
            value: Number(of("funds", `${PURCHASES}/value`)) / 1e4,
            unit: "cny-100m",
            qualifier: of("funds", `${PURCHASES}/qualifier`),
            asOf: of("funds", `${PURCHASES}/asOf`),
            cite: [third],
          },
        ],
      ],
    ],
    /same as the claim that the site shows/u,
  ],
  [
    "a claim twice",
    "indicators",
    [[`${TEAMS}/otherClaims`, [claim, { ...claim, cite: [third] }]]],
    /same as a claim before/u,
  ],
  [
    "a place that says two things",
    "indicators",
    [
      [
        `${TEAMS}/otherClaims`,
        [{ ...claim, asOf: chosen.asOf, cite: of("indicators", `${TEAMS}/cite`) }],
      ],
    ],
    /same place and date/u,
  ],
  [
    "a claim of a date to come",
    "indicators",
    [[`${TEAMS}/otherClaims`, [{ ...claim, asOf: "2031" }]]],
    /date is later/u,
  ],
  [
    "a stage that is the chosen one",
    "projects",
    [
      [
        "records/0/otherClaims",
        [{ stage: of("projects", "records/0/stage"), asOf: null, cite: [third] }],
      ],
    ],
    /same as the claim/u,
  ],
  [
    "a role that is the chosen one",
    "teams",
    [
      [
        "records/0/members/0/otherClaims",
        [{ role: of("teams", "records/0/members/0/role"), asOf: null, cite: [third] }],
      ],
    ],
    /same as the claim/u,
  ],
];

it.each(RULES)("tells of %s", (_name, file, changes, words) => {
  const { told, wrong } = check(file, ...changes);
  expect(wrong).toBe(undefined);
  expect(told).toMatch(words);
});

it.each(RULES.filter((_, index) => index % 5 === 0))(
  "tells of %s just the same in a folder that it has never checked",
  (_name, file, changes) => {
    const text = textWith(file, changes);
    const known = checkDamaged(damageFolder(folder, file, text));
    expect(checkDamaged(damageFolder(readFolder(TEST_FACTS), file, text))).toEqual(known);
  },
);

const full = TABLE_NAMES.filter((table) => recordsOf(table).length > 1);

it.each(full)("tells of two records of %s with one id", (table) => {
  const key = keyOf(table);
  const { told, wrong } = check(table, [`records/1/${key}`, of(table, `records/0/${key}`)]);
  expect(wrong).toBe(undefined);
  expect(told).toMatch(/is already used/u);
});

it.each(full.filter((table) => of(table, "records/0/cite") !== undefined))(
  "tells of a paragraph that a record of %s cites and nobody wrote",
  (table) => {
    const { told, wrong } = check(table, ["records/0/cite/0/at", "9999"]);
    expect(wrong).toBe(undefined);
    expect(told).toMatch(/has no place/u);
  },
);

/** Tables to which no record points, and which nothing counts: each may be empty. */
const MAY_BE_EMPTY: readonly TableName[] = [
  "corrections",
  "glossary",
  "labels",
  "links",
  "mechanisms",
  "pairings",
  "photos",
  "teams",
];

it.each(TABLE_NAMES)(
  "tells what is missed when no record of %s is left, if anything is",
  (table) => {
    const { wrong } = check(table, ["records", []]);
    if (wrong !== undefined) expect(MAY_BE_EMPTY).toContain(table);
  },
);
