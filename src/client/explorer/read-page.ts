import type { MapState } from "./map-state.ts";

/*
 * What the explorer's script reads of the finished HTML: the parts that it works on, and the rows of the table, which
 * are all that it knows of the facts.
 */

/** A point of the map: across and down, in the frame's units. */
export type Point = readonly [number, number];

/** Left, top, right, bottom, in the frame's units. */
export type Box = readonly [number, number, number, number];

/** The parts of the explorer's HTML that its script works on. */
export interface Parts {
  readonly svg: SVGSVGElement;
  readonly tooltip: HTMLElement;
  readonly card: HTMLElement;
  readonly status: HTMLElement;
  readonly hint: HTMLElement;
  /** Says that no unit is of the prefecture and the kind chosen. */
  readonly nobody: HTMLElement;
  readonly table: HTMLDetailsElement;
}

/** Finds the parts; null where one is missing, and the page then stays as it is without script. */
export function findParts(root: ParentNode): Parts | null {
  const svg = root.querySelector<SVGSVGElement>("svg[data-map]");
  const tooltip = root.querySelector<HTMLElement>('[role="tooltip"]');
  const card = root.querySelector<HTMLElement>(".card");
  const status = root.querySelector<HTMLElement>(':scope > [role="status"]');
  const hint = root.querySelector<HTMLElement>(".wheel-hint");
  const nobody = root.querySelector<HTMLElement>(".nobody");
  const table = root.querySelector<HTMLDetailsElement>("details.twin");
  return svg && tooltip && card && status && hint && nobody && table
    ? { svg, tooltip, card, status, hint, nobody, table }
    : null;
}

/** A unit of the programme as its row in the table states it. */
export interface Row {
  readonly id: string;
  readonly adcode: string | null;
  readonly name: string;
  readonly prefecture: string | null;
  /** Prefecture's name as the row prints it. */
  readonly parent: string;
  readonly kind: string;
  /** Null without a place on the map. */
  readonly at: Point | null;
  /** Around its shape. */
  readonly box: Box | null;
  readonly element: HTMLTableRowElement;
  /** Its shape's link on the map. */
  readonly link: SVGAElement | null;
}

/** Whether a unit is among those that map and table are narrowed to. */
export function isWithin(
  row: Pick<Row, "prefecture" | "kind">,
  { prefecture, kind }: Pick<MapState, "prefecture" | "kind">,
): boolean {
  return (
    (prefecture === null || row.prefecture === prefecture) && (kind === null || row.kind === kind)
  );
}

const numbersOf = (text = ""): number[] => text.split(" ").map(Number);

/** Four numbers of an attribute, such as "12 40 30 52": left, top, right, bottom; null for anything else. */
export function readBox(text: string | undefined): Box | null {
  const [left = NaN, top = NaN, right = NaN, bottom = NaN] = numbersOf(text);
  return Number.isFinite(left + top + right + bottom) ? [left, top, right, bottom] : null;
}

/** Two numbers of an attribute such as "12.5 40"; null for anything else. */
export function readPoint(text: string | undefined): Point | null {
  const [x = NaN, y = NaN] = numbersOf(text);
  return Number.isFinite(x + y) ? [x, y] : null;
}

/** The rows of the map's table, whether it has been opened or still lies in its template. */
export function tableRows(): HTMLTableRowElement[] {
  const template = document.querySelector<HTMLTemplateElement>(".twin template");
  return [
    ...(template?.content ?? document).querySelectorAll<HTMLTableRowElement>("tr[data-county]"),
  ];
}

/** The name that a row begins with, without the Chinese one that may stand beside it. */
const ownName = (row: HTMLTableRowElement): string =>
  row.querySelector("th a")?.firstChild?.textContent?.trim() ?? "";

/** The rows of the table, each with its county's link on the map below `root`. */
export function readRows(root: ParentNode): Row[] {
  const links = new Map(
    [...root.querySelectorAll<SVGAElement>("svg a[data-county]")].map((link) => [
      link.dataset.county,
      link,
    ]),
  );
  return tableRows().map((element) => {
    const { county = "", adcode, prefecture, kind = "", at, box } = element.dataset;
    return {
      id: county,
      adcode: adcode ?? null,
      name: ownName(element) || county,
      prefecture: prefecture ?? null,
      parent: element.cells[1]?.textContent.trim() ?? "",
      kind,
      at: at === undefined ? null : readPoint(at),
      box: readBox(box),
      element,
      link: links.get(county) ?? null,
    };
  });
}
