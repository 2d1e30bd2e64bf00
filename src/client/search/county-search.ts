/**
 * Finds a county or prefecture by what a reader types: brings the static combobox in it to life. Its code is fetched
 * when a reader first goes to the field; what is typed until it is there counts.
 */
class CountySearch extends HTMLElement {
  #isFetched = false;

  connectedCallback(): void {
    for (const sign of ["pointerenter", "focusin"]) {
      this.addEventListener(sign, () => void this.#fetch(), { passive: true });
    }
    if (this.contains(document.activeElement)) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#isFetched) return;
    this.#isFetched = true;
    const { SearchBox } = await import("./search-box.ts").catch((error: unknown) => {
      // The next time a reader comes to the field the network may be there again.
      this.#isFetched = false;
      throw error;
    });
    const input = this.querySelector("input");
    const list = this.querySelector<HTMLElement>('[role="listbox"]');
    const none = this.querySelector<HTMLElement>(".none");
    const said = this.querySelector<HTMLElement>("[aria-live]");
    if (!input || !list || !none || !said) return;
    new SearchBox({ input, list, none, said });
    this.dataset.ready = "";
  }
}

customElements.define("county-search", CountySearch);
