import { HEIGHT_MESSAGE } from "./height-message.ts";

/**
 * Tells the page that embeds this one how high it is, in CSS pixels, now and whenever that changes.
 * To whomever it may be ("*"): a height is no secret, and who embeds the map is not known to us.
 */
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, "*");
}

// The other pages forbid frames; where a host does not tell browsers so, they still keep their height to themselves.
if (window.parent !== window && document.body.classList.contains("bare"))
  new ResizeObserver(tellHeight).observe(document.documentElement);
