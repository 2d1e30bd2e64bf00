import { fetchPart } from "./fetch-part.ts";

/*
 * The small elements and listeners that fetch the parts of the script that wait until a reader reaches for them. Those of
 * the map itself are in `explorer/`.
 */

/**
 * `<county-search>`: finds a county or prefecture by what a reader types. Its code is fetched when a reader first goes to
 * the field; what is typed until it is there counts.
 */
class CountySearch extends HTMLElement {
  connectedCallback(): void {
    // Nobody has asked for it yet who only passes by, and nobody is told then that it did not come.
    this.addEventListener("pointerenter", () => void fetchSearch(this, null), { passive: true });
    this.addEventListener("focusin", () => void fetchSearch(this, this), { passive: true });
    if (this.contains(document.activeElement)) void fetchSearch(this, this);
  }
}

async function fetchSearch(search: HTMLElement, near: Element | null): Promise<void> {
  if (search.hasAttribute("data-ready")) return;
  const part = await fetchPart(() => import("./search/search-box.ts"), near);
  // Both signs may have waited for it.
  if (part === null || search.hasAttribute("data-ready")) return;
  const input = search.querySelector("input");
  const list = search.querySelector<HTMLElement>('[role="listbox"]');
  const none = search.querySelector<HTMLElement>(".none");
  const said = search.querySelector<HTMLElement>("[aria-live]");
  if (!input || !list || !none || !said) return;
  new part.SearchBox({ input, list, none, said });
  search.dataset.ready = "";
}

customElements.define("county-search", CountySearch);

const fetchDesk = (near: Element | null) => fetchPart(() => import("./citation-desk.ts"), near);

/**
 * `<cite-page>`: holds a page's citation and the one dialog in which its numbers and pictures are cited. The forms of the
 * page stand in the HTML; what writes today's date into them, and all the rest, waits.
 */
class CitePage extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button[data-cites]") : null;
      if (button instanceof HTMLButtonElement)
        void fetchDesk(button).then((desk) => desk?.citeFigure(this, button));
    });
    const details = this.querySelector("details");
    const date = (): void => {
      if (!details?.open) return;
      void fetchDesk(details.querySelector("summary")).then((desk) => desk?.citeWhole(this));
    };
    details?.addEventListener("toggle", date);
    // A link to it may have opened it before this ran.
    date();
  }
}

customElements.define("cite-page", CitePage);

const within = (target: EventTarget | null, parts: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(parts) : null;

// A press saves a picture.
document.addEventListener("click", ({ target }) => {
  const button = within(target, "[data-png]");
  if (!button) return;
  fetchPart(() => import("./save-png.ts"), button)
    .then((part) => part?.savePng(button))
    .catch(() => {
      const status = button.closest(".picture-files")?.querySelector('[role="status"]');
      if (status) status.textContent = button.dataset.failed ?? "";
    });
});

/** How far below the window the story may be when its map is fetched and drawn, so that it is there in time. */
const AHEAD = "800px";

/**
 * `<story-map>`: the map beside the story, drawn once the reader comes near it. Its room is kept by the styles; where
 * its code does not come, the story has the page to itself, as without script.
 */
class StoryMap extends HTMLElement {
  connectedCallback(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void fetchPart(() => import("./drive-story.ts")).then((part) => {
          if (part) part.driveStory(this);
          else this.closest("main")?.classList.add("plain-story");
        });
      },
      { rootMargin: AHEAD },
    );
    near.observe(this);
  }
}

customElements.define("story-map", StoryMap);
