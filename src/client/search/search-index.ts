import { fold, matchPlace, type Place, type SearchIndex } from "./search-places.ts";

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

/** A place as an option of the list: its name and its note, with the part marked that the query spells. */
export function drawOption(place: Place, query: string, places: readonly Place[]): HTMLElement {
  const wanted = fold(query);
  const own = matchPlace(wanted, place)?.part;
  // A county that is found by its prefecture's name has the mark there: its note begins with it.
  const parent = places.find(({ kind, name }) => kind === "prefecture" && name === place.parent);
  const around = own || !parent ? [] : matchPlace(wanted, parent)?.part;
  const option = document.createElement("div");
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.append(span("name", place.name, own), " ", span("of", place.note, around));
  return option;
}
