import { currentView, lightCounties } from "./map-drawing.ts";
import type { MapState } from "./map-state.ts";
import type { Row } from "./read-page.ts";

/** A box on the page, in pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between a county and its tooltip, pixels: nearly none, so that the pointer can go from one to the other. */
const GAP = 2;

/**
 * Where a tooltip of a size stands: above its county and in the middle of it, below where there is no room above,
 * always within the stage. All boxes in the stage's own pixels.
 */
export function placeTooltip(
  county: PixelBox,
  size: Pick<PixelBox, "width" | "height">,
  stage: Pick<PixelBox, "width" | "height">,
): { readonly left: number; readonly top: number } {
  const middle = county.left + county.width / 2 - size.width / 2;
  const above = county.top - size.height - GAP;
  const below = county.top + county.height + GAP;
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  return {
    left: Math.round(clamp(middle, stage.width - size.width)),
    top: Math.round(above >= 0 ? above : clamp(below, stage.height - size.height)),
  };
}

type Shown = Pick<MapState, "layer">;

/** What a layer tells of a county, in a line. */
function lineOf({ element }: Row, { layer }: Shown): string {
  const cell = element.querySelector<HTMLTableCellElement>(`td[data-column="${layer}"]`);
  if (!cell) return "";
  const text = cell.textContent.trim();
  // A bare number: the heading of its column says of what.
  const heading = /^\d/u.test(text) && element.closest("table")?.rows[0]?.cells[cell.cellIndex];
  return cell.dataset.line ?? (heading ? `${heading.textContent.trim()} ${text}` : text);
}

/**
 * The one tooltip of the map: a county's name, its prefecture, and what the chosen layer tells of it. The county it
 * tells of is lit for as long as it shows. It asks the page for sizes before it changes anything, and is told its own
 * once it is laid out: a hover must not force a layout.
 */
export class Tooltip {
  readonly #box: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #observer: ResizeObserver;
  #row: Row | null = null;
  /** Puts the tooltip of a size at its county. */
  #place: (width: number, height: number) => void = () => undefined;

  readonly #name = document.createElement("b");
  readonly #parent = document.createElement("span");
  readonly #line = document.createElement("p");

  constructor(box: HTMLElement, svg: SVGSVGElement) {
    this.#box = box;
    this.#svg = svg;
    box.replaceChildren(this.#name, " ", this.#parent, this.#line);
    // Unseen rather than not there: it need not be built anew for each county.
    box.hidden = false;
    this.#observer = new ResizeObserver(() => {
      if (this.#row) this.#place(box.offsetWidth, box.offsetHeight);
    });
  }

  /** The county that it tells of, if it shows. */
  get county(): string | null {
    return this.#row?.id ?? null;
  }

  /** Where it stands in the window. */
  get place(): DOMRect {
    return this.#box.getBoundingClientRect();
  }

  show(row: Row, shown: Shown): void {
    const stage = this.#box.parentElement;
    if (!row.box || !stage) return;
    const [frame, map] = [stage.getBoundingClientRect(), this.#svg.getBoundingClientRect()];
    this.#name.textContent = row.name;
    this.#parent.textContent = row.parent;
    this.#line.textContent = lineOf(row, shown);
    this.#box.classList.add("shown");
    const { k, x, y } = currentView();
    const unit = map.width / this.#svg.viewBox.baseVal.width;
    const [left, top, right, bottom] = row.box;
    const county = {
      left: (k * left + x) * unit + map.left - frame.left,
      top: (k * top + y) * unit + map.top - frame.top,
      width: k * (right - left) * unit,
      height: k * (bottom - top) * unit,
    };
    this.#place = (width, height) => {
      const { left, top } = placeTooltip(county, { width, height }, frame);
      const bottom = top + height;
      // Above its county it grows upwards, and never over what is pointed at.
      this.#box.style.transform =
        bottom <= county.top
          ? `translate(${left}px, ${bottom}px) translateY(-100%)`
          : `translate(${left}px, ${top}px)`;
    };
    // Until it is laid out, where it fits however wide it is: one that reaches out of the window, if only for a moment,
    // makes a telephone widen the page, and the sheet below leaves the window.
    this.#place(frame.width, 0);
    this.#observer.unobserve(this.#box);
    this.#observer.observe(this.#box, { box: "border-box" });
    this.#row?.link?.removeAttribute("aria-describedby");
    row.link?.setAttribute("aria-describedby", this.#box.id);
    this.#row = row;
    lightCounties([row.id]);
  }

  hide(): void {
    if (!this.#row) return;
    this.#box.classList.remove("shown");
    this.#row.link?.removeAttribute("aria-describedby");
    this.#row = null;
    lightCounties([]);
  }

  /** After the map has moved: stays by a county that has the focus, and goes from one that was pointed at. */
  follow(shown: Shown): void {
    const row = this.#row;
    if (row?.link?.matches(":focus-visible")) this.show(row, shown);
    else this.hide();
  }

  /** Whether the pointer has gone to the tooltip itself, which then stays. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.contains(target);
  }
}
