import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { schemaTexts } from "./table-schemas.ts";
import { JsonEditor } from "./testing/json-editor.ts";

const read = (file: string) => readFileSync(path.join(TEST_FACTS, file), "utf8");

/** A file with the first `from` after `anchor` replaced, in an editor's program. */
function edited(file: string, anchor: string, from: string, to: string): JsonEditor {
  const text = read(file);
  const at = text.indexOf(from, text.indexOf(anchor));
  if (!text.includes(anchor) || at === -1)
    throw new Error(`${file} has no ${from} after ${anchor}`);
  return new JsonEditor(file, text.slice(0, at) + to + text.slice(at + from.length));
}

/** A damage to a file, and all that is said of it. */
interface Fault {
  readonly what: string;
  readonly edit: Parameters<typeof edited>;
  readonly says: string;
}

describe("a program that knows JSON Schema, as VS Code does", () => {
  it.each(schemaTexts().map(({ dataFile }) => dataFile))("finds no fault in %s", async (file) => {
    expect(await new JsonEditor(file).faults()).toEqual([]);
  });

  it("offers the units by their ids, with their names", async () => {
    const editor = edited("teams.json", '"members"', '"provincial-statistics-bureau"', '""');
    const offered = await editor.completions('"organization": "');
    expect(offered.get('"provincial-statistics-bureau"')).toBe("省统计局");
    expect(offered.get('"guangsheng-group"')).toBe("广晟控股集团");
    expect(offered.get('"lianjiang"')).toBeUndefined();
  });

  it("offers the figures of both files where either may stand", async () => {
    const offered = await new JsonEditor("site.json").completions('"keyFigures": [\n    ');
    expect(offered.get('"programme-teams"')).toBe("组团");
    expect(offered.get('"programme-funds"')).toBe("各组团协调统筹的帮扶资金");
  });

  it("offers the values of an enumeration with their Chinese words, and null where a source may say nothing", async () => {
    const offered = await new JsonEditor("teams.json").completions('"role": ');
    expect([...offered]).toEqual([
      ['"lead"', "牵头"],
      ['"member"', "成员"],
      ['"convener"', "召集联席会议"],
      ["null", "来源没有说"],
    ]);
    const kinds = await new JsonEditor("indicators.json").completions('"kind": ');
    expect(kinds.get('"programme"')).toBe("整个帮扶");
    expect(kinds.get('"county"')).toBe("县（市、区）");
  });

  it("offers the fields that a record may still have", async () => {
    const editor = edited("teams.json", "", '"arrived"', '"');
    const offered = await editor.completions('"county": "lianjiang",\n      "');
    expect([...offered.keys()]).toEqual(expect.arrayContaining(["arrived", "town", "note"]));
    expect([...offered.keys()]).not.toContain("level");
  });

  it("offers the ways of dating that are left", async () => {
    const editor = edited("events.json", '"regional-symposium"', '"notAfter"', '""');
    const offered = await editor.completions('"notBefore": "2024-05-09",\n        "');
    expect([...offered.keys()].toSorted()).toEqual(["notAfter", "on"]);
  });

  it("explains a field and the value that stands there", async () => {
    const teams = new JsonEditor("teams.json");
    expect(await teams.hover('"role": "lead"')).toMatchInlineSnapshot(`
      "分工

      来源说它牵头、是成员，还是召集联席会议（召集不等于牵头）；只点名、没说分工就写 null。

      \`lead\`: 牵头"
    `);
    expect(await teams.hover('"organization": "provincial-statistics-bureau"'))
      .toMatchInlineSnapshot(`
        "成员单位

        成员是哪家单位：写 organizations.json 里的编号。

        \`provincial-statistics-bureau\`: 省统计局"
      `);
    expect(await teams.hover('"membersKnown"')).toMatchInlineSnapshot(`
      "名单完整

      来源有没有列出全部成员：列出全部、只写出一部分，还是没有说。

      \`complete\`: 列出全部"
    `);
    expect(await new JsonEditor("geo/labels.json").hover('"dx"')).toMatchInlineSnapshot(`
      "右移

      名字从图形中心往右挪多少，往左写负数；整张图宽960。"
    `);
  });

  it.each<Fault>([
    {
      what: "a value that is none",
      edit: ["teams.json", "", '"lead"', '"leader"'],
      says: '"leader": 只能写："lead" 牵头，"member" 成员，"convener" 召集联席会议，null 来源没有说。',
    },
    {
      what: "a kind that is none",
      edit: [
        "corrections.json",
        "",
        "[]",
        '[{ "id": "a", "date": "2026", "record": { "kind": "x" }, "about": { "zh": "a" }, "was": { "zh": "a" }, "is": { "zh": "a" }, "why": { "zh": "a" } }]',
      ],
      says: '"x": 只能写："figure" 数字，"county" 县（市、区），"team" 组团，"pairing" 横向结对，"organization" 单位，"project" 项目，"event" 事件，"person" 人物，"mechanism" 机制，"source" 来源。',
    },
    {
      what: "a field of another kind",
      edit: ["indicators.json", "", '"programme"', '"programme", "id": "lianjiang"'],
      says: '"id": Property id is not allowed.',
    },
    {
      what: "a day that no month has",
      edit: ["events.json", "", '"2024-04-28"', '"2024-04-31"'],
      says: '"2024-04-31": 日期写成 2024、2024-05 或 2024-05-29。',
    },
    {
      what: "a number in quotation marks",
      edit: ["funds.json", "", '"value": 973', '"value": "973"'],
      says: '"973": Incorrect type. Expected "number".',
    },
    {
      what: "an id that cannot be one",
      edit: ["teams.json", '"members"', '"provincial-statistics-bureau"', '"省统计局"'],
      says: '"省统计局": 编号只能用小写字母、数字和连字符，例如 lianjiang-work-plan；可以从提示的列表里选。',
    },
    {
      what: "a blank at an end",
      edit: ["people.json", "", '"李雪"', '"李雪 "'],
      says: '"李雪 ": 开头和末尾不能有空白，也不能有换行、看不见的字符和部首。',
    },
    {
      what: "an address that is none",
      edit: ["sources.json", "", '"https://www.nfzz.net.cn/', '"www.nfzz.net.cn/'],
      says: '"www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml": 写以 https:// 或 http:// 开头的完整网址，末尾不带标点。',
    },
    {
      what: "no way of dating",
      edit: ["events.json", '"teams-set-out"', '"on": "2023-11"', ""],
      says: "{: 时间要么写 on，要么写 notBefore、notAfter 中的一个或两个。",
    },
    {
      what: "two ways of dating at once",
      edit: ["events.json", '"teams-set-out"', '"on"', '"notAfter": "2024", "on"'],
      says: "{: 时间要么写 on，要么写 notBefore、notAfter 中的一个或两个。",
    },
  ])("underlines $what", async ({ edit, says }) => {
    expect(await edited(...edit).faults()).toEqual([says]);
  });

  it("underlines a misspelt field, and tells which is then missing", async () => {
    const editor = edited("teams.json", "", '"membersKnown"', '"memberKnown"');
    expect(await editor.faults()).toEqual([
      '{: Missing property "membersKnown".',
      '"memberKnown": Property memberKnown is not allowed.',
    ]);
  });

  it("takes an id that came after the list of ids was made", async () => {
    const editor = edited(
      "teams.json",
      '"members"',
      '"provincial-statistics-bureau"',
      '"new-unit"',
    );
    expect(await editor.faults()).toEqual([]);
  });
});
