import { tableRows } from "../explorer/read-rows.ts";
import type { Place } from "./place.ts";

const syllablesOf = (pinyin = ""): string[] => pinyin.split(" ").filter(Boolean);

/**
 * The places that can be chosen, from what the page shows anyway: the choice of prefectures, then all rows of its
 * table, those too that no source names and that have no place on the map. A prefecture without a row is left out.
 */
export function readPlaces(root: ParentNode): Place[] {
  const rows = tableRows();
  const options = [
    ...root.querySelectorAll<HTMLOptionElement>('select[name="prefecture"] option'),
  ].filter(({ value }) => rows.some((row) => row.dataset.prefecture === value));
  const names = new Map(options.map(({ value, text }) => [value, text]));
  const prefectures = options.map(({ value, text, dataset }): Place => {
    const pinyin = syllablesOf(dataset.pinyin);
    return {
      kind: "prefecture",
      id: value,
      name: text,
      short: dataset.short ?? text,
      code: dataset.adcode ?? "",
      parent: null,
      pinyin,
      en: dataset.en ?? "",
    };
  });
  const counties = rows.map((row): Place => {
    const { county = "", adcode = "", short, prefecture = "", pinyin, en = "" } = row.dataset;
    const name = row.querySelector("th")?.textContent.trim() ?? "";
    return {
      kind: "county",
      id: county,
      name,
      short: short ?? name,
      code: adcode,
      parent: names.get(prefecture) ?? null,
      pinyin: syllablesOf(pinyin),
      en,
    };
  });
  return [...prefectures, ...counties];
}
