/**
 * What marks a county out: something under the pointer names it, it is chosen, it holds the keyboard's focus, or the
 * story tells of it.
 */
export type Mark = "lit" | "selected" | "focused" | "told";

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
