/** What a reader chose; null follows the system. */
type Theme = "light" | "dark" | null;

/** The one thing that the site keeps. A host may serve other sites at the same origin, hence the name. */
const KEY = "county-assistance-atlas:theme";

const asTheme = (text: string | null | undefined): Theme =>
  text === "light" || text === "dark" ? text : null;

/** What was chosen, on this page or another; where the browser keeps nothing, what this page shows. */
function readTheme(): Theme {
  try {
    return asTheme(localStorage.getItem(KEY));
  } catch {
    return asTheme(document.documentElement.dataset.theme);
  }
}

/** Keeps the choice for the pages that follow, where the browser lets it. */
function keepTheme(theme: Theme): void {
  try {
    if (theme === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The choice holds for this page alone.
  }
}

/** Gives the page, and the browser's own bars around it, the theme. */
function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === null) delete dataset.theme;
  else dataset.theme = theme;
  // What the browser paints before the styles are there.
  const scheme = document.querySelector<HTMLMetaElement>("meta[name=color-scheme]");
  if (scheme) scheme.content = theme ?? "light dark";
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[data-scheme]")) {
    const own = meta.dataset.scheme ?? "";
    const chosen = own === theme ? "all" : "not all";
    meta.media = theme === null ? `(prefers-color-scheme: ${own})` : chosen;
  }
}

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
      const theme = asTheme(select.value);
      keepTheme(theme);
      showTheme(theme);
    });
    // Chosen in another tab, or on a page from which the reader came back to this one.
    addEventListener("storage", follow);
    addEventListener("pageshow", follow);
  }
}

customElements.define("theme-choice", ThemeChoice);
