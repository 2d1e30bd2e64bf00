/**
 * What marks a county out: something under the pointer names it, it is chosen, it holds the keyboard's focus, or the
 * story tells of it.
 */
export type Mark = "lit" | "selected" | "focused" | "told";

/**
 * Draws heavy outlines of counties over all other shapes of the maps below `root`, those of one mark at a time. In
 * place they would be half hidden by their neighbours.
 */
export function outlineCounties(root: ParentNode, ids: readonly string[], mark: Mark): void {
  for (const layer of root.querySelectorAll(".outlines")) {
    for (const old of layer.querySelectorAll(`.${mark}`)) old.remove();
    for (const id of ids) {
      const shape = layer.closest("svg")?.querySelector(`[data-county="${CSS.escape(id)}"] path`);
      const outline = shape?.cloneNode();
      if (!(outline instanceof SVGPathElement)) continue;
      for (const { name } of [...outline.attributes]) {
        if (name !== "d") outline.removeAttribute(name);
      }
      outline.classList.add(mark);
      layer.append(outline);
    }
  }
}

/** Lights the counties with these ids wherever they stand on the page, map and table; no others. */
export function lightCounties(ids: readonly string[]): void {
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>("[data-county]")) {
    element.classList.toggle("lit", ids.includes(element.dataset.county ?? ""));
  }
  outlineCounties(document, ids, "lit");
}
