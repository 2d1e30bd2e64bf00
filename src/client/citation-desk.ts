import { type CitedWork, formatCitation, formatDay } from "./format-citation.ts";
import { copyFrom } from "./share.ts";

/** The blocks of forms whose buttons work already. */
const ready = new WeakSet<Element>();

/** Writes the day of today and the page's address into the forms that stand in the page. */
export function citeWhole(desk: HTMLElement): void {
  const details = desk.querySelector("details");
  if (details) fill(details, workOf(desk));
}

/** Opens the dialog with the forms for the number or the picture that the button belongs to. */
export function citeFigure(desk: HTMLElement, button: HTMLButtonElement): void {
  const dialog = desk.querySelector("dialog");
  if (!dialog || dialog.open) return;
  const work = workOf(desk, button);
  const name = dialog.querySelector("[data-cited]");
  if (name) name.textContent = work.title;
  if (!ready.has(dialog)) {
    dialog.addEventListener("click", ({ target }) => {
      // A click beside the box meets the dialog itself: its box is filled by what it holds.
      const leaves = target instanceof Element && target.closest("[data-close]") !== null;
      if (leaves || target === dialog) dialog.close();
    });
  }
  fill(dialog, work);
  // A browser gives the focus back to what had it; Safari gives none to a button that is clicked.
  dialog.addEventListener(
    "close",
    () => {
      button.focus();
    },
    { once: true },
  );
  dialog.showModal();
}

function workOf(desk: HTMLElement, button?: HTMLButtonElement): CitedWork {
  const { author = "", title = "", key = "", address = "" } = desk.dataset;
  const url = new URL(address, location.href);
  if (!button) return { author, title, key, address: url.href, note: "" };
  const { cites = "", page = "", key: pageKey = key, title: own = "", note = "" } = button.dataset;
  const place = new URL(page, url);
  place.hash = cites;
  return { author, title: own, key: `${pageKey}:${cites}`, address: place.href, note };
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
