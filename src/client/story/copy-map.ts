/**
 * A copy of the page's map without what the reader has done to it, and without links, titles and tools: a picture
 * for the story, so that the story never touches what is chosen on the map itself.
 */
export function copyMap(map: SVGSVGElement): SVGSVGElement | null {
  const copy = map.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return null;
  for (const part of copy.querySelectorAll("title, desc, defs, .inset, .marks, .outlines > *")) {
    part.remove();
  }
  for (const link of copy.querySelectorAll<SVGAElement>("a[data-county]")) {
    const group = document.createElementNS(link.namespaceURI, "g");
    group.setAttribute("data-county", link.dataset.county ?? "");
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (const moved of copy.querySelectorAll(".zoomed, [data-at]"))
    moved.removeAttribute("transform");
  for (const name of copy.querySelectorAll(".shown, .chosen"))
    name.classList.remove("shown", "chosen");
  for (const { name } of [...copy.attributes]) {
    if (name !== "viewBox") copy.removeAttribute(name);
  }
  copy.classList.add("map");
  return copy;
}
