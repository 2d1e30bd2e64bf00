import { copyText } from "./copy-text.ts";
import { currentState, onState } from "./explorer/address.ts";
import { formatState } from "./explorer/format-state.ts";
import { formatSnippet } from "./format-snippet.ts";

/** The code to embed the map: complete with the address, and with what is chosen on the map now. */
class EmbedSnippet extends HTMLElement {
  connectedCallback(): void {
    const write = () => {
      this.#write();
    };
    write();
    onState(write);
    this.querySelector("button")?.addEventListener("click", () => void this.#copy());
  }

  #write(): void {
    const { address = "", title = "" } = this.dataset;
    const url = new URL(address, location.href);
    url.search = formatState(currentState());
    const code = this.querySelector("pre");
    if (code) code.textContent = formatSnippet(url.href, title);
  }

  async #copy(): Promise<void> {
    const code = this.querySelector("pre");
    const status = this.querySelector<HTMLElement>("[role=status]");
    if (!code || !status) return;
    const copied = await copyText(code.textContent);
    if (!copied) getSelection()?.selectAllChildren(code);
    const { copied: yes = "", refused = "" } = status.dataset;
    status.textContent = copied ? yes : refused;
  }
}

customElements.define("embed-snippet", EmbedSnippet);
