/**
 * Turns the titles that name the map and its counties without script into labels: the browser would show a title
 * beside our own tooltip.
 */
export function adoptTitles(svg: SVGSVGElement): void {
  const named = [svg, ...svg.querySelectorAll<SVGAElement>("a[data-county]")];
  for (const element of named) {
    const title = element.querySelector(":scope > title");
    if (!title) continue;
    element.setAttribute("aria-label", title.textContent.trim());
    title.remove();
  }
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("aria-describedby", "map-description map-help");
}
