import { readPoint } from "../explorer/read-rows.ts";
import { setView, type View } from "../explorer/view.ts";

/** Size of the letters that `data-from` is reckoned for, in the frame's units. */
export const NAME_SIZE = 22;

interface Pin {
  readonly element: SVGElement;
  readonly at: readonly [number, number];
}

/**
 * Draws the map in a view: the shapes grow, while strokes, names and signs keep their size and stay at their points;
 * further names show as there is room for them.
 */
export function viewDrawer(svg: SVGSVGElement): (view: View) => void {
  const zoomed = svg.querySelector(".zoomed");
  const patterns = svg.querySelectorAll("pattern");
  const names = [...svg.querySelectorAll<SVGElement>("[data-from]")];
  const pins = [...svg.querySelectorAll<SVGElement>("[data-at]")].flatMap((element): Pin[] => {
    const at = readPoint(element.dataset.at);
    return at ? [{ element, at }] : [];
  });
  /** Letters are larger in the frame's units on a small screen, and want that much more room. */
  let letters = 1;
  let current: View = { k: 1, x: 0, y: 0 };

  const draw = (view: View): void => {
    const { k, x, y } = view;
    current = view;
    zoomed?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
    // The shapes that they fill are drawn in tenths of the frame's unit.
    for (const one of patterns) one.setAttribute("patternTransform", `scale(${10 / k})`);
    for (const { element, at } of pins) {
      // A later name has its place by this alone, all else stands at its place on the whole map.
      const by = element.matches(".later") ? k : k - 1;
      const [dx, dy] = [by * at[0] + x, by * at[1] + y];
      element.setAttribute("transform", `translate(${dx} ${dy})`);
    }
    for (const name of names) {
      name.classList.toggle("shown", k > 1 && k >= Number(name.dataset.from) * letters);
    }
    svg.classList.toggle("zoomed-in", k > 1);
    setView(view);
  };
  new ResizeObserver(() => {
    const [name] = names;
    if (name) letters = Number.parseFloat(getComputedStyle(name).fontSize) / NAME_SIZE;
    draw(current);
  }).observe(svg);
  return draw;
}
