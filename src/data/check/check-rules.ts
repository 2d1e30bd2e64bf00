import type { Tables } from "../dataset.ts";
import type { TableName } from "../schema/files.ts";
import type { Site } from "../schema/site.ts";
import type { Folder } from "./folder.ts";
import type { Problem } from "./problem.ts";
import { checkCorrections, checkReadings, checkTimeline } from "./rules/check-calendar.ts";
import { checkCitations } from "./rules/check-citations.ts";
import { checkClaims } from "./rules/check-claims.ts";
import { checkCopies } from "./rules/check-copies.ts";
import { checkCounties } from "./rules/check-counties.ts";
import { checkFutures } from "./rules/check-futures.ts";
import { checkLabels } from "./rules/check-labels.ts";
import { checkPairings } from "./rules/check-pairings.ts";
import { checkPinyin } from "./rules/check-pinyin.ts";
import { checkMapNames, checkPlaces } from "./rules/check-places.ts";
import { checkProjects } from "./rules/check-projects.ts";
import { REPEAT_RULES } from "./rules/check-repeats.ts";
import { checkTeams } from "./rules/check-teams.ts";
import { checkTotals } from "./rules/check-totals.ts";
import { checkUnchanged } from "./rules/check-unchanged.ts";
import { checkValues } from "./rules/check-values.ts";

/** What a rule looks at: the typed tables, and the files to point into. */
export interface RuleInput {
  readonly tables: Tables;
  readonly site: Site | undefined;
  readonly folder: Folder;
}

/** A truth that holds between records. `needs` are the tables without which it would judge wrongly. */
export interface Rule {
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
export function checkRules(input: RuleInput, whole: ReadonlySet<TableName>): Problem[] {
  return RULES.filter(({ needs }) => needs.every((table) => whole.has(table))).flatMap(
    ({ check }) => check(input),
  );
}
