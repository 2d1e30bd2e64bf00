import type { Change } from "./compare-values.ts";
import type { RecordChange } from "./record-change.ts";
import { labelOf } from "./sheets.ts";
import type { Shown } from "./show-cell.ts";

/** A text as a difference shows it: the ends of a long one that stayed the same are cut off. */
const CONTEXT = 12;

const show = (shown: Shown): string => (shown === "" ? "（空）" : String(shown));

/** How many characters two texts begin with alike. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, index) => character !== b[index]);
  return at === -1 ? a.length : at;
}

/** Both texts of a change, shortened to the part that differs. */
function shorten(was: string, is: string): [string, string] {
  const [a, b] = [Array.from(was), Array.from(is)];
  if (a.length <= 40 && b.length <= 40) return [was, is];
  const start = Math.max(0, commonStart(a, b) - CONTEXT);
  const end = Math.max(
    0,
    commonStart(a.slice(start).reverse(), b.slice(start).reverse()) - CONTEXT,
  );
  const cut = (text: readonly string[]): string =>
    (start > 0 ? "…" : "") + text.slice(start, text.length - end).join("") + (end > 0 ? "…" : "");
  return [cut(a), cut(b)];
}

function formatChange({ heading, was, is }: Change): string {
  const [old, next] =
    was === "" || is === "" ? [show(was), show(is)] : shorten(String(was), String(is));
  return `    ${heading}: ${old} → ${next}`;
}

const title = ({ sheet, id, name }: RecordChange): string =>
  [labelOf(sheet), id, name].filter(Boolean).join(" ");

function formatRecord(change: RecordChange): string {
  const { kind, changes } = change;
  const [only] = changes;
  if (kind === "removed") return `- 删去 ${title(change)}`;
  if (kind === "added") {
    const filled = changes.map(({ heading, is }) => `    ${heading}: ${show(is)}`);
    return [`+ 新增 ${title(change)}`, ...filled].join("\n");
  }
  if (only && changes.length === 1) return `  ${title(change)} › ${formatChange(only).trim()}`;
  return [`  ${title(change)}`, ...changes.map(formatChange)].join("\n");
}

/** The difference that an import makes, record by record, as an editor reads it. */
export function formatChanges(changes: readonly RecordChange[]): string {
  const count = (kind: RecordChange["kind"]): number =>
    changes.filter((change) => change.kind === kind).length;
  const parts = [
    ["改动", count("changed")],
    ["新增", count("added")],
    ["删去", count("removed")],
  ] as const;
  const summary = parts.flatMap(([word, number]) => (number > 0 ? [`${word} ${number} 条`] : []));
  return `${changes.map(formatRecord).join("\n")}\n\n共${summary.join("，")}。`;
}
