import { type Cause, formatState, type MapState } from "./map-state.ts";
import type { Parts, Row } from "./read-page.ts";
import { loadZoom } from "./zoom.ts";

/*
 * The card that tells of the chosen county, and what keeps card, county and map in sight together: on a narrow screen the
 * card is a sheet over the end of the window.
 */

/** Makes what shows a county in the card, or empties it, and returns the sentence shown, without its marks. */
export function countyCard(
  root: ParentNode,
  box: HTMLElement,
  onClose: () => void,
): (row: Row | undefined) => string {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", box.dataset.close ?? "");
  close.addEventListener("click", onClose);
  const find = (id: string) =>
    root.querySelector<HTMLTemplateElement>(`template[data-card="${CSS.escape(id)}"]`)?.content;
  return (row) => {
    // The reader may be on one of its links.
    if (row && box.dataset.shown !== row.id) {
      const own = find(row.id);
      const template = own ?? find("");
      // The button first, so that it stays in sight while the card is scrolled.
      box.replaceChildren(close, ...(template ? [template.cloneNode(true)] : []));
      if (!own) fillNames(box, row);
      const compare = box.querySelector<HTMLAnchorElement>("a[data-compare]");
      if (compare) compare.search = `a=${row.id}`;
      box.setAttribute("aria-label", row.name);
      box.dataset.shown = row.id;
      box.scrollTop = 0;
    }
    box.hidden = !row;
    if (!row) delete box.dataset.shown;
    // Heard without marks, and without the names that another language adds for the eye.
    const sentence = [...(box.querySelector(".county-sentence")?.childNodes ?? [])];
    return sentence
      .map((part) =>
        part instanceof Element && part.matches("sup, [lang]") ? "" : part.textContent,
      )
      .join("")
      .replaceAll(/ +(?=[ ,;.])/gu, "");
  };
}

/** Fills the names of a county into the card for all counties that are only listed. */
function fillNames(card: HTMLElement, { name, parent, element }: Row): void {
  const names: Readonly<Record<string, string | undefined>> = {
    name,
    zh: element.querySelector("th [lang]")?.textContent ?? name,
    short: element.dataset.short,
    place: parent,
    kind: element.cells[2]?.textContent.trim(),
  };
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue =
      text.nodeValue?.replaceAll(/\{(\w+)\}/gu, (gap, key: string) => names[key] ?? gap) ?? null;
  }
  const page = element.querySelector("th a")?.getAttribute("href");
  if (page) card.querySelector(".more")?.setAttribute("href", page);
}

/** When a tap was not the first of two, and the map has moved to where it goes, ms. */
const SETTLED = 600;
/** Room between a county and what lies over the map, px. */
const GAP = 12;

/**
 * Whether a page was opened anew at a choice and stands at its top: a page reloaded or come back to, an address with a
 * fragment and a reader who has begun to scroll have a place of their own.
 */
function isFresh(state: MapState): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  const isNew = entry instanceof PerformanceNavigationTiming && entry.type === "navigate";
  return isNew && formatState(state) !== "" && location.hash === "" && scrollY === 0;
}

/**
 * Keeps what is chosen in sight: the map comes into the window when the choice was made where it may not be seen, and
 * the sheet that the card is on a narrow screen covers neither the county nor what the keyboard comes to. In another
 * site's frame nothing scrolls, nor takes the focus by itself: the page around it would.
 * @returns what follows a choice, once the card shows it; `shape` is the chosen county's on the map
 */
export function sightKeeper(
  explorer: HTMLElement,
  { svg, card }: Parts,
): (state: MapState, cause: Cause, shape: SVGElement | null | undefined) => void {
  const isFrame = "embed" in explorer.dataset;
  let county: string | null = null;

  const bring = (cause: Cause, shape: SVGElement | null | undefined): void => {
    const isArrival = cause === "arrival";
    const isHere = cause === "here";
    if (!isFrame) {
      if (!isHere) svg.scrollIntoView({ block: "nearest" });
      const [chosen, top] = [county, scrollY];
      const settle = (): void => {
        setTimeout(() => {
          // A reader who scrolls on is not pulled back.
          if (shape && chosen === county && top === scrollY) uncover(shape, svg, card);
        }, SETTLED);
      };
      if (shape) void loadZoom(svg).then(settle, settle);
    }
    // On a telephone the focus leaves the search, whose keyboard would lie over the map.
    if (isArrival || (!isHere && matchMedia("(pointer: coarse)").matches)) {
      const target = card.hidden ? svg : card;
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }
  };

  // A sheet goes while its map is not seen above it: the rest of the page is read without.
  const watch = (entries: readonly IntersectionObserverEntry[]): void => {
    card.toggleAttribute("data-away", entries.at(-1)?.isIntersecting === false);
  };
  if (!isFrame) new IntersectionObserver(watch, { rootMargin: "0px 0px -45%" }).observe(svg);

  return (state, cause, shape) => {
    const isNew = state.county !== county;
    county = state.county;
    if (!isFrame) document.documentElement.classList.toggle("has-sheet", !card.hidden);
    if (cause === "elsewhere" || (cause === "here" && isNew)) bring(cause, shape);
    if (cause !== "arrival" || isFrame) return;
    // The card makes its room below the window first: where it is seen, what it pushes away would shift.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        if (isFresh(state)) bring(cause, shape);
      });
    });
  };
}

/** Scrolls the page so far that the sheet, if there is one, does not cover the county. */
function uncover(shape: SVGElement, svg: SVGSVGElement, card: HTMLElement): void {
  if (getComputedStyle(card).position !== "fixed") return;
  const frame = svg.getBoundingClientRect();
  const county = shape.getBoundingClientRect();
  const end = innerHeight - card.offsetHeight - GAP;
  const hidden = Math.min(county.bottom, frame.bottom) - end;
  const room = Math.max(county.top, frame.top) - GAP;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = Math.min(hidden, room);
  if (top > 0) scrollBy({ top, behavior: calm ? "auto" : "smooth" });
}
