import type { Dataset } from "../../data/dataset.ts";
import type { County } from "../../data/schema/counties.ts";
import { byId } from "../group-by.ts";
import type { ClaimKeeper } from "./keep-claims.ts";

/** What a unit is called that no source but an official page names. */
const UNNAMED = { zh: "来源未点名", en: "Not named in the source" } as const;

/**
 * The units of the programme. One that only an official page names stays as one that nobody names, wherever the total
 * that the source prints counts it: what the source says of their number does not change by our knowing less.
 */
export function keepCounties(
  { counties, indicators, site }: Dataset,
  { keepAll }: ClaimKeeper,
): County[] {
  const figures = byId(indicators);
  return counties.flatMap((county): County[] => {
    const [own] = keepAll([county]);
    if (own)
      return [
        {
          ...own,
          honours: keepAll(own.honours ?? []),
          products: keepAll(own.products ?? []),
          statements: keepAll(own.statements ?? []),
        },
      ];
    const { id, kind } = county;
    const { districts = "", counties: others = "" } = site.totals;
    const total = figures.get(kind === "district" ? districts : others);
    const [evidence] = total ? keepAll([total]) : [];
    if (!evidence) return [];
    return [{ id, kind, name: UNNAMED, adcode: null, prefecture: null, cite: evidence.cite }];
  });
}
