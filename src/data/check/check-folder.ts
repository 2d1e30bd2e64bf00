import type { Dataset, Tables } from "../dataset.ts";
import type { Problem } from "../problem.ts";
import { isCountyTopology } from "../read/county-topology.ts";
import type { Folder } from "../read/folder.ts";
import type { TableName } from "../schema/files.ts";
import type { Site } from "../schema/site.ts";
import { lookUpCandidates } from "./candidates.ts";
import { checkSchemaPaths, checkStrays, checkTopology, parseTables } from "./check-files.ts";
import { FIELD_RULES } from "./field-rules.ts";
import { checkIds, checkReferences, checkStory } from "./references.ts";
import { checkCitations, checkClaims } from "./rules/claims.ts";
import { checkCorrections, checkFutures, checkReadings, checkTimeline } from "./rules/dates.ts";
import { checkCopies, checkTotals, checkValues } from "./rules/figures.ts";
import {
  checkCounties,
  checkLabels,
  checkMapNames,
  checkPinyin,
  checkPlaces,
} from "./rules/places.ts";
import { checkPairings, checkProjects, checkTeams } from "./rules/programme.ts";
import { checkUnchanged, REPEAT_RULES } from "./rules/repeats.ts";

/** What a rule looks at: the typed tables, and the files to point into. */
export interface RuleInput {
  readonly tables: Tables;
  readonly site: Site | undefined;
  readonly folder: Folder;
}

/** A truth that holds between records. `needs` are the tables without which it would judge wrongly. */
interface Rule {
  readonly needs: readonly TableName[];
  readonly check: (input: RuleInput) => Problem[];
}

const RULES: readonly Rule[] = [
  { needs: ["sources"], check: checkCitations },
  { needs: ["counties", "prefectures"], check: checkCounties },
  { needs: ["counties"], check: (input) => checkPinyin("counties", input) },
  { needs: ["prefectures"], check: (input) => checkPinyin("prefectures", input) },
  { needs: ["corrections"], check: checkUnchanged },
  { needs: ["teams"], check: checkTeams },
  { needs: ["organizations", "pairings"], check: checkPairings },
  { needs: ["projects", "events"], check: checkProjects },
  { needs: ["sources", "events", "teams", "pairings", "indicators", "funds"], check: checkFutures },
  { needs: ["sources"], check: (input) => checkReadings(input) },
  { needs: ["corrections"], check: (input) => checkCorrections(input) },
  { needs: [], check: checkTimeline },
  { needs: ["indicators", "funds"], check: checkValues },
  { needs: ["indicators", "funds"], check: checkCopies },
  { needs: ["prefectures", "organizations"], check: checkPlaces },
  { needs: ["counties", "prefectures", "organizations"], check: checkMapNames },
  {
    needs: ["indicators", "funds", "projects", "pairings", "events", "teams"],
    check: checkClaims,
  },
  { needs: ["labels", "counties", "organizations", "prefectures"], check: checkLabels },
  { needs: ["counties", "teams", "indicators", "funds"], check: checkTotals },
  ...REPEAT_RULES,
];

/** Runs every rule whose tables are whole and lists all that they find. */
function checkRules(input: RuleInput, whole: ReadonlySet<TableName>): Problem[] {
  return RULES.filter(({ needs }) => needs.every((table) => whole.has(table))).flatMap(
    ({ check }) => check(input),
  );
}

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
