/**
 * Turns the titles that name the map and its counties without script into labels: the browser would show a title
 * beside our own tooltip.
 */
export function adoptTitles(svg: SVGSVGElement): void {
  for (const link of svg.querySelectorAll("a[data-county]")) {
    const title = link.querySelector("title");
    if (!title) continue;
    link.setAttribute("aria-label", title.textContent.trim());
    title.remove();
  }
  const own = svg.querySelector(":scope > title");
  if (!own) return;
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("aria-label", own.textContent.trim());
  svg.setAttribute("aria-describedby", "map-description map-help");
  own.remove();
}
