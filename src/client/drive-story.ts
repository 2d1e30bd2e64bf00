/**
 * The shapes of the page's map without what the reader has done to it, and without links, names and tools: a picture for
 * the story, so that the story never touches what is chosen on the map itself.
 */
function copyMap(map: SVGSVGElement): SVGSVGElement | null {
  const copy = map.cloneNode(false);
  const shapes = map.querySelector(".zoomed")?.cloneNode(true);
  if (!(copy instanceof SVGSVGElement) || !(shapes instanceof SVGGElement)) return null;
  for (const part of shapes.querySelectorAll("title, text, .arcs, .arc-ends, .outlines > *"))
    part.remove();
  for (const link of shapes.querySelectorAll<SVGAElement>("a[data-county]")) {
    const group = document.createElementNS(link.namespaceURI, "g");
    group.setAttribute("data-county", link.dataset.county ?? "");
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  shapes.removeAttribute("transform");
  for (const { name } of [...copy.attributes]) if (name !== "viewBox") copy.removeAttribute(name);
  copy.classList.add("map");
  copy.append(shapes);
  return copy;
}

/** Shows on a map what a step tells of: all of it is laid out in the step's HTML. */
function showStep(svg: SVGSVGElement, step: HTMLElement): void {
  const { tells = "", show = "", view = "" } = step.dataset;
  const [k = "1", x = "0", y = "0"] = view.split(" ");
  const ids = tells.split(" ").filter((id) => id !== "");
  svg.dataset.tells = tells;
  svg.dataset.show = show;
  svg.classList.toggle("telling", ids.length > 0);
  for (const county of svg.querySelectorAll<SVGElement>("g[data-county]"))
    county.classList.toggle("told", ids.includes(county.dataset.county ?? ""));
  const shapes = svg.querySelector<SVGGElement>(".zoomed");
  if (shapes) shapes.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
  svg.querySelector(".over")?.remove();
  const over = step.querySelector("template")?.content.querySelector(".over");
  if (over) svg.append(document.importNode(over, true));
}

/** Where a card is read, as a share of the window's height: beside the map in the middle, below it lower. */
const READ_BESIDE = 50;
const READ_BELOW = 62;

/**
 * Moves a copy of the page's map as the steps beside it pass. The page scrolls by itself: which step is being read is
 * only observed. The reader's own map, above, is never touched.
 */
export function driveStory(stage: HTMLElement): void {
  const map = document.querySelector<SVGSVGElement>("svg[data-map]");
  const svg = map && copyMap(map);
  const scene = stage.parentElement;
  const picture = stage.querySelector(".picture");
  if (!svg || !scene || !picture) return;
  picture.replaceChildren(svg);
  const steps = [...scene.querySelectorAll<HTMLElement>(".step")];
  const line = stage.offsetWidth < scene.offsetWidth * 0.9 ? READ_BESIDE : READ_BELOW;
  let shown: HTMLElement | undefined;
  const show = (step: HTMLElement | undefined): void => {
    if (step && step !== shown) showStep(svg, step);
    shown = step ?? shown;
  };
  const follow = (): void => {
    const at = (innerHeight * line) / 100;
    const boxes = steps.map((step) => step.getBoundingClientRect());
    const read = boxes.findIndex(({ top, bottom }) => top <= at && bottom >= at);
    const above = boxes.findLastIndex(({ top }) => top <= at);
    // Between two cards the map stays with the one that was read, from whichever side the reader comes.
    const isBetween = shown !== undefined && [above, above + 1].includes(steps.indexOf(shown));
    if (read >= 0) show(steps[read]);
    else if (!isBetween) show(steps[Math.max(above, 0)]);
  };
  const reading = new IntersectionObserver(follow, {
    rootMargin: `-${line}% 0px -${99 - line}% 0px`,
  });
  for (const step of steps) reading.observe(step);
  stage.dataset.ready = "";
}
