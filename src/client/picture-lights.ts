import { lightCounties } from "./explorer/map-drawing.ts";

type Part = HTMLElement | SVGElement;

/** What a pointer is over, and what has the focus: each lights its counties and its counterparts. */
let pointed: Part | null = null;
let focused: Part | null = null;
let lit: Part | null = null;

const triggerAt = (target: EventTarget | null): Part | null =>
  target instanceof Element ? target.closest<Part>("[data-lights]") : null;

/** Whether a part of a picture tells of what `trigger` tells: the same unit, the same event, or one of its counties. */
function isCounterpart({ dataset }: Part, trigger: Part, counties: readonly string[]): boolean {
  const { organization, event } = trigger.dataset;
  return (
    (organization !== undefined && dataset.organization === organization) ||
    (event !== undefined && dataset.event === event) ||
    (dataset.place !== undefined && counties.includes(dataset.place))
  );
}

function show(): void {
  const trigger = pointed ?? focused;
  if (trigger === lit) return;
  for (const part of lit?.closest("figure")?.querySelectorAll(".lit") ?? []) {
    part.classList.remove("lit");
  }
  lit?.closest("figure")?.classList.remove("lights");
  lit = trigger;
  const counties = trigger?.dataset.lights?.split(" ").filter(Boolean) ?? [];
  lightCounties(counties);
  if (!trigger) return;
  const figure = trigger.closest("figure");
  figure?.classList.add("lights");
  const parts = figure?.querySelectorAll<Part>("[data-organization], [data-event], [data-place]");
  for (const part of parts ?? []) {
    if (isCounterpart(part, trigger, counties)) part.classList.add("lit");
  }
}

// A pointer that comes to anything else leaves what it was over; a finger, which only taps, leaves by its next tap.
// On the way down, so that what it comes to, a map perhaps, may light its own after this has put out the old.
document.addEventListener(
  "pointerover",
  ({ target }) => {
    pointed = triggerAt(target);
    show();
  },
  { capture: true },
);
document.documentElement.addEventListener("pointerleave", ({ pointerType }) => {
  if (pointerType === "touch") return;
  pointed = null;
  show();
});
document.addEventListener("focusin", ({ target }) => {
  focused = triggerAt(target);
  show();
});
document.addEventListener("focusout", ({ relatedTarget }) => {
  focused = triggerAt(relatedTarget);
  show();
});

// It comes when a reader has already reached for something: that is lit at once.
pointed = [...document.querySelectorAll<Part>("[data-lights]:hover")].at(-1) ?? null;
focused = triggerAt(document.activeElement);
show();
