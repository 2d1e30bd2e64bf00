import type { Row } from "./read-rows.ts";

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

/** Shows what is known of a county in the card beside the map. */
export class Card {
  readonly #root: ParentNode;
  readonly #box: HTMLElement;
  readonly #close: HTMLButtonElement;

  constructor(root: ParentNode, box: HTMLElement, onClose: () => void) {
    this.#root = root;
    this.#box = box;
    this.#close = document.createElement("button");
    this.#close.type = "button";
    this.#close.className = "close";
    this.#close.textContent = "×";
    this.#close.setAttribute("aria-label", box.dataset.close ?? "");
    this.#close.addEventListener("click", onClose);
  }

  show(row: Row): void {
    // The reader may be on one of its links.
    if (this.#box.dataset.shown === row.id) return;
    const find = (id: string) =>
      this.#root.querySelector<HTMLTemplateElement>(`template[data-card="${CSS.escape(id)}"]`);
    const own = find(row.id);
    const template = own ?? find("");
    const card = template?.content.cloneNode(true);
    if (!(card instanceof DocumentFragment)) return;
    if (!own) fillGaps(card, row);
    // First, so that it stays in sight while the card is scrolled.
    this.#box.replaceChildren(this.#close, card);
    this.#box.setAttribute("aria-label", row.name);
    this.#box.dataset.shown = row.id;
    this.#box.hidden = false;
    this.#box.scrollTop = 0;
  }

  clear(): void {
    this.#box.hidden = true;
    delete this.#box.dataset.shown;
  }
}
