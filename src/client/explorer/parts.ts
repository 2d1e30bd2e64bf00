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
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const hint = root.querySelector<HTMLElement>(".wheel-hint");
  const nobody = root.querySelector<HTMLElement>(".nobody");
  const table = root.querySelector<HTMLDetailsElement>("details.twin");
  return svg && tooltip && card && status && hint && nobody && table
    ? { svg, tooltip, card, status, hint, nobody, table }
    : null;
}
