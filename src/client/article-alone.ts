import { isAlone, withOnly } from "./with-only.ts";

/*
 * The switch to the article alone: the styles obey its checkbox, the address owns it. The map has its own, which
 * follows the map's address; here is that of all other pages, and what lets links within the site keep it.
 */

/** Writes what the page's address asks for into a link, at the last moment: whatever then follows it finds that. */
function keepOnly({ target }: Event): void {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  const href = link?.getAttribute("href") ?? "#";
  if (!link || href.startsWith("#")) return;
  const url = new URL(href, location.href);
  if (url.origin === location.origin && isAlone() !== url.searchParams.has("only"))
    link.setAttribute("href", withOnly(url).href);
}

for (const sign of ["click", "auxclick", "contextmenu"])
  document.addEventListener(sign, keepOnly, true);

const root = document.querySelector(".article-alone");
const box = root?.querySelector("input");
const status = root?.querySelector<HTMLElement>("[role=status]");
if (box && status) {
  const read = (): void => {
    box.checked = isAlone();
  };
  read();
  addEventListener("pageshow", read);
  box.addEventListener("change", () => {
    const url = new URL(location.href);
    if (box.checked) url.searchParams.set("only", "article");
    else url.searchParams.delete("only");
    history.replaceState(null, "", url);
    status.textContent = (box.checked ? status.dataset.on : status.dataset.off) ?? "";
  });
}

// Every switch is as the address asks by now, this one or the map's: the mark that held its place until then goes.
delete document.documentElement.dataset.only;
