import { fetchPart } from "../fetch-part.ts";

/**
 * Finds a county or prefecture by what a reader types: brings the static combobox in it to life. Its code is fetched
 * when a reader first goes to the field; what is typed until it is there counts.
 */
class CountySearch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("pointerenter", () => void this.#fetch(null), { passive: true });
    this.addEventListener("focusin", () => void this.#fetch(this), { passive: true });
    if (this.contains(document.activeElement)) void this.#fetch(this);
  }

  /** @param near where it says that the code did not come; nobody has asked for it yet who only passes by */
  async #fetch(near: Element | null): Promise<void> {
    if (this.hasAttribute("data-ready")) return;
    const part = await fetchPart(() => import("./search-box.ts"), near);
    // Both signs may have waited for it.
    if (part === null || this.hasAttribute("data-ready")) return;
    const input = this.querySelector("input");
    const list = this.querySelector<HTMLElement>('[role="listbox"]');
    const none = this.querySelector<HTMLElement>(".none");
    const said = this.querySelector<HTMLElement>("[aria-live]");
    if (!input || !list || !none || !said) return;
    new part.SearchBox({ input, list, none, said });
    this.dataset.ready = "";
  }
}

customElements.define("county-search", CountySearch);
