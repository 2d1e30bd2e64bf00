/** Doubts about what nothing uses, and what the map calls otherwise. */

import { explanation, visible } from "../../problem.ts";
import type { RefTable } from "../../schema/fields/reference.ts";
import { SITE, TABLE_NAMES, TABLES } from "../../schema/files.ts";
import { partOf } from "../../schema/walk-schema.ts";
import { collectReferences } from "../references.ts";
import { type Rule, rule, type Warning } from "../rules/rule.ts";

const NEVER_CITED = explanation(
  ["没有一条事实引用这个来源", "no fact cites this source"],
  ["在用到它的记录里写 cite，或删去它", "Cite it where it is used, or delete it"],
);

const NEVER_USED = explanation(
  ["没有一条记录说到这家单位", "no record tells of this organisation"],
  [
    "在组团、项目或别的记录里写上它，或删去它",
    "Name it in a team, a project or another record, or delete it",
  ],
);

/** Each source is cited, and each organisation does something or has something told of it. */
const uses = rule([...TABLE_NAMES, "site"], (facts, { doubt }) => {
  const used = new Set<string>();
  const note = (table: RefTable, id: string) => used.add(`${table} ${id}`);
  for (const name of TABLE_NAMES.filter((one) => one !== "corrections")) {
    const records = partOf(TABLES[name].schema.shape.records);
    for (const { table, id } of collectReferences(records, facts[name])) note(table, id);
  }
  for (const { table, id } of collectReferences(partOf(SITE.schema), facts.site)) note(table, id);
  return [
    ...facts.sources.flatMap(({ id }, index) =>
      used.has(`sources ${id}`) ? [] : [doubt("unused", "sources", [index, "id"], NEVER_CITED)],
    ),
    ...facts.organizations.flatMap(({ id, statements }, index) =>
      used.has(`organizations ${id}`) || statements
        ? []
        : [doubt("unused", "organizations", [index, "id"], NEVER_USED)],
    ),
  ];
});

/** What the map calls its shapes, by their codes. */
type Drawn = ReadonlyMap<string, string>;

const otherName = (onMap: string) =>
  explanation(
    [`地图上叫“${visible(onMap)}”`, `the map calls it ${visible(onMap)}`],
    ["照地图的名字写", "Use the name of the map"],
  );

/** A place is called as on the map, with nothing before it; a helping district has its own city before it. */
const names = rule(
  ["counties", "organizations", "prefectures", "census", "topology"],
  ({ counties, organizations, prefectures, census, topology }, { doubt }) => {
    const drawn: Drawn = new Map(
      topology.objects.counties.geometries.map(({ id, properties }) => [
        String(id),
        properties && "name" in properties ? properties.name : "",
      ]),
    );
    const cities = new Map(
      [...census, ...prefectures].map(({ adcode, name }) => [adcode, name.zh]),
    );
    const places = (["counties", "census"] as const).flatMap((table) => {
      const records: readonly { adcode: string | null; name: { zh: string } }[] =
        table === "counties" ? counties : census;
      return records.flatMap(({ adcode, name }, index) => {
        const onMap = drawn.get(adcode ?? "");
        return !onMap || name.zh === onMap
          ? []
          : [doubt("map-name", table, [index, "name", "zh"], otherName(onMap))];
      });
    });
    const helpers = organizations.flatMap(({ adcode = "", name }, index) => {
      const onMap = drawn.get(adcode);
      const city = cities.get(`${adcode.slice(0, 4)}00`);
      const whole = `${city ?? ""}${onMap ?? ""}`;
      return !onMap || city === undefined || name.zh === onMap || name.zh === whole
        ? []
        : [doubt("map-name", "organizations", [index, "name", "zh"], otherName(whole))];
    });
    return [...places, ...helpers];
  },
);

export const USE_DOUBTS: readonly Rule<Warning>[] = [uses, names];
