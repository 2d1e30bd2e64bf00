import type { Place } from "./place.ts";

const syllablesOf = (pinyin = ""): string[] => pinyin.split(" ").filter(Boolean);

/**
 * The places of the map, from what the page shows anyway: the choice of prefectures, then the rows of its table that
 * have a place. A prefecture without such a row is none that a reader could go to.
 */
export function readPlaces(root: ParentNode): Place[] {
  const rows = [...root.querySelectorAll<HTMLElement>("tr[data-county][data-adcode]")];
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
      // As many characters as syllables: what follows is 市.
      short: text.slice(0, pinyin.length || undefined),
      parent: null,
      pinyin,
      en: dataset.en ?? "",
    };
  });
  const counties = rows.map((row): Place => {
    const { county = "", short, prefecture = "", pinyin, en = "" } = row.dataset;
    const name = row.querySelector("th")?.textContent.trim() ?? "";
    return {
      kind: "county",
      id: county,
      name,
      short: short ?? name,
      parent: names.get(prefecture) ?? null,
      pinyin: syllablesOf(pinyin),
      en,
    };
  });
  return [...prefectures, ...counties];
}
