/**
 * Holds a page's citation and the one dialog in which its numbers and pictures are cited. The forms
 * of the page stand in the HTML; what writes today's date into them, and all the rest, is loaded
 * when a reader first wants it.
 */
class CitePage extends HTMLElement {
  connectedCallback(): void {
    const desk = () => import("./citation-desk.ts");
    document.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button[data-cites]") : null;
      if (button instanceof HTMLButtonElement)
        void desk().then(({ citeFigure }) => {
          citeFigure(this, button);
        });
    });
    const details = this.querySelector("details");
    const date = () =>
      void desk().then(({ citeWhole }) => {
        citeWhole(this);
      });
    // A link to it may have opened it before this ran.
    if (details?.open) date();
    else details?.addEventListener("toggle", date, { once: true });
  }
}

customElements.define("cite-page", CitePage);
