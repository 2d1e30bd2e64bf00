import { outlineCounties, type View, WHOLE } from "./explorer/map-drawing.ts";
import { readBox, readPoint, tableRows } from "./explorer/read-page.ts";
import { fitBox, unionBox } from "./zoom/fit-box.ts";

/**
 * A copy of the page's map without what the reader has done to it, and without links, titles and tools: a picture
 * for the story, so that the story never touches what is chosen on the map itself.
 */
function copyMap(map: SVGSVGElement): SVGSVGElement | null {
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

/** The largest scale in the story: a county is seen with what lies around it. */
const LARGEST = 3;
/** A step is read while it crosses this band of the window, a little below its middle. */
const BAND = "-55% 0px -40% 0px";
const BAND_TOP = 0.55;

/** Draws the map in a view. Shapes and names move by styles of one duration, and so stay together on the way. */
function move(svg: SVGSVGElement, { k, x, y }: View): void {
  const zoomed = svg.querySelector<SVGGElement>(".zoomed");
  if (zoomed) zoomed.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
  for (const pin of svg.querySelectorAll<SVGElement>("[data-at]")) {
    const [px, py] = readPoint(pin.dataset.at) ?? [0, 0];
    pin.style.transform = `translate(${(k - 1) * px + x}px, ${(k - 1) * py + y}px)`;
  }
}

/** Shows on the story's map what a step tells of. */
function showStep(stage: ParentNode, svg: SVGSVGElement, { dataset }: HTMLElement): void {
  const ids = (dataset.tells ?? "").split(" ").filter((id) => id !== "");
  const rows = tableRows();
  const box = unionBox(
    ids.flatMap((id) => {
      const row = rows.find(({ dataset }) => dataset.county === id);
      const box = readBox(row?.dataset.box);
      return box ? [box] : [];
    }),
  );
  move(svg, box ? fitBox(box, svg.viewBox.baseVal, LARGEST) : WHOLE);
  svg.dataset.tells = ids.join(" ");
  svg.dataset.show = dataset.show ?? "";
  svg.classList.toggle("telling", ids.length > 0);
  for (const county of svg.querySelectorAll<SVGElement>("g[data-county]")) {
    county.classList.toggle("told", ids.includes(county.dataset.county ?? ""));
  }
  outlineCounties(stage, ids, "told");
}

/**
 * Moves a copy of the map as the steps of the story pass. The page scrolls by itself: which step is being read is
 * only observed. The reader's own map, above, is never touched.
 */
export function driveStory(stage: HTMLElement): void {
  const map = document.querySelector<SVGSVGElement>("svg[data-map]");
  const svg = map && copyMap(map);
  const picture = stage.querySelector(".picture");
  if (!svg || !picture) return;
  picture.replaceChildren(svg);
  const all = [...document.querySelectorAll<HTMLElement>(".step")];
  // Steps adjoin, so that two may be within the band: the later one has just been reached, or is about to be left.
  const within = new Set<Element>();
  const band = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) within.add(target);
        else within.delete(target);
      }
      // Who jumps, or looks at a chart between two steps, has read what stands above.
      const isAbove = (one: HTMLElement) =>
        one.getBoundingClientRect().top < innerHeight * BAND_TOP;
      const step = all.findLast((one) => within.has(one)) ?? all.findLast(isAbove);
      if (step) showStep(stage, svg, step);
    },
    { rootMargin: BAND },
  );
  for (const step of all) band.observe(step);
  stage.dataset.ready = "";
}
