/*
 * The one script of every page: small custom elements and listeners over the finished HTML, each of which does nothing
 * where its markup is not. One file is one request, kept for the next page; what is large waits behind an `import()`
 * until a reader reaches for it.
 */
import "./on-demand.ts";
import "./explorer/map-explorer.ts";
import "./share.ts";
import "./embed.ts";
import "./theme.ts";

/*
 * What lies far below the first screen of a long page waits (class `late`, see base.css): at first only what is near the
 * window is laid out. Once the page has nothing better to do, the parts are laid out for good, one at a time, so that no
 * task is long and nothing changes its size while it is read. Without this script the browser lays each part out as the
 * reader comes near.
 */
const parts = [...document.querySelectorAll(".late")];

const idle: (then: () => void) => void =
  "requestIdleCallback" in window
    ? // Safari lays such parts out when they come near, and has none of this.
      // eslint-disable-next-line compat/compat
      (then) => requestIdleCallback(then)
    : (then) => setTimeout(then, 50);

function layOutNext(): void {
  const part = parts.shift();
  part?.classList.remove("late");
  if (parts.length > 0) idle(layOutNext);
  else delete document.documentElement.dataset.late;
}

/** A link within the page leads to a place that must not move any more. */
function layOutAll({ target }: Event): void {
  if (!(target instanceof Element) || !target.closest('a[href^="#"]')) return;
  delete document.documentElement.dataset.late;
}

if ("late" in document.documentElement.dataset) {
  document.addEventListener("click", layOutAll, { capture: true });
  addEventListener("load", () => {
    idle(layOutNext);
  });
}

// The link to another language leads to the same view: to what the address says besides the page, by now.
for (const type of ["pointerdown", "click"])
  document.addEventListener(type, ({ target }) => {
    if (!(target instanceof HTMLAnchorElement) || !target.matches(".language")) return;
    target.search = location.search;
    target.hash = location.hash;
  });

// All of it runs: what needs it may show.
document.documentElement.dataset.script = "live";
