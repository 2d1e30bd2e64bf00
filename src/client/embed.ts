import { formatSnippet, HEIGHT_MESSAGE } from "./embed-code.ts";
import { currentState, formatState, onState } from "./explorer/map-state.ts";
import { copyFrom } from "./share.ts";

/** The code to embed the map: complete with the address, and with what is chosen on the map now. */
class EmbedSnippet extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector("pre");
    const status = this.querySelector<HTMLElement>("[role=status]");
    if (!code || !status) return;
    const { address = "", title = "" } = this.dataset;
    const write = (): void => {
      const url = new URL(address, location.href);
      url.search = formatState(currentState());
      code.textContent = formatSnippet(url.href, title);
    };
    write();
    onState(write);
    this.querySelector("button")?.addEventListener("click", () => void copyFrom(code, status));
  }
}

customElements.define("embed-snippet", EmbedSnippet);

/** Wider than any scrollbar, in CSS pixels. */
const BAR = 20;

let seen = { width: 0, height: 0 };
let told = seen;

/**
 * Tells the page that embeds this one how high it is, in CSS pixels, now and whenever that changes.
 * To whomever it may be ("*"): a height is no secret, and who embeds the map is not known to us.
 */
function tellHeight(): void {
  const page = document.documentElement;
  const width = window.innerWidth;
  // A bar takes room from the page, and a frame as high as that page is would keep its bar for good.
  const hasBar = width > page.clientWidth;
  if (hasBar) page.style.overflow = "hidden";
  const height = Math.ceil(page.getBoundingClientRect().height);
  if (hasBar) page.style.removeProperty("overflow");
  if (width === seen.width && height === seen.height) return;
  // Lower because the page around has a bar now, which it might have for our height: the two would go to and fro.
  const isByBar =
    width !== seen.width && height < told.height && Math.abs(width - told.width) < BAR;
  seen = { width, height };
  if (isByBar) return;
  told = seen;
  window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, "*");
}

// The other pages forbid frames; where a host does not tell browsers so, they still keep their height to themselves.
if (window.parent !== window && document.body.classList.contains("bare")) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // A wider frame with a bar may leave the page as wide as it was.
  window.addEventListener("resize", tellHeight);
}
