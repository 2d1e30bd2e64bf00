import type { NAME_SIZE as BuiltNameSize } from "../../map/label-priority.ts";
import { labelOf, setView, type View, WHOLE } from "../explorer/map-drawing.ts";
import { type Point, readPoint, type Row } from "../explorer/read-page.ts";

/** The font size for which `data-from` is calculated, in the frame's units. The compiler holds it to the build's. */
const NAME_SIZE: typeof BuiltNameSize = 22;

/** A label or the signs of a county: of one size in every view, at a point of the map. */
interface Pin {
  readonly element: SVGElement;
  readonly at: Point;
  /** Has its place by its transform alone; all else stands at its place on the whole map. */
  readonly isLater: boolean;
}

/** Draws a map in views, one after the other. */
interface ViewDrawer {
  /** A movement begins: finds what is to go along. */
  start(): void;
  /** One step of a movement: the shapes move as one group, and with them only the labels and signs that are seen. */
  draw(view: View): void;
  /** The movement is at rest: all labels regain their places, and those of lower priority show. */
  settle(): void;
}

function place({ element, at: [px, py], isLater }: Pin, { k, x, y }: View): void {
  const by = isLater ? k : k - 1;
  element.setAttribute("transform", `translate(${by * px + x} ${by * py + y})`);
}

/** Whether any of an element is seen within a box of the window. */
function isSeen({ element }: Pin, frame: DOMRect): boolean {
  const { left, right, top, bottom, width } = element.getBoundingClientRect();
  const isAcross = right > frame.left && left < frame.right;
  return width > 0 && isAcross && bottom > frame.top && top < frame.bottom;
}

/**
 * Draws the map in a view: the shapes grow, while strokes, labels and signs keep their size and stay at their points;
 * labels of lower priority are made, and show as there is room for them.
 */
export function viewDrawer(svg: SVGSVGElement, rows: readonly Row[]): ViewDrawer {
  for (const row of rows) labelOf(svg, row);
  const zoomed = svg.querySelector(".zoomed");
  const labels = [...svg.querySelectorAll<SVGElement>("[data-from]")];
  const pins = [...svg.querySelectorAll<SVGElement>("[data-at]")].flatMap((element): Pin[] => {
    const at = readPoint(element.dataset.at);
    return at ? [{ element, at, isLater: element.matches(".later") }] : [];
  });
  /** How much larger letters are than `NAME_SIZE`, on a small screen: labels want that much more room. */
  let letters = 1;
  let current = WHOLE;
  let seen: readonly Pin[] = [];

  const settle = (): void => {
    const { k } = current;
    for (const pin of pins) place(pin, current);
    for (const label of labels)
      label.classList.toggle("shown", k > 1 && k >= Number(label.dataset.from) * letters);
    svg.classList.toggle("zoomed-in", k > 1);
  };
  new ResizeObserver(() => {
    const [label] = labels;
    if (label) letters = Number.parseFloat(getComputedStyle(label).fontSize) / NAME_SIZE;
    settle();
  }).observe(svg);
  return {
    start() {
      const frame = svg.getBoundingClientRect();
      seen = pins.filter((pin) => isSeen(pin, frame));
    },
    draw(view) {
      current = view;
      zoomed?.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.k})`);
      for (const pin of seen) place(pin, view);
      setView(view);
    },
    settle,
  };
}
