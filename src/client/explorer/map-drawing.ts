import { readPoint, type Row } from "./read-page.ts";

/*
 * What the script changes in the drawn map: how far it is drawn into, which counties are marked out, and the labels that
 * the HTML leaves for later.
 */

/** How far the map is drawn into: a point p of the map stands at k * p + (x, y) of the frame. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The whole map. */
export const WHOLE: View = { k: 1, x: 0, y: 0 };

let view = WHOLE;

/** How the map is drawn now. */
export function currentView(): View {
  return view;
}

/** Says how the map is drawn now; its one owner, the zoom, calls this. */
export function setView(next: View): void {
  view = next;
}

/** What marks a county out: something under the pointer names it, it is chosen, or it holds the keyboard's focus. */
type Mark = "lit" | "selected" | "focused";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Draws heavy outlines of counties over all other shapes of the maps below `root`, those of one mark at a time. In
 * place they would be half hidden by their neighbours. An outline that is there already is given another shape, which
 * is all that the browser then has to paint.
 */
export function outlineCounties(root: ParentNode, ids: readonly string[], mark: Mark): void {
  for (const layer of root.querySelectorAll(".outlines")) {
    const map = layer.closest("svg");
    const shapes = ids.flatMap(
      (id) => map?.querySelector(`[data-county="${CSS.escape(id)}"] path`)?.getAttribute("d") ?? [],
    );
    const outlines = [...layer.querySelectorAll(`.${mark}`)];
    while (outlines.length < shapes.length) {
      const outline = document.createElementNS(SVG, "path");
      outline.classList.add(mark);
      layer.append(outline);
      outlines.push(outline);
    }
    for (const [index, outline] of outlines.entries()) {
      const shape = shapes[index];
      if (shape === undefined) outline.remove();
      else outline.setAttribute("d", shape);
    }
  }
}

let lit: readonly Element[] = [];

/** Lights the counties with these ids wherever they stand on the page, map and table; no others. */
export function lightCounties(ids: readonly string[]): void {
  const next = ids.flatMap((id) => [
    ...document.querySelectorAll(`[data-county="${CSS.escape(id)}"]`),
  ]);
  for (const element of lit) if (!next.includes(element)) element.classList.remove("lit");
  for (const element of next) element.classList.add("lit");
  lit = next;
  outlineCounties(document, ids, "lit");
}

/** A point of the map as the HTML writes it, in whole units. */
const pointOf = ({ at }: Row): string => at?.map(Math.round).join(" ") ?? "";

/**
 * A county's label on the map: one that stands there from the beginning, or one of lower priority, which is made when it
 * is first asked for and waits until the map is drawn larger (`data-from`). Null for a county without a place.
 */
export function labelOf(svg: SVGSVGElement, row: Row): SVGElement | null {
  const labels = svg.querySelector(".labels");
  if (!labels || !row.at) return null;
  const point = pointOf(row);
  const known = labels.querySelector<SVGElement>(`:not(.helper)[data-at="${point}"]`);
  if (known) return known;
  const { short, from, shift } = row.element.dataset;
  const [dx, dy] = readPoint(shift) ?? [0, 0];
  const label = document.createElementNS(SVG, "text");
  label.textContent = short ?? row.name;
  label.classList.add("later");
  label.dataset.at = point;
  label.dataset.from = from;
  label.setAttribute("x", String(dx));
  label.setAttribute("y", String(dy));
  // The zoom, which may not have been fetched yet, moves it.
  label.setAttribute("transform", `translate(${point})`);
  labels.prepend(label);
  return label;
}

/** Shows the chosen county's label over all others, whatever its priority; none for no county. */
export function labelChosen(svg: SVGSVGElement, row: Row | undefined): void {
  for (const old of svg.querySelectorAll(".chosen")) old.classList.remove("chosen");
  const label = row && labelOf(svg, row);
  label?.classList.add("chosen");
  if (label) label.parentElement?.append(label);
}
