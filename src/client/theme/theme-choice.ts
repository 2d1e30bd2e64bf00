import { keepTheme, readTheme, showTheme } from "./theme.ts";

/** The reader's choice of the light or the dark theme, a list in the footer. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector("select");
    if (!select) return;
    const follow = (): void => {
      const theme = readTheme();
      select.value = theme ?? "";
      showTheme(theme);
    };
    follow();
    select.addEventListener("change", () => {
      const theme = select.value === "light" || select.value === "dark" ? select.value : null;
      keepTheme(theme);
      showTheme(theme);
    });
    // Chosen in another tab, or on a page from which the reader came back to this one.
    addEventListener("storage", follow);
    addEventListener("pageshow", follow);
  }
}

customElements.define("theme-choice", ThemeChoice);
