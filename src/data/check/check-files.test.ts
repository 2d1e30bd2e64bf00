import { describe, expect, it } from "vitest";
import { DataFolder } from "../testing/test-facts.ts";

/** One edit of a sound file, and the text that the one resulting problem must point at. */
interface Fault {
  readonly file: string;
  readonly after?: string;
  readonly from: string;
  readonly to: string;
  readonly points: string;
  readonly message: RegExp;
}

const faults: Readonly<Record<string, Fault>> = {
  "a kind that is none": {
    file: "projects.json",
    from: '"kind": "plan"',
    to: '"kind": "dream"',
    points: '"dream",',
    message: /不能写 "dream"/,
  },
  "a qualifier that is none": {
    file: "indicators.json",
    from: '"qualifier": "over"',
    to: '"qualifier": "roughly"',
    points: '"roughly",',
    message: /不能写 "roughly"/,
  },
  "a day that no calendar has": {
    file: "events.json",
    from: '"on": "2024-04-28"',
    to: '"on": "2024-02-30"',
    points: '"2024-02-30"',
    message: /没有这个日期/,
  },
  "a month that no year has": {
    file: "indicators.json",
    from: '"asOf": "2023-11"',
    to: '"asOf": "2023-13"',
    points: '"2023-13",',
    message: /没有这个日期/,
  },
  "a year that no source is about": {
    file: "indicators.json",
    from: '"asOf": "2023-11"',
    to: '"asOf": "2124-11"',
    points: '"2124-11",',
    message: /年份应在 1900 到 2100 之间/,
  },
  "a number that the source does not have": {
    file: "funds.json",
    from: '"value": 233',
    to: '"value": null',
    points: "null,",
    message: /数值应是零或正数/,
  },
  "a number beyond all sums, told once": {
    file: "funds.json",
    from: '"value": 233',
    to: '"value": 233e20',
    points: "233e20,",
    message: /读不准/,
  },
  "a number too large for its unit": {
    file: "funds.json",
    from: '"value": 233',
    to: '"value": 23300000000',
    points: "23300000000,",
    message: /太大，以万元计至多 10,000,000,000/,
  },
  "a negative sum": {
    file: "funds.json",
    from: '"value": 233',
    to: '"value": -233',
    points: "-233,",
    message: /至少是 0/,
  },
  "a number in quotation marks": {
    file: "funds.json",
    from: '"value": 233',
    to: '"value": "233"',
    points: '"233",',
    message: /数值写法不对/,
  },
  "a fraction of nothing": {
    file: "indicators.json",
    from: '"1/3"',
    to: '"1/0"',
    points: '"1/0",',
    message: /数值写法不对/,
  },
  "a fund that is not money": {
    file: "funds.json",
    from: '"unit": "cny-10k"',
    to: '"unit": "person"',
    points: '"person",',
    message: /不能写 "person"/,
  },
  "a zero-width character in a name": {
    file: "people.json",
    after: '"li-xue"',
    from: '"李雪"',
    to: '"李\u200b雪"',
    points: '"李\u200b雪",',
    message: /看不见的字符/,
  },
  "an override of the writing direction": {
    file: "people.json",
    after: '"li-xue"',
    from: '"Li Xue"',
    to: '"Li \u202eXue"',
    points: '"Li \u202eXue"',
    message: /看不见的字符/,
  },
  "a blank at the end of a name": {
    file: "people.json",
    after: '"li-xue"',
    from: '"Li Xue"',
    to: '"Li Xue "',
    points: '"Li Xue "',
    message: /开头或末尾有空白/,
  },
  "an address that is none": {
    file: "sources.json",
    from: "https://www.nfzz.net.cn",
    to: "www.nfzz.net.cn",
    points: '"www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml",',
    message: /网址写法不对/,
  },
  "a script for an address": {
    file: "sources.json",
    from: "https://www.nfzz.net.cn/",
    to: "javascript:",
    points: '"javascript:node_1b5282124b/c1895d3fa6.shtml",',
    message: /网址写法不对/,
  },
};

describe("parseTables", () => {
  it.each(Object.entries(faults))("points at %s", (_name, { file, after, from, to, ...wanted }) => {
    const problems = new DataFolder().edit(file, after ?? "", from, to).problems();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.points).toBe(wanted.points);
    expect(problems[0]?.message).toMatch(wanted.message);
  });

  it("says once of a file that characters are lost in it, where the first is", () => {
    const folder = new DataFolder();
    folder.write("people.json", folder.read("people.json").replaceAll("李雪", "李\ufffd"));
    const text = folder.read("people.json").replaceAll("Li Xue", "Li X\ufffd");
    const problems = folder.write("people.json", text).problems();
    expect(problems.map(({ message, points }) => [message, points])).toEqual([
      ["文字的编码坏了，有的字已经丢失", '"李\ufffd",'],
    ]);
  });

  it("tells a misspelt field from the one that is then missing", () => {
    const folder = new DataFolder().edit("teams.json", "", '"membersKnown"', '"memberKnown"');
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/teams.json:N:5 组团 lianjiang › membersKnown: 缺少这个字段。补上，可以写："complete"、"partial"、"not-stated"。
      data/teams.json:N:22 组团 lianjiang › memberKnown: 没有这个字段："memberKnown"。检查拼写；多余的就删去。

      数据有 2 处问题，改好之前网站不会生成。"
    `);
    expect(folder.problems()[1]?.points).toBe('"complete",');
  });

  it("takes no figure without a source, whether the list is missing or empty", () => {
    const text = new DataFolder().read("funds.json");
    const missing = text.replace(/,\s*"cite": \[[^\]]*\]/, "");
    expect(new DataFolder().write("funds.json", missing).report()).toMatchInlineSnapshot(`
      "data/funds.json:N:5 资金 programme-funds › cite: 缺少这个字段。补上这一项，写法对照同一文件里相邻的记录。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    const empty = text.replace(/"cite": \[[^\]]*\]/, '"cite": []');
    expect(new DataFolder().write("funds.json", empty).report()).toMatchInlineSnapshot(`
      "data/funds.json:N:15 资金 programme-funds › cite: 没有写来源。写上来源的编号和段落号，例如 { "source": "nanfang-2024-05-29", "at": "7" }。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
  });

  it("wants a subject whose fields fit its kind", () => {
    const folder = new DataFolder().edit(
      "indicators.json",
      '"lianjiang-appliance-share"',
      '"kind": "county"',
      '"kind": "city"',
    );
    expect(folder.problems().map(({ where, points }) => [where, points])).toEqual([
      ["指标 lianjiang-appliance-share › subject › kind", '"city",'],
    ]);
  });
});

it.each([
  ["funds.json", "./schema/funds.schema.json", "./schema/indicators.schema.json"],
  ["geo/labels.json", "../schema/labels.schema.json", "../schema/teams.schema.json"],
  ["site.json", "./schema/site.schema.json", "https://example.org/site.json"],
])("wants the schema of %s to be its own", (file, right, wrong) => {
  const problems = new DataFolder().edit(file, "", right, wrong).problems();
  expect(problems.map(({ points, remedy }) => [points, remedy])).toEqual([
    [`"${wrong}",`, `写成 "${right}"，或删去这一行`],
  ]);
});

it("takes the own schema from wherever it stands", () => {
  const other = "../../data/schema/funds.schema.json";
  const folder = new DataFolder().edit("funds.json", "", "./schema/funds.schema.json", other);
  expect(folder.problems()).toEqual([]);
});

it("tells of JSON files that nobody reads, and where they belong", () => {
  const folder = new DataFolder();
  for (const name of [
    "funds (1).json",
    "钱.json",
    ".funds.json.1.tmp",
    ".hidden.json",
    "notes.txt",
  ])
    folder.write(name, "{");
  expect(folder.report()).toMatchInlineSnapshot(`
    "data/funds (1).json 这个文件不属于数据，不会被读到。删去它；里面有要留的，并入 funds.json。
    data/钱.json 这个文件不属于数据，不会被读到。删去它；里面有要留的，并入该在的文件。

    数据有 2 处问题，改好之前网站不会生成。"
  `);
});
