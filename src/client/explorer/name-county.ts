import { readPoint, type Row } from "./read-rows.ts";

const SVG = "http://www.w3.org/2000/svg";

/** A point of the map as the HTML writes it, in whole units. */
const pointOf = ({ at }: Row): string => at?.map(Math.round).join(" ") ?? "";

/**
 * The name of a county on the map: one that stands there from the beginning, or one that waits until the map is drawn
 * larger (`data-from`), which is made when it is first asked for. Null for a county without a place.
 */
export function nameOf(svg: SVGSVGElement, row: Row): SVGElement | null {
  const labels = svg.querySelector(".labels");
  if (!labels || !row.at) return null;
  const known = labels.querySelector<SVGElement>(`:not(.helper)[data-at="${pointOf(row)}"]`);
  if (known) return known;
  const { short, from, shift } = row.element.dataset;
  const [dx, dy] = readPoint(shift) ?? [0, 0];
  const name = document.createElementNS(SVG, "text");
  name.textContent = short ?? row.name;
  name.classList.add("later");
  name.dataset.at = pointOf(row);
  name.dataset.from = from;
  name.setAttribute("x", String(dx));
  name.setAttribute("y", String(dy));
  // The zoom, which may not have been fetched yet, moves it.
  name.setAttribute("transform", `translate(${pointOf(row)})`);
  labels.prepend(name);
  return name;
}

/** Names the chosen county on the map, over all other names, whatever its own name waits for; none for no county. */
export function nameChosen(svg: SVGSVGElement, row: Row | undefined): void {
  for (const old of svg.querySelectorAll(".chosen")) old.classList.remove("chosen");
  const name = row && nameOf(svg, row);
  name?.classList.add("chosen");
  if (name) name.parentElement?.append(name);
}
