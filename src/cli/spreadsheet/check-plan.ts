import { checkFolder } from "../../data/check-folder.ts";
import { formatProblems } from "../../data/check/format-problems.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import type { ImportPlan } from "./plan-import.ts";
import { sheetPlacesFor } from "./sheet-place.ts";

/**
 * Checks the whole folder as it would be after an import; gives what is wrong as an editor reads it, with its place in
 * the sheet before its place in the file, or undefined if nothing is.
 */
export function checkPlan(folder: string, plan: ImportPlan): string | undefined {
  const overlay = new Map(plan.files.map(({ name, after }) => [name, after]));
  const result = checkFolder(readFolder(folder, overlay));
  if (result.ok) return undefined;
  const placeOf = sheetPlacesFor(plan);
  const problems = result.problems.map((problem) => {
    const place = placeOf(problem);
    if (place === undefined) return problem;
    const { zh, en } = problem.where;
    return { ...problem, where: { zh: `${place}，即 ${zh}`, en: `${place}, ${en}` } };
  });
  return formatProblems(problems);
}
