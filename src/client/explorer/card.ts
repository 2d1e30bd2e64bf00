import { type Cause, formatState, type MapState } from "./map-state.ts";
import type { Parts, Row } from "./read-page.ts";
import { loadZoom } from "./zoom.ts";

/*
 * The card that tells of the chosen county, and what keeps card, county and map in sight together: on a narrow screen the
 * card is a sheet over the end of the window.
 */

/** Makes what shows a county in the card, or empties it. */
export function countyCard(
  root: ParentNode,
  box: HTMLElement,
  onClose: () => void,
): (row: Row | undefined) => void {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", box.dataset.close ?? "");
  close.addEventListener("click", onClose);
  const find = (id: string) =>
    root.querySelector<HTMLTemplateElement>(`template[data-card="${CSS.escape(id)}"]`);
  return (row) => {
    if (!row) {
      box.hidden = true;
      delete box.dataset.shown;
      return;
    }
    // The reader may be on one of its links.
    if (box.dataset.shown === row.id) return;
    const own = find(row.id);
    const template = own ?? find("");
    const card = template?.content.cloneNode(true);
    if (!(card instanceof DocumentFragment)) return;
    if (!own) fillGaps(card, row);
    // First, so that it stays in sight while the card is scrolled.
    box.replaceChildren(close, card);
    box.setAttribute("aria-label", row.name);
    box.dataset.shown = row.id;
    box.hidden = false;
    box.scrollTop = 0;
  };
}

/** The card for a county without a template of its own: the gaps of the common one filled from its row. */
function fillGaps(card: DocumentFragment, { name, parent, element, adcode }: Row): void {
  const gap = (key: string) => card.querySelector<HTMLElement>(`[data-gap="${key}"]`);
  const heading = gap("name");
  if (heading) heading.textContent = name;
  const place = gap("place");
  if (place) place.textContent = `${parent} · ${element.cells[2]?.textContent.trim() ?? ""}`;
  if (adcode !== null) gap("unnamed")?.remove();
  else {
    gap("listed")?.remove();
    place?.remove();
  }
  const href = element.querySelector("th a")?.getAttribute("href");
  if (href) gap("link")?.setAttribute("href", href);
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
      if (isArrival) explorer.scrollIntoView();
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
