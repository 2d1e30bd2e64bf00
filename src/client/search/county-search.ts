import { SearchBox } from "./search-box.ts";

/** Finds a county or prefecture by what a reader types: brings the static combobox in it to life. */
class CountySearch extends HTMLElement {
  #box: SearchBox | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input");
    const list = this.querySelector<HTMLElement>('[role="listbox"]');
    const none = this.querySelector<HTMLElement>(".none");
    const said = this.querySelector<HTMLElement>("[aria-live]");
    if (input && list && none && said) this.#box ??= new SearchBox({ input, list, none, said });
  }
}

customElements.define("county-search", CountySearch);
