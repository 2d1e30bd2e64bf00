/** What script adds to the page of a passage: it finds what can be put in, puts it in, and leads to what is wrong. */

/** @type {HTMLTextAreaElement | null} */
let latest = null;

document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.matches(".story")) latest = target;
});

/** The text that was written in last, which may have been put in anew by an answer of the server. */
function textNow() {
  const found = document.getElementById(latest?.id ?? "text.zh");
  return found instanceof HTMLTextAreaElement ? found : null;
}

/**
 * Puts a text where the cursor is, so that the browser's own undo takes it back.
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
function putIn(area, text) {
  area.focus();
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest("[data-open]");
  const area = textNow();
  if (button instanceof HTMLElement && area) {
    const { open = "", close = "", zh = "", en = "" } = button.dataset;
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    const inside = chosen || (area.lang === "zh" ? zh : en);
    putIn(area, close === "" ? chosen + open : open + inside + close);
    return;
  }
  const link = event.target.closest("a[data-at]");
  if (!(link instanceof HTMLAnchorElement)) return;
  const wrong = document.getElementById(link.hash.slice(1));
  if (!(wrong instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  const at = Number(link.dataset.at);
  wrong.focus();
  wrong.setSelectionRange(at, at);
  // What lies above the cursor is longer than the window: this brings it to sight in every engine.
  wrong.blur();
  wrong.focus();
});

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.id !== "find") return;
  const words = target.value.trim().toLowerCase();
  const items = [...document.querySelectorAll(".pieces li")];
  for (const item of items)
    item.toggleAttribute("hidden", !item.textContent?.toLowerCase().includes(words));
  const found = document.getElementById("found");
  if (found)
    found.textContent = `找到 ${items.filter((item) => !item.hasAttribute("hidden")).length} 个`;
});
