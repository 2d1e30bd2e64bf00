import { type CitedWork, formatCitation, formatDay } from "./format-citation.ts";
import { copyFrom } from "./share.ts";

/*
 * The note that opens where a mark stands: it tells of the source behind a mark, or what a term means, and cites the
 * number, the picture or the page. There is one in each page, shown as a modal dialog, so that the browser keeps the
 * focus in it, takes Escape, and gives the focus back.
 */

/** Pixels between the note and the mark, and at least to the window's edge. */
const GAP = 6;

/** The parts of a page whose buttons copy already. */
const ready = new WeakSet<Element>();
let listens = false;

/** The link that the open note belongs to; null where the focus must not go back to it. */
let opener: HTMLElement | null = null;

/** Opens the page's note for a mark, a term or a picture's link; `marks` selects all that open it. */
export function openNote(mark: HTMLAnchorElement, marks: string): void {
  const note = document.querySelector<HTMLDialogElement>("dialog");
  if (!note || note.open) return;
  const part = (name: string) => note.querySelector(`[data-part="${name}"]`);
  const source = sourceOf(mark);
  const { term, name = mark.getAttribute("aria-label") ?? "" } = mark.dataset;
  part("name")?.replaceChildren(name);
  part("about")?.replaceChildren(term ?? source?.dataset.name ?? "");
  part("links")?.replaceChildren(...linksOf(mark, source, note));
  for (const cites of note.querySelectorAll<HTMLElement>("[data-copy='gbt'], details"))
    cites.hidden = term !== undefined;
  fill(note, workOf(mark, note.dataset));
  if (!listens) listen(note, marks);
  opener = mark;
  note.showModal();
  place(note, mark);
}

/** The entry of a mark's source in the page's list. */
const sourceOf = (mark: HTMLAnchorElement): HTMLElement | null =>
  mark.hash.startsWith("#source-") ? document.getElementById(mark.hash.slice(1)) : null;

/** The way to the source itself, and to where the page lists it; of a term, to the glossary. */
function linksOf(mark: HTMLAnchorElement, source: HTMLElement | null, note: HTMLElement): Node[] {
  const { list = "", glossary = "" } = note.dataset;
  const original = source?.querySelector('a[rel="external"]')?.cloneNode(true);
  const isTerm = mark.dataset.term !== undefined;
  if (!original && !isTerm) return [];
  const more = document.createElement("a");
  more.href = mark.href;
  more.target = mark.target;
  more.textContent = isTerm ? glossary : list;
  return original ? [original, more] : [more];
}

/** What is cited: the number or picture that the mark belongs to, or else the page, by the sources of the mark's fact. */
function workOf(mark: HTMLElement, page: DOMStringMap): CitedWork {
  const { author = "", stop = "" } = page;
  const cited = mark.closest<HTMLElement>("[data-cites]")?.dataset ?? {};
  const { title = page.title ?? "", key = page.key ?? "", cites } = cited;
  const address = new URL(page.address ?? "", location.href);
  if (cites === undefined)
    return { author, title, key, stop, address: address.href, note: noteOf(mark, page) };
  const place = new URL(cited.page ?? "", address);
  place.hash = cites;
  const note = cited.note ?? noteOf(mark, page);
  return { author, title, key: `${key}:${cites}`, stop, address: place.href, note };
}

/**
 * The sources of all marks of a fact, each with its place and address, as one sentence without its full stop. What stands
 * between them is of the page's language; a mark's label ends with the place.
 */
function noteOf(mark: HTMLElement, words: DOMStringMap): string {
  const { lead = "", comma = "", and = "", semicolon = "" } = words;
  const marks = [...(mark.closest(".cite")?.querySelectorAll("a") ?? [])];
  const sources = new Map<HTMLElement, string[]>();
  for (const one of marks) {
    const source = sourceOf(one);
    if (source === null) continue;
    sources.set(source, [
      ...(sources.get(source) ?? []),
      one.getAttribute("aria-label")?.split(comma).at(-1) ?? "",
    ]);
  }
  const told = [...sources].map(([source, places]) => {
    const url = source.querySelector('a[rel="external"]')?.getAttribute("href") ?? "";
    return [source.dataset.name ?? "", places.join(and), url].join(comma);
  });
  return told.length === 0 ? "" : lead + told.join(semicolon);
}

/** Writes the day of today and the page's address into the forms that stand at the page's end. */
export function citeWhole(details: HTMLElement): void {
  const note = document.querySelector<HTMLElement>("dialog");
  if (note) fill(details, workOf(details, note.dataset));
}

function fill(root: Element, work: CitedWork): void {
  const forms: Readonly<Record<string, string>> = {
    ...formatCitation(work, { on: formatDay(new Date()) }),
  };
  for (const [form, text] of Object.entries(forms)) {
    const place = root.querySelector(`[data-form="${form}"]`);
    if (place) place.textContent = text;
  }
  const status = root.querySelector<HTMLElement>("[role=status]");
  if (status) status.textContent = "";
  if (ready.has(root)) return;
  ready.add(root);
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    const form = button && root.querySelector(`[data-form="${button.dataset.copy ?? ""}"]`);
    if (form && status) void copyFrom(form, status);
  });
}

/** Below the mark, or above it where there is no room; with the page from then on. */
function place(note: HTMLElement, mark: Element): void {
  const { left, top, bottom } = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const above = bottom + GAP + height > innerHeight && top - GAP >= height;
  const x = Math.min(left, document.documentElement.clientWidth - width) - GAP;
  Object.assign(note.style, {
    position: "absolute",
    left: `${Math.max(GAP, x) + scrollX}px`,
    top: `${(above ? top - GAP - height : bottom + GAP) + scrollY}px`,
  });
}

function listen(note: HTMLDialogElement, marks: string): void {
  listens = true;
  note.addEventListener("click", ({ target, clientX, clientY }) => {
    if (!(target instanceof Element)) return;
    const link = target.closest("a");
    // A link leads away from the mark.
    if (link) opener = null;
    // A click beside the box meets the dialog itself: its box is filled by what it holds.
    if (!link && target !== note && !target.closest("[data-close]")) return;
    note.close();
    // It may meet another mark.
    const next = target === note ? document.elementFromPoint(clientX, clientY) : null;
    next?.closest<HTMLElement>(marks)?.click();
  });
  // Safari gives the focus back to no link that was tapped.
  note.addEventListener("close", () => {
    // Another mark may have opened it again by now.
    if (note.open) return;
    note.removeAttribute("style");
    opener?.focus({ preventScroll: true });
  });
}
