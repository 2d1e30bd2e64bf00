import { describe, expect, it } from "vitest";
import { damageFolder } from "../corruption/damaged-folder.ts";
import { formatWarnings } from "../problem.ts";
import { type Folder, tableFile } from "../read/folder.ts";
import { readFolder } from "../read/read-folder.ts";
import type { PhotoFile } from "../read/read-photo.ts";
import { type Doubt, meantSo } from "../schema/fields/meant-so.ts";
import type { TableName } from "../schema/files.ts";
import { partOf } from "../schema/walk-schema.ts";
import { type Change, changeValue, TAKE_AWAY, valueAt } from "../testing/change-value.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";
import { checkFolder } from "./check-folder.ts";
import { findWarnings } from "./find-warnings.ts";

const folder = readFolder(TEST_FACTS);

type File = TableName | "site";

const valueIn = (file: File): unknown =>
  structuredClone((file === "site" ? folder.site : tableFile(folder, file)).value);

/** A copy of what stands at a path of a file, with some members of its own. */
const like = (file: File, path: string, others: object): object => ({
  ...(valueAt(valueIn(file), path) as object),
  ...others,
});

const photo = {
  ...{ id: "x", page: { kind: "county", id: "lianjiang" }, file: "x.jpg", licence: "cc-by-4.0" },
  ...{ alt: { zh: "一条街", en: "A street" }, caption: { zh: "廉江", en: "Lianjiang" } },
  ...{ credit: { zh: "张三", en: "Zhang San" }, taken: null },
};
/** Its file, which says where it was taken. */
const PLACED: PhotoFile = {
  ...{ file: "x.jpg", path: "x.jpg", bytes: 1, type: "jpeg", width: 900, height: 600 },
  ...{ isWhole: true, hasPlace: true, digest: "00" },
};

function changed(file: File, changes: readonly Change[]): Folder {
  const value = valueIn(file);
  changeValue(value, changes);
  const { photoFiles } = folder;
  return {
    ...damageFolder(folder, file, JSON.stringify(value, null, 2)),
    photoFiles: file === "photos" ? new Map([[photo.file, PLACED]]) : photoFiles,
  };
}

/** The released figures that the tests compare with: the tests' own facts. */
const released = new Map(
  [valueIn("indicators"), valueIn("funds")].flatMap((value) =>
    (value as { records: { id: string }[] }).records.map((one) => [one.id, one as never] as const),
  ),
);

/** What is asked of the facts with some changes: the last fields of the places, and the words. */
function ask(file: File, ...changes: readonly Change[]): string[] {
  const warnings = findWarnings(changed(file, changes), released);
  return warnings.map(({ where, message, remedy }) =>
    [where.en.split(" › ").at(-1), message.en, remedy.en].join(": "),
  );
}

const FUND = "records/guangsheng-project-funding";
const TEAM_UNITS = "records/lianjiang-team-units";
const SHARE = "records/lianjiang-appliance-share";
const SPECIAL_PLAN = "records/yingde-special-plan";
const LI_XUE = "records/li-xue";
const LIANJIANG = "records/lianjiang";
const FAIR = "records/jiaoling-investment-fair";
const SOURCE = "records/nanfang-2024-05-29";
const BUREAU = "records/provincial-statistics-bureau";
const SUMMARY = "records/lianjiang-work-plan/summary";

const cite = [{ source: "nanfang-2024-05-29", at: "3" }];
const elsewhere = { source: "nanfang-2024-05-29", at: "4" };
const claim = (value: number) => ({
  ...{ value, unit: "cny-10k", qualifier: "exact", asOf: "2022", cite: [elsewhere] },
});

const link = {
  ...{ id: "x", page: { kind: "county", id: "lianjiang" }, published: null, read: "2026-01" },
  ...{ title: { zh: "网页", en: "A page" }, publisher: { zh: "报社", en: "A newspaper" } },
  url: "https://example.org/x",
};

type Case = readonly [
  doubt: Doubt,
  about: string,
  file: File,
  odd: readonly Change[],
  sound: readonly Change[],
];

/** Of each doubt: what raises it, and what is much like that and does not. */
const CASES: readonly Case[] = [
  ["jump", "a value", "funds", [[`${FUND}/value`, 9.7]], [[`${FUND}/value`, 9.8]]],
  [
    "jump",
    "a unit",
    "funds",
    [[`${FUND}/unit`, "cny-100m"]],
    [
      [`${FUND}/unit`, "cny-100m"],
      [`${FUND}/value`, 0.0973],
    ],
  ],
  [
    "firmer",
    "a claim of the same source",
    "indicators",
    [[`${SHARE}/qualifier`, "exact"]],
    [
      [`${SHARE}/qualifier`, "exact"],
      [`${SHARE}/cite`, [elsewhere]],
    ],
  ],
  [
    "above-total",
    "money",
    "funds",
    [
      [`${FUND}/value`, 5],
      [`${FUND}/unit`, "cny-100m"],
    ],
    [[`${FUND}/value`, 3900]],
  ],
  [
    "above-total",
    "what is counted",
    "indicators",
    [["records/lianjiang-team-cadres/value", 191]],
    [["records/lianjiang-team-cadres/value", 190]],
  ],
  [
    "above-whole",
    "a share",
    "indicators",
    [[`${SHARE}/value`, 130]],
    [
      [`${SHARE}/value`, 130],
      [`${SHARE}/name/zh`, "产量比上年增长"],
    ],
  ],
  [
    "ten-thousandfold",
    "another source",
    "funds",
    [[`${FUND}/otherClaims`, [claim(9_730_000)]]],
    [[`${FUND}/otherClaims`, [claim(980)]]],
  ],
  [
    "ten-thousandfold",
    "a figure of the same name",
    "funds",
    [["records/+", like("funds", FUND, { id: "again", value: 0.097, asOf: "2024" })]],
    [["records/+", like("funds", FUND, { id: "again", value: 97, asOf: "2024" })]],
  ],
  [
    "twice",
    "an organisation without its province",
    "organizations",
    [
      [
        "records/+",
        like("organizations", BUREAU, {
          id: "new",
          name: { zh: "广东省统计局", en: "A" },
          statements: [{ id: "a", text: { zh: "一句。", en: "One." }, cite }],
        }),
      ],
    ],
    [
      [
        "records/+",
        like("organizations", BUREAU, {
          id: "new",
          name: { zh: "省审计局", en: "A" },
          statements: [{ id: "a", text: { zh: "一句。", en: "One." }, cite }],
        }),
      ],
    ],
  ],
  [
    "twice",
    "a person",
    "people",
    [["records/+", like("people", LI_XUE, { id: "li-xue-2", name: { zh: "李 雪", en: "Lee" } })]],
    [
      [
        "records/+",
        like("people", LI_XUE, { id: "li-xue-2", name: { zh: "李雪梅", en: "Li Xuemei" } }),
      ],
    ],
  ],
  [
    "twice",
    "a project with a character too many",
    "projects",
    [
      [
        "records/+",
        like("projects", "records/yangxi-longevity-bid", {
          id: "bid",
          name: { zh: "阳西申报“中国长寿之之乡”", en: "A" },
        }),
      ],
    ],
    [
      [
        "records/+",
        like("projects", "records/yangxi-longevity-bid", { id: "bid", county: "lianjiang" }),
      ],
    ],
  ],
  [
    "twice",
    "an event",
    "events",
    [["records/+", like("events", FAIR, { id: "fair" })]],
    [["records/+", like("events", FAIR, { id: "fair", when: { on: "2024-05-28" } })]],
  ],
  [
    "twice",
    "an address",
    "sources",
    [[`records/census-digitised/url`, "http://nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml#top"]],
    [[`records/census-digitised/url`, "https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa7.shtml"]],
  ],
  [
    "twice",
    "further reading on one page",
    "links",
    [["records", [link, { ...link, id: "y", url: "http://www.example.org/x/" }]]],
    [["records", [link, { ...link, id: "y", page: { kind: "county", id: "yingde" } }]]],
  ],
  [
    "twice",
    "further reading that is a source",
    "links",
    [["records/+", { ...link, url: "https://nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml" }]],
    [["records/+", link]],
  ],
  [
    "photo-place",
    "a photo's file",
    "photos",
    [["records/+", photo]],
    [["records/+", { ...photo, meantSo: ["photo-place"] }]],
  ],
  [
    "team-size",
    "a list said to be whole",
    "indicators",
    [[`${TEAM_UNITS}/value`, 4]],
    [[`${TEAM_UNITS}/subject/id`, "yingde"]],
  ],
  [
    "elsewhere",
    "a title",
    "people",
    [[`${LI_XUE}/posts/0/county`, "yingde"]],
    [[`${LI_XUE}/posts/0/title/zh`, "市委副书记"]],
  ],
  [
    "elsewhere",
    "a project",
    "people",
    [[`${LI_XUE}/posts/0/project`, "yingde-work-plan"]],
    [[`${LI_XUE}/posts/0/project`, "lianjiang-work-plan"]],
  ],
  [
    "done-early",
    "a project",
    "projects",
    [[`${SPECIAL_PLAN}/stage`, "completed"]],
    [
      [`${SPECIAL_PLAN}/stage`, "completed"],
      [`${SPECIAL_PLAN}/due/on`, "2024-05"],
    ],
  ],
  [
    "too-early",
    "an event",
    "events",
    [["records/teams-set-out/when/on", "2023-09"]],
    [["records/teams-set-out/when/on", "2023"]],
  ],
  [
    "no-longer-expected",
    "a project",
    "projects",
    [[`${SPECIAL_PLAN}/due/on`, "2024-04"]],
    [[`${SPECIAL_PLAN}/due/on`, "2024-05"]],
  ],
  [
    "no-longer-expected",
    "an event",
    "events",
    [["records/yingde-plan-due/when/on", "2024-04"]],
    [["records/yingde-plan-due/when/on", "2024"]],
  ],
  [
    "map-name",
    "a county",
    "counties",
    [
      [`${LIANJIANG}/name/zh`, "湛江廉江市"],
      [`${LIANJIANG}/pinyin`, TAKE_AWAY],
    ],
    [[`${LIANJIANG}/name/zh`, "廉江市"]],
  ],
  [
    "map-name",
    "a district of another city",
    "organizations",
    [["records/guangzhou-baiyun/name/zh", "深圳市白云区"]],
    [["records/guangzhou-baiyun/name/zh", "白云区"]],
  ],
  [
    "punctuation",
    "a comma",
    "projects",
    [[`${SUMMARY}/zh`, "工作队商定的方案,管到2026年。"]],
    [[`${SUMMARY}/zh`, "工作队商定的方案（CBD, 5G），比重1.5%，管到2026年。"]],
  ],
  [
    "full-width",
    "digits",
    "projects",
    [[`${SUMMARY}/zh`, "管到２０２６年。"]],
    [[`${SUMMARY}/zh`, "管到2026年。"]],
  ],
  [
    "traditional",
    "a character",
    "projects",
    [[`${SUMMARY}/zh`, "工作隊商定的方案。"]],
    [[`${SUMMARY}/zh`, "工作队商定的方案，乾坤、著作、瞭望。"]],
  ],
  [
    "markup",
    "a tag",
    "projects",
    [[`${SUMMARY}/zh`, "工作队商定的<b>方案</b>。"]],
    [[`${SUMMARY}/zh`, "工作队商定的《方案》，成本<30%。"]],
  ],
  [
    "draft",
    "a note to oneself",
    "projects",
    [[`${SUMMARY}/en`, "A plan. TODO: until when?"]],
    [[`${SUMMARY}/en`, "A plan. To do: until when?"]],
  ],
  [
    "language",
    "English in Chinese",
    "organizations",
    [[`${BUREAU}/name/zh`, "Statistics Bureau"]],
    [[`${BUREAU}/name/zh`, "CBD"]],
  ],
  [
    "language",
    "Chinese in English",
    "organizations",
    [[`${BUREAU}/name/en`, "省统计局"]],
    [[`${BUREAU}/name/en`, "Statistics Bureau, Guangdong"]],
  ],
  [
    "address",
    "a parameter that tracks",
    "sources",
    [[`${SOURCE}/url`, "https://example.com/a?id=1&spm=2.3"]],
    [[`${SOURCE}/url`, "https://example.com/a?id=1&from=guangdong"]],
  ],
  [
    "address",
    "a private host",
    "counties",
    [[`${LIANJIANG}/portal`, "http://192.168.1.8/"]],
    [[`${LIANJIANG}/portal`, "http://192.169.1.8/"]],
  ],
  [
    "address",
    "a full stop",
    "sources",
    [[`${SOURCE}/url`, "https://example.com/a.html."]],
    [[`${SOURCE}/url`, "https://example.com/a.html"]],
  ],
  [
    "unused",
    "a source",
    "sources",
    [["records/+", like("sources", SOURCE, { id: "new", url: "https://example.com/" })]],
    [[`${SOURCE}/note`, { zh: "一句。", en: "One." }]],
  ],
  [
    "unused",
    "an organisation",
    "organizations",
    [["records/+", { id: "new", name: { zh: "省示范厅", en: "A" }, kind: "government", cite }]],
    [
      [
        "records/+",
        {
          id: "new",
          name: { zh: "省示范厅", en: "A" },
          kind: "government",
          cite,
          statements: [{ id: "a", text: { zh: "一句。", en: "One." }, cite }],
        },
      ],
    ],
  ],
];

describe("what a colleague would ask", () => {
  it.each(CASES)("asks about %s: %s", (doubt, _about, file, odd) => {
    expect(ask(file, ...odd).join("\n")).toContain(`"meantSo": ["${doubt}"]`);
  });

  it.each(CASES)(
    "does not ask about what is only like %s: %s",
    (doubt, _about, file, _odd, sound) => {
      expect(ask(file, ...sound).filter((said) => said.includes(`"${doubt}"`))).toEqual([]);
    },
  );

  it("has a case for every doubt", () => {
    const { item } = partOf(meantSo) as { item?: { words?: ReadonlyMap<string, string> } };
    expect([...new Set(CASES.map(([doubt]) => doubt))].toSorted()).toEqual(
      [...(item?.words?.keys() ?? [])].toSorted(),
    );
  });

  it("keeps no site from being built", () => {
    for (const [, , file, odd] of CASES) {
      const result = checkFolder(changed(file, odd));
      expect(result.ok ? [] : result.problems.map(({ message }) => message.en)).toEqual([]);
    }
  });

  it("says where, what and how to answer, in both languages", () => {
    const warnings = findWarnings(changed("people", [[`${LI_XUE}/posts/0/county`, "yingde"]]));
    const shown = (language: "zh" | "en") =>
      formatWarnings(warnings, language).replaceAll(/\S+(?=people\.json)/gu, "");
    expect(shown("zh")).toMatchInlineSnapshot(`
      "提醒：1 处像是不对，请看一看；不改也能生成网站。
      people.json:44:21 人物 li-xue › posts › 第1项 › county: 这个职务像是在廉江市的。核对职务名称和 county；核对过、没有错，就在这一条里写 "meantSo": ["elsewhere"]。"
    `);
    expect(shown("en")).toMatchInlineSnapshot(`
      "Please look at 1 place that may be wrong; the site is built all the same.
      people.json:44:21 person li-xue › posts › item 1 › county: this post seems to be in another county: lianjiang. Check the title and county of the post; if it is right, write "meantSo": ["elsewhere"] in this record."
    `);
  });
});

describe("an answer", () => {
  const odd: Change = [`${LI_XUE}/posts/0/county`, "yingde"];

  it("stops the question, in its own record alone", () => {
    expect(ask("people", odd, [`${LI_XUE}/meantSo`, ["elsewhere"]])).toEqual([]);
    expect(ask("people", odd, ["records/li-lin/meantSo", ["elsewhere"]])).toHaveLength(2);
    expect(ask("people", odd, [`${LI_XUE}/meantSo`, ["twice"]])).toHaveLength(2);
  });

  it("is asked for no more when nothing asks", () => {
    expect(ask("people", [`${LI_XUE}/meantSo`, ["elsewhere"]])).toEqual([
      "item 1: there is nothing left that this answers: Delete it",
    ]);
    expect(ask("site", ["meantSo", ["draft"]])).toHaveLength(1);
  });

  it("to a comparison with the last release waits for one", () => {
    const answered = changed("funds", [[`${FUND}/meantSo`, ["jump"]]]);
    expect(findWarnings(answered)).toEqual([]);
    expect(findWarnings(answered, released)).toHaveLength(1);
  });

  it("is not published", () => {
    const result = checkFolder(changed("site", [["meantSo", ["draft"]]]));
    expect(result.ok && "meantSo" in result.dataset.site).toBe(false);
    expect(JSON.stringify(result)).not.toContain("meantSo");
  });

  it("is one that the check knows", () => {
    const result = checkFolder(changed("people", [[`${LI_XUE}/meantSo`, ["elsewere"]]]));
    expect(result.ok).toBe(false);
  });
});

it("asks about what can be judged while something is wrong, and tells of no stale answer", () => {
  const broken = changed("people", [
    [`${LI_XUE}/posts`, TAKE_AWAY],
    [`${LI_XUE}/meantSo`, ["elsewhere"]],
  ]);
  expect(findWarnings(broken)).toEqual([]);
});

it("has nothing left to ask about the facts that the tests know, which were published", () => {
  expect(findWarnings(folder)).toEqual([]);
});
