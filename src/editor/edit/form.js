/**
 * What script adds to the form, which works without: buttons that do not load the page anew, the check while one types,
 * pick lists that know what was made in another tab, and a question before typed text is lost.
 */

/** Milliseconds of silence after which what was typed is checked. */
const STILL = 300;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Whether anything was typed that is not saved. */
let isUnsaved = false;

/** Counts what is typed, so that an answer does not take away what was typed while it was on its way. */
let typed = 0;

/** What the server was asked last: each question waits for the answer before it, since that may change the form. */
let last = Promise.resolve();

const formOf = () => /** @type {HTMLFormElement | null} */ (document.querySelector("form#record"));

/**
 * Sends the form once the answer before is there, and shows what comes back.
 * @param {string} pressed
 * @param {(page: Document) => void} show
 */
function ask(pressed, show) {
  last = last.then(async () => {
    const form = formOf();
    const before = typed;
    const page = form && (await send(form, pressed));
    if (!page) return;
    if (show === replaceMain && typed !== before) ask(pressed, show);
    else show(page);
    showPreview(page);
  });
}

/**
 * Sends the form, and gives the page that comes back.
 * @param {HTMLFormElement} form
 * @param {string} pressed
 * @returns {Promise<Document | undefined>}
 */
async function send(form, pressed) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  body.set("do", pressed);
  try {
    const response = await fetch(form.action, { method: "POST", body });
    if (response.redirected) {
      isUnsaved = false;
      location.assign(response.url);
      // Nothing more is asked of a form that is left.
      return new Promise(() => undefined);
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (page.querySelector("form#record")) return page;
    say(page.querySelector("main p")?.textContent ?? "");
  } catch {
    say("连不上编辑程序，也许终端关了。重新运行 npm run edit，把填的抄过去。");
  }
  return undefined;
}

/**
 * Tells what went wrong without the form, which stays as it is.
 * @param {string} trouble
 */
function say(trouble) {
  const told = document.querySelector("#findings [role=status]");
  if (told) told.textContent = `${trouble}你填的都还在这一页上。`;
}

/**
 * Puts the answer in place of the form, and the focus where the editor goes on.
 * @param {Document} page
 */
function replaceMain(page) {
  const main = page.querySelector("main");
  const here = document.activeElement?.id ?? "";
  if (!main) return;
  document.querySelector("main")?.replaceWith(main);
  const next = main.querySelector("[autofocus]") ?? main.querySelector(".notice");
  if (next instanceof HTMLElement) {
    if (!next.hasAttribute("autofocus")) next.tabIndex = -1;
    next.focus();
  } else document.getElementById(here)?.focus();
}

/**
 * Shows what the check finds, and leaves all that is typed alone.
 * @param {Document} page
 */
function showFindings(page) {
  for (const fresh of page.querySelectorAll(".fault, #findings")) {
    const old = document.getElementById(fresh.id);
    if (!old || old.innerHTML === fresh.innerHTML) continue;
    old.replaceChildren(...fresh.cloneNode(true).childNodes);
    old.toggleAttribute("hidden", fresh.hasAttribute("hidden"));
    old.className = fresh.className;
  }
  for (const fresh of page.querySelectorAll("input, select, textarea")) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    if (fresh.hasAttribute("aria-invalid")) old.setAttribute("aria-invalid", "true");
    else old.removeAttribute("aria-invalid");
    if (old instanceof HTMLSelectElement && old.options.length !== fresh.children.length) {
      const chosen = old.value;
      old.replaceChildren(...fresh.cloneNode(true).childNodes);
      old.value = chosen;
    }
  }
}

/** Whether the frame of the page stands beside the form; it stays so from record to record. */
const FRAMED = "preview";

/**
 * Leads the link and the frame to the page that shows the record as it is now. The page itself reloads when it changes.
 * @param {Document} page
 */
function showPreview(page) {
  const address = page.querySelector("#preview")?.getAttribute("data-page");
  const here = document.querySelector("#preview");
  if (!address || !here) return;
  here.querySelector("a")?.setAttribute("href", address);
  const frame = here.querySelector("details[open] iframe");
  if (frame && frame.getAttribute("src") !== address) frame.setAttribute("src", address);
}

const beside = document.querySelector("#preview details");
beside?.addEventListener("toggle", () => {
  const isOpen = beside.hasAttribute("open");
  sessionStorage.setItem(FRAMED, String(isOpen));
  document.body.classList.toggle("framed", isOpen);
  showPreview(document);
});
if (sessionStorage.getItem(FRAMED) === "true") beside?.setAttribute("open", "");

const check = () => {
  ask("check", showFindings);
};

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof Element) || target.closest("form") !== formOf()) return;
  isUnsaved = true;
  typed += 1;
  clearTimeout(timer);
  timer = setTimeout(check, STILL);
});

document.addEventListener("submit", (event) => {
  const form = formOf();
  const { submitter } = event;
  if (event.target !== form || !form) return;
  event.preventDefault();
  clearTimeout(timer);
  const pressed = submitter instanceof HTMLButtonElement ? submitter.value : "check";
  if (pressed === "delete" && !confirm("删去这一条？保存以后还可以撤销。")) return;
  isUnsaved = true;
  ask(pressed, replaceMain);
});

// Another kind of thing has other fields.
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof Element) || !target.matches("form#record [data-shapes]")) return;
  clearTimeout(timer);
  ask("check", replaceMain);
});

// Back from another tab, where a source or a unit may have been made.
window.addEventListener("focus", check);

window.addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});
