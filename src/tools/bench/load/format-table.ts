import type { Measure } from "./summarize.ts";

export interface Row {
  readonly label: string;
  /** One for each window; `undefined` where the page has no such thing. */
  readonly cells: readonly (Measure | undefined)[];
  /** Places after the point; none when not given. */
  readonly digits?: number;
  /** What the worst may be at most. */
  readonly target?: number;
}

const [LABEL, CELL] = [40, 26];

/**
 * Rows of numbers under the names of the windows: the median, the worst in brackets where it is
 * another, and whether the worst keeps to the target, which stands at the end.
 */
export function formatTable(columns: readonly string[], rows: readonly Row[]): string {
  const head = ["".padEnd(LABEL), ...columns.map((name) => name.padStart(CELL)), "   target"];
  const lines = rows.map((row) => {
    const cells = row.cells.map((cell) => formatCell(cell, row).padStart(CELL));
    const target = row.target === undefined ? "" : `   ${formatTarget(row.target)}`;
    return row.label.padEnd(LABEL) + cells.join("") + target;
  });
  return [head.join(""), ...lines].join("\n");
}

function formatCell(cell: Measure | undefined, { digits = 0, target }: Row): string {
  if (cell === undefined) return "not there";
  const [median, worst] = [cell.median.toFixed(digits), cell.worst.toFixed(digits)];
  const missed = cell.missed === 0 ? "" : ` ${cell.missed} of ${cell.tries} missed`;
  // Judged as printed: a rounded 0.0000 beside "over" would puzzle.
  const verdict = target === undefined ? "" : Number(worst) <= target ? "   ok" : " over";
  return `${median}${median === worst ? "" : ` (${worst})`}${missed}${verdict}`;
}

function formatTarget(target: number): string {
  return target === 0 ? "0" : `at most ${target}`;
}
