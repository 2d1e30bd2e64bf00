/** Asks an editor whose change is taken, where the sheet and somebody else changed the same. */
import { titleOf } from "./changes.ts";
import type { Choose, RecordConflict } from "./join-record.ts";
import type { Side } from "./merge.ts";

/** Whose change is taken: chosen for all before the import, or asked for one by one where somebody can answer. */
interface Manner {
  readonly all: Side | undefined;
  readonly ask: ((question: string) => Promise<string>) | undefined;
  readonly say: (text: string) => void;
}

const ANSWERS: Readonly<Record<string, Side>> = { 1: "file", 2: "sheet" };

/** Gives the choices; undefined if not all was chosen, and nothing may be written then. */
export async function settleConflicts(
  conflicts: readonly RecordConflict[],
  { all, ask, say }: Manner,
): Promise<Choose | undefined> {
  if (all) return () => all;
  say(`有 ${conflicts.length} 处，导出以后在数据里改过，表里也改了，两边不一样：\n`);
  const chosen = new Map<string, Side>();
  for (const conflict of conflicts) {
    say(describe(conflict));
    if (!ask) continue;
    const side = ANSWERS[(await ask("用数据里的答 1，用表里的答 2：")).trim()];
    if (!side) {
      say("没有选，什么也没有写。");
      return undefined;
    }
    chosen.set(keyOf(conflict.of, conflict.heading), side);
  }
  if (ask) return (of, heading) => chosen.get(keyOf(of, heading));
  say(
    "\n什么也没有写。在终端里运行，不加 --yes，会一处一处地问；也可以加 --conflict file（都用数据里的），或 --conflict sheet（都用表里的）。",
  );
  return undefined;
}

const keyOf = (...[{ sheet, id }, heading]: Parameters<Choose>): string =>
  [sheet, id, heading].join("\n");

function describe(conflict: RecordConflict): string {
  const { heading, base, file, sheet } = conflict;
  const show = (text: string): string => (text === "" ? "（空）" : text);
  return [
    `  ${titleOf(conflict.of)}${heading === "" ? "" : ` › ${heading}`}`,
    ...(heading === "" ? [] : [`    导出时: ${show(base)}`]),
    `    数据里: ${show(file)}`,
    `    表里:   ${show(sheet)}`,
  ].join("\n");
}
