import { drawPng } from "./draw-png.ts";

/** Offers a file under a name. */
function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes the file after this turn; a little later it holds it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/**
 * Saves a button's picture and tells the reader, beside it, that it is under way and done. A second press waits.
 * @throws Error when the picture cannot be made.
 */
export async function savePng(button: HTMLElement): Promise<void> {
  if (button.getAttribute("aria-disabled") === "true") return;
  const { png = "", name = "", working = "", done = "" } = button.dataset;
  const status = button.closest(".picture-files")?.querySelector('[role="status"]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  // Not `disabled`, which would take the focus from the button.
  button.setAttribute("aria-disabled", "true");
  say(working);
  try {
    download(await drawPng(png), name);
    say(done);
  } finally {
    button.removeAttribute("aria-disabled");
  }
}
