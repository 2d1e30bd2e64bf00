import { currentState } from "./explorer/map-state.ts";
import { tableRows } from "./explorer/read-page.ts";

/** Puts text on the clipboard; false where there is none (a page without TLS), or the browser refuses. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies what stands in a place, or selects it where the browser refuses, and tells the reader which in `status`. */
export async function copyFrom(place: Element, status: HTMLElement): Promise<void> {
  const copied = await copyText(place.textContent);
  if (!copied) {
    place.closest("details")?.setAttribute("open", "");
    getSelection()?.selectAllChildren(place);
  }
  const { copied: yes = "", refused = "" } = status.dataset;
  status.textContent = copied ? yes : refused;
}

/** What a reader hands on. */
interface Shared {
  readonly title: string;
  readonly url: string;
}

/**
 * The share button of a page: the device's own sheet where there is one, else the clipboard, else the address in a field,
 * selected. Its words stand in the HTML.
 */
class ShareBar extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => void share(this));
  }
}

async function share(bar: ShareBar): Promise<void> {
  const shared = sharedBy(bar);
  if (await offerSheet(shared)) return;
  const copied = await copyText(shared.url);
  const field = bar.querySelector("input");
  const status = bar.querySelector("[role=status]");
  const { copied: yes = "", refused = "" } = bar.dataset;
  if (status) status.textContent = copied ? yes : refused;
  if (!field) return;
  field.hidden = copied;
  field.value = shared.url;
  if (copied) return;
  field.focus();
  field.select();
}

/**
 * The page's own address, without what a search engine or a fragment added. The home page's is the view as it is; but a
 * county chosen on its map has a page, whose title and description are what a messenger shows.
 */
function sharedBy({ dataset }: ShareBar): Shared {
  const { title = "", path = "", live } = dataset;
  const own = (address: string) => new URL(address, location.href).href;
  if (live === undefined) return { title, url: own(path) };
  const link = chosenLink();
  return link
    ? { title: `${link.firstChild?.textContent?.trim() ?? ""} · ${title}`, url: own(link.href) }
    : { title, url: location.href };
}

/** The link to the page of the county that is chosen on the map. */
export function chosenLink(): HTMLAnchorElement | null {
  const { county } = currentState();
  const row = tableRows().find(({ dataset }) => dataset.county === county);
  return row?.querySelector<HTMLAnchorElement>("th a") ?? null;
}

/** Whether the device's sheet took it: shared, or the reader thought better of it. */
export async function offerSheet(shared: ShareData): Promise<boolean> {
  if (!("share" in navigator)) return false;
  if (shared.files && !("canShare" in navigator && navigator.canShare(shared))) return false;
  try {
    await navigator.share(shared);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}

customElements.define("share-bar", ShareBar);
