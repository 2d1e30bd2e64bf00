import { lightCounties } from "../light-counties.ts";
import type { MapState } from "./map-state.ts";
import { placeTooltip } from "./place-tooltip.ts";
import type { Row } from "./read-rows.ts";

type Shown = Pick<MapState, "layer">;

/** What a layer tells of a county, in a line. */
export function lineOf({ element }: Row, { layer }: Shown): string {
  const cell = element.querySelector<HTMLElement>(`td[data-column="${layer}"]`);
  return cell?.dataset.line ?? cell?.textContent.trim() ?? "";
}

/**
 * The one tooltip of the map: a county's name, its prefecture, and what the chosen layer tells of it. The county it
 * tells of is lit for as long as it shows.
 */
export class Tooltip {
  readonly #box: HTMLElement;
  #row: Row | null = null;

  constructor(box: HTMLElement) {
    this.#box = box;
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
    const shape = row.link?.querySelector("path");
    const stage = this.#box.parentElement;
    if (!shape || !stage) return;
    const [name, parent, line] = ["b", "span", "p"].map((tag) => document.createElement(tag));
    if (!name || !parent || !line) return;
    name.textContent = row.name;
    parent.textContent = row.parent;
    line.textContent = lineOf(row, shown);
    this.#box.replaceChildren(name, " ", parent, line);
    this.#box.hidden = false;
    const frame = stage.getBoundingClientRect();
    const { left, top, width, height } = shape.getBoundingClientRect();
    const place = placeTooltip(
      { left: left - frame.left, top: top - frame.top, width, height },
      { width: this.#box.offsetWidth, height: this.#box.offsetHeight },
      frame,
    );
    this.#box.style.transform = `translate(${place.left}px, ${place.top}px)`;
    this.#row?.link?.removeAttribute("aria-describedby");
    row.link?.setAttribute("aria-describedby", this.#box.id);
    this.#row = row;
    lightCounties([row.id]);
  }

  hide(): void {
    if (!this.#row) return;
    this.#box.hidden = true;
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
