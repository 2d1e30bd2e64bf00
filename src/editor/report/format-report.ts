/** The report of what is known, as tables of plain text. */
import type { Language } from "../../data/problem.ts";
import {
  type AspectCoverage,
  ASPECTS,
  type Coverage,
  coverageSummary,
  type UnitCoverage,
} from "../../model/coverage.ts";
import type { FactCoverage } from "../../model/fact-coverage.ts";
import { REPORT_WORDS, type ReportWords } from "./report-words.ts";

type Named = Readonly<Record<Language, string>> | null;

/**
 * The report as plain text: a summary, a row for each county, and each fact that lacks a second source or a recent one,
 * with its place in the data files.
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

const cellOf = ({ knowledge, count }: AspectCoverage, words: ReportWords): string =>
  [words.knowledge[knowledge], count !== null && count > 0 && String(count)]
    .filter(Boolean)
    .join(" ");

/** What a fact lacks in words; empty for one that lacks nothing. */
const lacksOf = ({ sources, age }: FactCoverage, words: ReportWords): string =>
  [sources.length < 2 && words.single, age === "old" && words.old].filter(Boolean).join(words.and);

/** Rows as lines, every column as wide as its widest cell and two blanks from the next; no blanks at a line's end. */
export function alignTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += NONE.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** Characters that a terminal draws two columns wide: Chinese, its punctuation, and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Marks that are drawn over the letter before them. */
const NONE = /\p{Mark}/u;
