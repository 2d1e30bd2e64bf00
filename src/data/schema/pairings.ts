import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { asOf } from "./fields/dates.ts";
import { cite, otherClaims, statements } from "./fields/citation.ts";
import { id, ref } from "./fields/reference.ts";
import { note } from "./fields/text.ts";

/** What a pairing is for: assistance (对口帮扶协作), or only industry (对口产业协作). */
const kind = field(
  oneOf({ assistance: "对口帮扶协作", industry: "对口产业协作" }),
  "类别",
  "来源说的是对口帮扶协作，还是只说产业协作；照来源写，不推想。",
  ["assistance", "industry"],
);

/**
 * Help from place to place (横向): a district or city of the Pearl River Delta and a county; or a city and a prefecture,
 * of whose counties no source then speaks. The check asks for exactly one of the two.
 */
export const pairing = z.strictObject({
  id: field(id, "编号", "这一对的编号：帮扶方和县的名字连起来，发布后不要改。", [
    "baiyun-lianjiang",
  ]),
  helper: ref(
    "organizations",
    "帮扶方",
    "来帮扶的区或市：写 organizations.json 里的编号。",
    "guangzhou-baiyun",
  ),
  county: ref(
    "counties",
    "县",
    "被帮扶的县：写 counties.json 里的编号；来源只说到地级市的不写，写下一项。",
  ).optional(),
  prefecture: ref(
    "prefectures",
    "地级市",
    "来源只说到地级市、没有说到县的，写 prefectures.json 里的编号；说到县的不写。",
  ).optional(),
  kind,
  /** The day or period of which the source says it; null where it does not say. */
  asOf,
  statements,
  cite,
  /** How carefully the source words it, and what a reader must know to read it rightly. */
  note,
  otherClaims: otherClaims({ kind }, { kind: "industry" }),
});

export const pairings = table(pairing, "一对横向结对：帮扶的区或市，和一个县或一个地级市");
export type Pairing = z.infer<typeof pairing>;
