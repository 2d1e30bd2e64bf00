import {
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
  type Node,
  parseTree,
} from "jsonc-parser";
import type { Problem } from "../../data/check/problem.ts";
import { lineStarts } from "../../data/read/locate.ts";
import { headingOf } from "./find-leaf.ts";
import type { ImportPlan } from "./plan-import.ts";
import type { RowPlace } from "./record-change.ts";
import { fileOf, keyOf, layoutOf, SHEET_NAMES, type SheetName } from "./sheets.ts";

/** Which sheet a problem's file is, by the end of its path. */
const sheetOf = ({ file }: Problem): SheetName | undefined => {
  return SHEET_NAMES.find((sheet) => file.endsWith(`/${fileOf(sheet)}`));
};

/** The path in the data at a line and column of a text. */
function pathAt(text: string, root: Node, { line, column }: Problem): (string | number)[] {
  const offset = (lineStarts(text)[line - 1] ?? 0) + column - 1;
  const node = findNodeAtOffset(root, offset);
  return node ? getNodePath(node) : [];
}

/** The path inside the record as the problem tells it, which names a missing member too. */
const pathTold = ({ where }: Problem): (string | number)[] =>
  where.zh
    .split(" › ")
    .slice(1)
    .map((step) => {
      const item = /^第(\d+)项$/u.exec(step)?.[1];
      return item === undefined ? step : Number(item) - 1;
    });

const inSheet = ({ shown, row }: RowPlace, heading: string): string =>
  `${shown}${row === undefined ? "" : `第 ${row} 行`}${heading === "" ? "" : `“${heading}”`}`;

/** Finds the places in the sheets of what a check of the planned files complains of. */
export function sheetPlacesFor({
  files,
  places,
}: ImportPlan): (problem: Problem) => string | undefined {
  const read = new Map(
    files.map(({ name, after }) => {
      const text = new TextDecoder().decode(after);
      return [name, { text, root: parseTree(text) }];
    }),
  );
  return (problem) => {
    const sheet = sheetOf(problem);
    if (!sheet || problem.line === 0) return undefined;
    const { text = "", root } = read.get(fileOf(sheet)) ?? {};
    if (!root) return undefined;
    const [list, index] = sheet === "site" ? [] : pathAt(text, root, problem);
    const key = sheet === "site" ? undefined : keyOf(sheet);
    const node = key && findNodeAtLocation(root, [list ?? "", index ?? 0, key]);
    const place = places.get(sheet)?.get(key ? String(node?.value) : "");
    if (!place) return undefined;
    return inSheet(place, headingOf(layoutOf(sheet), pathTold(problem), place.numbers));
  };
}
