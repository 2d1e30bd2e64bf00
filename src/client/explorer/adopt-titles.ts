/** Puts what is said of all sources or of the article alone in its place. */
type Relabel = (isAlone: boolean) => void;

/** What is said of the whole map. */
function adoptDescription(svg: SVGSVGElement): Relabel {
  const own = svg.querySelector(":scope > title");
  const desc = svg.querySelector<SVGElement>(":scope > desc");
  if (own) {
    svg.removeAttribute("aria-labelledby");
    svg.setAttribute("aria-label", own.textContent.trim());
    svg.setAttribute("aria-describedby", "map-description map-help");
    own.remove();
  }
  const all = desc?.textContent ?? "";
  const alone = desc?.dataset.alone ?? all;
  return (isAlone) => {
    if (desc && alone !== all) desc.textContent = isAlone ? alone : all;
  };
}

/**
 * Turns the titles that name the map and its counties without script into labels: the browser would show a title
 * beside our own tooltip. What comes back swaps the labels of those that the article alone tells otherwise.
 */
export function adoptTitles(svg: SVGSVGElement): Relabel {
  const relabels = [adoptDescription(svg)];
  for (const link of svg.querySelectorAll<SVGAElement>("a[data-county]")) {
    const title = link.querySelector("title");
    if (!title) continue;
    const all = title.textContent.trim();
    const { aloneLabel } = link.dataset;
    title.remove();
    link.setAttribute("aria-label", all);
    if (aloneLabel !== undefined)
      relabels.push((isAlone) => {
        link.setAttribute("aria-label", isAlone ? aloneLabel : all);
      });
  }
  return (isAlone) => {
    for (const relabel of relabels) relabel(isAlone);
  };
}
