import { describe, expect, it } from "vitest";
import { chinese } from "../../../i18n/zh/index.ts";
import { loadDataset } from "../../load-dataset.ts";
import type { RecordPointer } from "../../schema/fields/reference.ts";
import { DataFolder, TEST_FACTS } from "../../testing/test-facts.ts";

type Told = readonly [is: string, date?: string];

const entry = (record: object, [is, date = "2026-11-24"]: Told, index: number) => ({
  ...{ id: `correction-${index}`, date, record, about: { zh: "一件事", en: "A" } },
  ...{
    was: { zh: "原来的", en: "before" },
    is: { zh: is, en: "now" },
    why: { zh: "错。", en: "W" },
  },
});

/** What the check says of corrections of a record. */
const check = (record: RecordPointer, ...told: readonly Told[]) =>
  new DataFolder()
    .write(
      "corrections.json",
      JSON.stringify({ records: told.map((one, index) => entry(record, one, index)) }),
    )
    .problems()
    .map(({ where, message }) => `${where}: ${message}`);

const fund = { kind: "figure", id: "guangsheng-project-funding" } as const;
const share = { kind: "figure", id: "yangxi-selenium-share" } as const;
const plan = { kind: "project", id: "yingde-special-plan" } as const;
const fair = { kind: "event", id: "jiaoling-investment-fair" } as const;
const years = { kind: "figure", id: "huang-jiangbo-years" } as const;
const pair = { kind: "pairing", id: "baiyun-lianjiang" } as const;

const WRONG = [
  [fund, "980万元", "value 973, unit cny-10k, qualifier exact"],
  [fund, "973亿元", "value 973, unit cny-10k, qualifier exact"],
  [fund, "约973万元", "value 973, unit cny-10k, qualifier exact"],
  [fund, "973万元；时间：2024年", 'asOf "2023"'],
  [share, "约四分之一", "value 1/3, unit share, qualifier about"],
  [plan, "已完成", 'stage "expected"'],
  [fair, "2024年4月27日", 'when.on "2024-04-28"'],
  [fair, "当时预计", 'status "done"'],
  [pair, "对口产业协作", 'kind "assistance"'],
] as const;

const RIGHT = [
  [fund, "973万元"],
  [fund, "0.0973亿元。"],
  [fund, "973万元；时间：2023年"],
  [fund, "全集团的总数，不再分到县"],
  [share, "约三分之一"],
  [plan, "预计完成"],
  [fair, "时间：2024年04月28日"],
  [years, "超过5年"],
  [years, "从2024年算起"],
  [pair, "对口帮扶协作"],
  [{ kind: "county", id: "lianjiang" }, "1个"],
] as const;

describe("what a correction tells", () => {
  it.each(WRONG)("is not what the data say: %j %s", (record, is, said) => {
    expect(check(record, [is])).toEqual([`更正 correction-0 › is: 数据现在不是这样写的：${said}`]);
  });

  it.each(RIGHT)("is what the data say, or cannot be read back: %j %s", (record, is) => {
    expect(check(record, [is])).toEqual([]);
  });

  it("counts where it is the last", () => {
    expect(check(fund, ["980万元", "2026-11-23"], ["973万元", "2026-11-24"])).toEqual([]);
    expect(check(fund, ["973万元", "2026-11-24"], ["980万元", "2026-11-23"])).toEqual([]);
    expect(check(fund, ["980万元"], ["973万元"])).toEqual([]);
    expect(check(fund, ["973万元", "2026-11-23"], ["980万元", "2026-11-24"])).toHaveLength(1);
  });

  it("is read back from the site's own words for every figure", () => {
    const { indicators, funds } = loadDataset(TEST_FACTS);
    const figures = [...indicators, ...funds];
    const told = (change: number) =>
      new DataFolder()
        .write(
          "corrections.json",
          JSON.stringify({
            records: figures.map(({ id, value, unit, qualifier }, index) => {
              const changed = typeof value === "number" ? value + change : value;
              const is = chinese.formatQuantity({ value: changed, unit, qualifier });
              return entry({ kind: "figure", id }, [is], index);
            }),
          }),
        )
        .problems();
    expect(told(0)).toEqual([]);
    expect(told(1)).toHaveLength(figures.filter(({ value }) => typeof value === "number").length);
  });
});
