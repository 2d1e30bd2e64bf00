import type { LANGUAGE_TAGS } from "../../data/languages.ts";
import { fold, matchPlace, nameOf, type Place, type SearchIndex } from "./search-places.ts";

const CHINESE: (typeof LANGUAGE_TAGS)["zh"] = "zh-Hans-CN";

/** Fetches the index; throws where it does not come. */
export async function fetchIndex(address: string): Promise<SearchIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return (await response.json()) as SearchIndex;
}

/** The ids of the counties that a place is, or has. */
export function countiesOf({ kind, id, name }: Place, places: readonly Place[]): string[] {
  if (kind === "county") return [id];
  if (kind !== "prefecture") return [];
  return places.filter((one) => one.kind === "county" && one.parent === name).map((one) => one.id);
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

/** Where a text has what is wanted, as by `slice`: as it is written, but for what is no letter. */
function partOf(text: string, wanted: string): readonly number[] {
  const found = new RegExp(Array.from(wanted).join("[^\\p{L}\\p{N}]*"), "iu").exec(text);
  return found ? [found.index, found.index + found[0].length] : [];
}

/** A place as an option of the list: its name and its note, with the part marked that the query spells. */
export function drawOption(place: Place, query: string, index: SearchIndex): HTMLElement {
  const wanted = fold(query);
  const name = nameOf(place, index);
  const isOther = name !== place.name;
  const own = matchPlace(wanted, place)?.part;
  // A county that is found by its prefecture's name has the mark there: its note begins with it.
  const parent = index.entries.find(
    (one) => one.kind === "prefecture" && one.name === place.parent,
  );
  const around = own || !parent ? [] : matchPlace(wanted, parent)?.part;
  const option = document.createElement("div");
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  const shown = span("name", name, isOther ? partOf(name, wanted) : own);
  if (isOther) {
    const chinese = span("zh", place.name, partOf(place.name, wanted));
    chinese.lang = CHINESE;
    shown.append(" ", chinese);
  }
  option.append(
    shown,
    " ",
    span("of", place.note, isOther && !own ? partOf(place.note, wanted) : around),
  );
  return option;
}
