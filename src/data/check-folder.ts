import { lookUpCandidates } from "./check/candidates.ts";
import { checkIds } from "./check/check-ids.ts";
import { checkReferences } from "./check/check-references.ts";
import { checkRules } from "./check/check-rules.ts";
import { checkSchemaPaths } from "./check/check-schema-paths.ts";
import { checkStory } from "./check/check-story.ts";
import { checkStrays } from "./check/check-strays.ts";
import { checkTopology } from "./check/check-topology.ts";
import { FIELD_RULES } from "./check/field-rules.ts";
import type { Folder } from "./check/folder.ts";
import type { Problem } from "./check/problem.ts";
import type { Dataset } from "./dataset.ts";
import { parseTables } from "./parse-tables.ts";
import { isCountyTopology } from "./read/is-county-topology.ts";

/** What a check gives: the facts if nothing is wrong, else everything that is. */
export type CheckResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const placeOf = ({ file, line, column }: Problem): string => `${file}:${line}:${column}`;

/** A name where an id belongs is told once: as an id that is not found, with those it may mean. */
function withoutTold(misfits: readonly Problem[], dangling: readonly Problem[]): Problem[] {
  const told = new Set(dangling.map(placeOf));
  return misfits.filter(
    (problem) => problem.message !== FIELD_RULES.id.message || !told.has(placeOf(problem)),
  );
}

/**
 * Checks a folder as a whole and reports all problems together. A rule between records runs as soon as
 * the files it looks at fit their schemas, whatever is wrong elsewhere.
 */
export function checkFolder(folder: Folder): CheckResult {
  const { tables, site, whole, problems: misfits } = parseTables(folder);
  const files = [...folder.tables.values(), folder.site, folder.topology];
  const candidates = lookUpCandidates(folder);
  const dangling = checkReferences(folder, candidates);
  const unread = files.flatMap((file) => file.problems);
  const isUnread = new Set(unread.map(placeOf));
  const problems = [
    ...unread,
    ...withoutTold(misfits, dangling),
    ...checkTopology(folder),
    ...checkStrays(folder),
    ...checkSchemaPaths(folder),
    ...checkIds(folder),
    ...dangling,
    ...checkStory(folder, candidates),
    // A number that was not read as it is written cannot be judged.
    ...checkRules({ tables, site, folder }, whole).filter((one) => !isUnread.has(placeOf(one))),
  ];
  const topology = folder.topology.value;
  if (problems.length > 0 || site === undefined || !isCountyTopology(topology))
    return { ok: false, problems };
  return { ok: true, dataset: { ...tables, site, topology } };
}
