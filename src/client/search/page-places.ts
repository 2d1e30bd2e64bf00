import { tableRows } from "../explorer/read-page.ts";
import { fold, matchPlace, type Place } from "./search-places.ts";

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

/** The ids of the counties that a place is, or has. */
export function countiesOf(place: Place, places: readonly Place[]): string[] {
  if (place.kind === "county") return [place.id];
  return places.filter(({ parent }) => parent === place.name).map(({ id }) => id);
}

/** A text of the page, its marked part in `<mark>`. */
function span(className: string, text: string, [from, to]: readonly number[] = []): HTMLElement {
  const whole = document.createElement("span");
  whole.className = className;
  const mark = document.createElement("mark");
  mark.textContent = text.slice(from ?? 0, to ?? 0);
  if (mark.textContent === "") whole.textContent = text;
  else whole.append(text.slice(0, from), mark, text.slice(to));
  return whole;
}

/**
 * A place as an option of the list: its name, and where it lies or what it has, with the part marked that the query
 * spells. `whole` says of a prefecture that all of it can be seen, with {n} for the number of its counties.
 */
export function drawOption(
  place: Place,
  query: string,
  places: readonly Place[],
  whole: string,
): HTMLElement {
  const wanted = fold(query);
  const own = matchPlace(wanted, place)?.part;
  const parent = places.find(({ kind, name }) => kind === "prefecture" && name === place.parent);
  const around =
    place.kind === "prefecture"
      ? span("of", whole.replace("{n}", String(countiesOf(place, places).length)))
      : // A county that is found by its prefecture's name has the mark there.
        span("of", parent?.name ?? "", (own ?? !parent) ? [] : matchPlace(wanted, parent)?.part);
  const option = document.createElement("div");
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.append(span("name", place.name, own), " ", around);
  return option;
}
