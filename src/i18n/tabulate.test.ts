import { chinese as say } from "./zh/index.ts";
import { describe, expect, it } from "vitest";
import type { Table } from "../model/csv.ts";
import { figuresOf } from "../model/figure.ts";
import { forcesExample } from "../model/county-forces.ts";
import { helpedCounties } from "../model/helpers.ts";
import { kindsTelling } from "../model/basis.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { tabulateForces, tabulateHelp } from "./tabulate.ts";
import { tabulateMap } from "./tabulate-map.ts";

const atlas = loadTestAtlas();
const { sources } = atlas.indexes;
const tables = {
  map: tabulateMap(say, [...atlas.counties.values()], sources, (view) => kindsTelling(atlas, view)),
  help: tabulateHelp(say, helpedCounties(atlas), sources),
  forces: tabulateForces(say, forcesExample(atlas)?.forces ?? [], sources),
};

/** Rows as records, so that a test reads by the column's head. */
const records = ({ columns, rows }: Table) =>
  rows.map((row) => new Map(columns.map((column, index) => [column, row[index] ?? ""])));
const cell = (row: ReadonlyMap<string, string> | undefined, column: string) => row?.get(column);

describe.each(Object.entries(tables))("the table of %s", (_, table) => {
  it("has no two columns of one name, and a cell for each", () => {
    expect(new Set(table.columns).size).toBe(table.columns.length);
    expect(table.rows.filter(({ length }) => length !== table.columns.length)).toEqual([]);
  });

  it("names a source, a place in it and its address in every row", () => {
    for (const row of records(table)) {
      for (const column of ["来源", "段落", "来源网址"]) expect(cell(row, column)).toBeTruthy();
    }
  });
});

describe("tabulateMap", () => {
  const rows = records(tables.map);
  const of = (id: string) => rows.find((row) => cell(row, "县（市、区）编号") === id);

  it("has the 62 units, what is known of each, and says where the source does not say", () => {
    expect(rows).toHaveLength(62);
    expect(cell(of("lianjiang"), "组团牵头单位")).toBe("省统计局");
    expect(cell(of("lianjiang"), "横向结对")).toBe("广州市白云区");
    expect(cell(of("yangxi"), "横向结对")).toBe("来源未说明");
    expect(cell(of("huazhou"), "组团牵头单位")).toBe("来源未说明");
    expect(cell(of("unnamed-district-1"), "行政区划代码")).toBe("来源未说明");
    expect(cell(of("wuhua"), "驻镇工作队")).toBe("横陂镇：广晟控股集团");
  });

  it("says of every unit and pairing that other sources alone tell of that they do, and of what kind it is", () => {
    expect(cell(of("chaonan"), "组团牵头单位")).toBe("来源未说明");
    expect(cell(of("chaonan"), "组团其他单位（未写明角色的也在内）")).toContain(
      "省水利厅（召集联席会议，官方网页）",
    );
    expect(cell(of("wuhua"), "横向结对")).toBe("广州市番禺区（官方网页）");
    expect(cell(of("heshan"), "横向结对")).toBe("中山市（对口产业协作，官方网页）");
    expect(["heshan", "wuhua", "huazhou"].map((id) => cell(of(id), "来源是否有记述"))).toEqual([
      "仅见于官方网页",
      "来源有记述",
      "在帮扶名单上",
    ]);
    expect(["chaonan", "wuhua", "huazhou"].map((id) => cell(of(id), "依据"))).toEqual([
      "官方网页",
      "报道、官方网页",
      "报道",
    ]);
    expect(new Set(rows.map((row) => cell(row, "其他说法")))).toEqual(new Set([""]));
  });

  it("keeps the claim of every figure of a county", () => {
    const about = figuresOf(atlas.dataset).filter(({ subject }) => subject.kind === "county");
    expect(about).not.toEqual([]);
    for (const figure of about) {
      const row = figure.subject.kind === "county" ? of(figure.subject.id) : undefined;
      expect(cell(row, "数字")).toContain(`${figure.name.zh}：${say.formatQuantity(figure)}`);
    }
  });
});

describe("tabulateHelp", () => {
  it("has a row for each unit and county, with its role and how much of the team is known", () => {
    const rows = records(tables.help);
    expect(rows).toHaveLength(helpedCounties(atlas).flatMap(({ helpers }) => helpers).length);
    const across = rows.find((row) => cell(row, "单位") === "广州市白云区");
    expect(cell(across, "怎样帮")).toBe("横向对口帮扶");
    expect(cell(across, "组团名单是否完整")).toBe("");
    expect(cell(rows[0], "组团名单是否完整")).toBe("成员都列全了。");
  });
});

describe("tabulateForces", () => {
  it("has a row for each unit, and one for a force of which none is known", () => {
    const rows = records(tables.forces);
    expect(rows.map((row) => cell(row, "单位"))).toEqual([
      ...["省统计局", "广铁集团", "省港航集团", "广州市白云区"],
      ...["来源未说明", "来源未说明", "来源未说明"],
    ]);
    expect(cell(rows[0], "怎样帮")).toBe("牵头");
  });
});
