import type { Language } from "../../data/check/said.ts";
import type { Coverage, UnitCoverage } from "../../model/coverage.ts";
import { type AspectCoverage, ASPECTS } from "../../model/coverage-aspects.ts";
import type { FactCoverage } from "../../model/coverage-facts.ts";
import { coverageSummary } from "../../model/coverage-summary.ts";
import { alignTable } from "./align-table.ts";
import { REPORT_WORDS, type ReportWords } from "./report-words.ts";

type Named = Readonly<Record<Language, string>> | null;

const cellOf = ({ knowledge, count }: AspectCoverage, words: ReportWords): string =>
  [words.knowledge[knowledge], count !== null && count > 0 && String(count)]
    .filter(Boolean)
    .join(" ");

/** What a fact lacks in words; empty for one that lacks nothing. */
const lacksOf = ({ sources, age }: FactCoverage, words: ReportWords): string =>
  [sources.length < 2 && words.single, age === "old" && words.old].filter(Boolean).join(words.and);

/**
 * The board as plain text: what it sums up to, a row for each unit, and each fact that lacks a second source or a
 * young one with its place in the data files.
 *
 * @param placeOf where a fact stands, `data/funds.json:12:5`
 */
export function formatReport(
  board: Coverage,
  language: Language,
  placeOf: (fact: FactCoverage) => string,
): string {
  const words = REPORT_WORDS[language];
  const name = (named: Named): string => named?.[language] ?? "";
  const rowOf = (prefecture: string, unit: UnitCoverage): string[] => [
    prefecture,
    name(unit.view.county.name),
    ...ASPECTS.map((aspect) => cellOf(unit.aspects[aspect], words)),
    unit.sources.length === 0 ? "-" : String(unit.sources.length),
    unit.sources.length === 0 ? "" : (unit.newest ?? words.undated),
  ];
  const aspects = ASPECTS.map((aspect) => words.aspect[aspect]);
  const units = board.groups.flatMap((group) =>
    group.units.map((unit) => rowOf(name(group.prefecture?.name ?? null) || words.unplaced, unit)),
  );
  const facts = board.facts
    .filter((fact) => lacksOf(fact, words) !== "")
    .map((fact) => [
      placeOf(fact),
      words.factKind[fact.kind],
      words.fact(fact.kind, name(fact.place), name(fact.name)),
      fact.newest ?? words.undated,
      lacksOf(fact, words),
    ]);
  return [
    ...words.summary(coverageSummary(board), board.today),
    "",
    ...alignTable([
      [words.prefecture, words.unit, ...aspects, words.sources, words.newest],
      ...units,
    ]),
    words.signs,
    "",
    ...(facts.length === 0
      ? [words.noFacts]
      : [
          words.facts,
          ...alignTable([
            [words.where, words.kind, words.name, words.newest, words.lacks],
            ...facts,
          ]),
        ]),
  ].join("\n");
}
