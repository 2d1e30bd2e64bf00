import { fetchPart } from "./fetch-part.ts";

/** What answers a reader is fetched when they first reach for it: a page with pictures starts with this alone. */
const within = (target: EventTarget | null, parts: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(parts) : null;

document.addEventListener("click", ({ target }) => {
  const button = within(target, "[data-png]");
  if (!button) return;
  fetchPart(() => import("./save-png.ts"), button)
    .then((part) => part?.savePng(button))
    .catch(() => {
      const status = button.closest(".picture-files")?.querySelector('[role="status"]');
      if (status) status.textContent = button.dataset.failed ?? "";
    });
});

function wakeLights({ target }: Event): void {
  if (within(target, "[data-lights]")) void fetchPart(() => import("./picture-lights.ts"));
}

for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, wakeLights);
