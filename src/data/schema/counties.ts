import { z } from "zod";
import { adcode } from "./fields/adcode.ts";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/id.ts";
import { pinyin } from "./fields/pinyin.ts";
import { ref } from "./fields/ref.ts";
import { statement } from "./fields/statement.ts";
import { name, prose } from "./fields/text.ts";
import { table } from "./table.ts";

/** A title, product or place of a county that a source names. */
const named = z.strictObject({ id, name, cite, note: prose.optional() });

/** One of the assisted units of county level (被帮扶县、市、区). */
export const county = z.strictObject({
  /** Also the page's address: `/counties/<id>/`. */
  id,
  /** Division code; null for a unit that no source names, which then has no place on the map. */
  adcode: adcode.nullable(),
  name,
  /** How the short name is read (廉江 of 廉江市: "lian jiang"); none for a unit that no source names. */
  pinyin: pinyin.optional(),
  /** County-level city (县级市), county (县), autonomous county (自治县), district (市辖区). */
  kind: z.enum(["county-level-city", "county", "autonomous-county", "district"]),
  prefecture: ref("prefectures").nullable(),
  /** Evidence that the unit is in the programme. */
  cite,
  note: prose.optional(),
  /** Titles it holds (称号). */
  honours: z.array(named).optional(),
  /** Products it is known for (特产). */
  products: z.array(named).optional(),
  /** Facts without a number. */
  statements: z.array(statement).optional(),
});

export const counties = table(county);
export type County = z.infer<typeof county>;
