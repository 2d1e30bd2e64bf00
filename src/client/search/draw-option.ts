import { fold } from "./fold.ts";
import { matchPlace } from "./match-place.ts";
import { countiesOf } from "./counties-of.ts";
import type { Place } from "./place.ts";

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
