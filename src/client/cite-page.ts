import { fetchPart } from "./fetch-part.ts";

const fetchDesk = (near: Element | null) => fetchPart(() => import("./citation-desk.ts"), near);

/**
 * Holds a page's citation and the one dialog in which its numbers and pictures are cited. The forms
 * of the page stand in the HTML; what writes today's date into them, and all the rest, is loaded
 * when a reader first wants it.
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
