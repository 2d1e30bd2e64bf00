import { fetchPart } from "./fetch-part.ts";

/*
 * The small elements and listeners that fetch the parts of the script that wait until a reader reaches for them. Those of
 * the map itself are in `explorer/`.
 */

/**
 * `<county-search>`: finds what a reader types: a county, a unit, a person. Its code and its index are fetched when a
 * reader first goes to the field; what is typed until they are there counts.
 */
class CountySearch extends HTMLElement {
  connectedCallback(): void {
    // So does Enter, until something else is typed.
    this.addEventListener("keydown", ({ key, isComposing }) => {
      if (!isComposing) this.toggleAttribute("data-entered", key === "Enter");
    });
    // Nobody has asked for it yet who only passes by, and nobody is told then that it did not come.
    this.addEventListener("pointerenter", () => void fetchSearch(this, null), { passive: true });
    this.addEventListener("focusin", () => void fetchSearch(this, this), { passive: true });
    if (this.contains(document.activeElement)) void fetchSearch(this, this);
    // The link in the page's head leads to the field, wherever that is.
    document.querySelector(".find")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.querySelector("input")?.focus();
    });
  }
}

/** Searches on their way, which pointer and focus both ask for. */
const coming = new WeakMap<HTMLElement, Promise<void>>();

async function fetchSearch(search: HTMLElement, near: Element | null): Promise<void> {
  const fetchIt = async () => (await import("./search/search-box.ts")).openSearch(search);
  const part = coming.get(search) ?? fetchIt();
  coming.set(search, part);
  // Where it did not come, the next who asks tries again.
  if ((await fetchPart(() => part, near)) === null) coming.delete(search);
}

customElements.define("county-search", CountySearch);

const fetchNote = (near?: Element | null) => fetchPart(() => import("./note.ts"), near);

/** What opens the note of the page (`note.ts`). */
const NOTED = ".cite a, a.term, a[data-cites]";

// Pressed as a link is, and no more: with a key it opens where the reader wants it.
document.addEventListener("click", (event) => {
  const mark = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(NOTED);
  if (!mark || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (!document.querySelector("dialog")) return;
  event.preventDefault();
  void fetchNote().then((note) => {
    // Where it does not come, the link leads where it leads without script.
    if (note) note.openNote(mark, NOTED);
    else location.assign(mark.href);
  });
});

/**
 * `<cite-page>`: how the page is cited. The forms stand in the HTML; what writes today's date into them waits.
 */
class CitePage extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector("details");
    const date = (): void => {
      if (!details?.open) return;
      void fetchNote(details.querySelector("summary")).then((note) => note?.citeWhole(details));
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
      const bar = button.closest("share-bar, .picture-files");
      const status = bar?.querySelector('[role="status"]');
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
