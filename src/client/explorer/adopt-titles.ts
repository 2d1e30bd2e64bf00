/** Puts what is said of all sources or of the article alone in its place. */
type Relabel = (isAlone: boolean) => void;

/** What the map says of itself; `alone` says it with the article alone, where that differs. */
function adoptDescription(svg: SVGSVGElement, alone: HTMLElement | null): Relabel {
  const own = svg.querySelector(":scope > title");
  if (own) {
    svg.removeAttribute("aria-labelledby");
    svg.setAttribute("aria-label", own.textContent.trim());
    own.remove();
  }
  return (isAlone) => {
    const description = alone && isAlone ? alone.id : "map-description";
    svg.setAttribute("aria-describedby", `${description} map-help`);
  };
}

/**
 * Turns the titles that name the map and its counties without script into labels: the browser would show a title
 * beside our own tooltip. What comes back swaps the labels of those that the article alone tells otherwise.
 */
export function adoptTitles(svg: SVGSVGElement): Relabel {
  const words = document.getElementById("map-description-alone");
  const { listed = "", outside = "" } = words?.dataset ?? {};
  const relabels = [adoptDescription(svg, words)];
  for (const link of svg.querySelectorAll<SVGAElement>("a[data-county]")) {
    const title = link.querySelector("title");
    if (!title) continue;
    const all = title.textContent.trim();
    title.remove();
    link.setAttribute("aria-label", all);
    const shape = link.querySelector<SVGPathElement>('[data-basis="official"]');
    if (!shape) continue;
    // Name, prefecture, and where it stands, which alone differs.
    const stands = shape.dataset.alone === "outside" ? outside : listed;
    const alone = all.slice(0, all.lastIndexOf("，") + 1) + stands;
    relabels.push((isAlone) => {
      link.setAttribute("aria-label", isAlone ? alone : all);
    });
  }
  return (isAlone) => {
    for (const relabel of relabels) relabel(isAlone);
  };
}
