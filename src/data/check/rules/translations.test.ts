import { describe, expect, it } from "vitest";
import { readFolder } from "../../read/read-folder.ts";
import { DataFolder } from "../../testing/test-facts.ts";
import { updateRecord } from "../translation-record.ts";

const RECORD = "translations.txt";
const PURCHASES = "guangsheng-purchases";

/** A copy of the facts with a record of what its translations were written from. */
const recorded = (): DataFolder => {
  const folder = new DataFolder();
  return folder.write(RECORD, updateRecord(readFolder(folder.dir)));
};

/** The report without the numbers of lines of the record. */
const reportOf = (folder: DataFolder, language?: "zh" | "en"): string =>
  folder.report(language).replace(/(?<=第 |line )\d+/gu, "N");

describe("a text without a translation", () => {
  it("is told with its Chinese, and how to mend it", () => {
    const folder = new DataFolder();
    const lost = /(?<="meaning": \{\s*"zh": "[^"]*"),\s*"en": "[^"]*"/u;
    folder.write("glossary.json", folder.read("glossary.json").replace(lost, ""));
    expect(folder.problems().map(({ points }) => points)).toEqual(["{"]);
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/glossary.json:N:18 词语 team › meaning "几家单位合成的一支帮扶队伍，由省里派出，一个组团帮一个县。": 没有英文。补上 en；不出这种语言的版本，就从 site.json 的 languages 里去掉 "en"。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.report("en")).toMatchInlineSnapshot(`
      "data/glossary.json:N:18 term team › meaning "几家单位合成的一支帮扶队伍，由省里派出，一个组团帮一个县。": this has no English. Write it as en; or take "en" out of languages in site.json, to publish no such edition.

      1 problem in the data. The site is not built until the data is fixed."
    `);
  });

  it("is told a few times in full, and then by its lines", () => {
    const folder = new DataFolder();
    const text = folder.read("census.json").replaceAll(/, "en": "[^"]+"/gu, "");
    const lines = folder.write("census.json", text).report().split("\n");
    expect(lines.filter((line) => line.startsWith("data/census.json"))).toHaveLength(4);
    expect(folder.report("en")).toMatch(/the map has places without an English name, 6\d in all/u);
  });

  it("is no matter to a site in Chinese alone", () => {
    const folder = new DataFolder();
    const text = folder.read("census.json").replaceAll(/, "en": "[^"]+"/gu, "");
    folder.write("census.json", text).edit("site.json", "", '["zh", "en"]', '["zh"]');
    expect(folder.report()).toBe("");
    folder.edit("site.json", "", '"languages": ["zh"],', "");
    expect(folder.report()).toBe("");
  });
});

describe("a translation whose Chinese was changed", () => {
  const changed = () => recorded().edit("funds.json", PURCHASES, "消费帮扶", "消费帮扶（采购）");

  it("is told with both texts, and how to mend it or say that it holds", () => {
    const folder = changed();
    expect(folder.problems()[0]?.points).toMatch(/^"[A-Z]/u);
    expect(reportOf(folder)).toMatchInlineSnapshot(`
      "data/funds.json:N:15 资金 guangsheng-purchases › name › en "消费帮扶（采购）" / "Purchases from assisted places": 中文改过，英文没有跟着改。改英文；它仍然对，就运行 npm run check:data -- --translated funds.json:guangsheng-purchases.name（在网页上改的，删去 data/translations.txt 的第 N 行）。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(reportOf(folder, "en")).toMatchInlineSnapshot(`
      "data/funds.json:N:15 fund guangsheng-purchases › name › en "消费帮扶（采购）" / "Purchases from assisted places": the Chinese was changed, the English was not. Change the English; if it still holds, run npm run check:data -- --translated funds.json:guangsheng-purchases.name (on a web page, delete line N of data/translations.txt).

      1 problem in the data. The site is not built until the data is fixed."
    `);
  });

  it("is up to date when the translation is changed too, or the line of the record deleted", () => {
    const mended = changed();
    mended.edit("funds.json", PURCHASES, '"en": "', '"en": "All ');
    expect(mended.report()).toBe("");
    const line = new RegExp(`^funds\\.json:${PURCHASES}\\.name .*\n`, "mu");
    const web = changed();
    web.write(RECORD, web.read(RECORD).replace(line, ""));
    expect(web.report()).toBe("");
  });

  it("is up to date if one of two lines, as a merge leaves them, says so", () => {
    const folder = changed();
    const before = folder.read(RECORD);
    const there = new DataFolder().edit("funds.json", PURCHASES, "消费帮扶", "消费帮扶（采购）");
    const conflict = `<<<<<<< HEAD\n${before}=======\n${updateRecord(readFolder(there.dir))}>>>>>>> there\n`;
    folder.write(RECORD, conflict);
    expect(folder.report()).toBe("");
    folder.write(RECORD, updateRecord(readFolder(folder.dir)));
    expect(folder.read(RECORD)).toBe(updateRecord(readFolder(there.dir)));
  });

  it("is told in every place of a record: lists with ids and without", () => {
    const folder = recorded()
      .edit("site.json", '"method"', '"zh": "', '"zh": "按：')
      .edit("counties.json", '"products"', '"zh": "', '"zh": "按：')
      .edit("people.json", '"posts"', '"zh": "', '"zh": "按：');
    const keys = folder.problems().map(({ remedy }) => /--translated (\S+?)（/u.exec(remedy)?.[1]);
    expect(keys).toEqual([
      expect.stringMatching(/^counties\.json:[a-z]+\.products\.[a-z-]+\.name$/u),
      expect.stringMatching(/^people\.json:[a-z-]+\.posts\.1\.title$/u),
      "site.json:about.method.1",
    ]);
  });

  it("is no matter to a folder without a record, or with one that nobody can read", () => {
    const edited = () => new DataFolder().edit("funds.json", PURCHASES, "消费帮扶", "采购");
    expect(edited().report()).toBe("");
    expect(
      edited()
        .write(RECORD, new Uint8Array([0xff, 0xfe, 0, 1, 10]))
        .report(),
    ).toBe("");
  });

  it("is no matter where the site is not published in that language", () => {
    expect(changed().edit("site.json", "", '["zh", "en"]', '["zh"]').report()).toBe("");
  });
});
