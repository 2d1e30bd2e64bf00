/** Answers the buttons that save a picture as PNG. What draws it is fetched on the first press. */
document.addEventListener("click", ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLButtonElement>("button[data-png]") : null;
  if (!button || button.getAttribute("aria-disabled") === "true") return;
  void save(button);
});

/** Saves a button's picture and tells the reader, beside it, how that goes. */
async function save(button: HTMLButtonElement): Promise<void> {
  const { png = "", name = "", working = "", done = "", failed = "" } = button.dataset;
  const status = button.closest(".picture-files")?.querySelector('[role="status"]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  // Not `disabled`, which would take the focus from the button.
  button.setAttribute("aria-disabled", "true");
  say(working);
  try {
    const { pictureToPng } = await import("./picture-to-png.ts");
    await pictureToPng(png, name);
    say(done);
  } catch {
    say(failed);
  }
  button.removeAttribute("aria-disabled");
}
