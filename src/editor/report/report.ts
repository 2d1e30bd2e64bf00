import type { Language } from "../../data/problem.ts";
import { words } from "../../i18n/zh/words.ts";
import {
  type Aspect,
  type AspectCoverage,
  ASPECTS,
  type Coverage,
  type CoverageSummary,
  coverageSummary,
  type Knowledge,
  type UnitCoverage,
} from "../../model/coverage.ts";
import type { FactCoverage, FactKind } from "../../model/fact-coverage.ts";

/** The words of the report in one language. */
interface ReportWords {
  readonly summary: (summary: CoverageSummary, today: string) => readonly string[];
  readonly prefecture: string;
  readonly unit: string;
  readonly aspect: Readonly<Record<Aspect, string>>;
  readonly knowledge: Readonly<Record<Knowledge, string>>;
  /** What stands in the table's cells. */
  readonly signs: string;
  readonly sources: string;
  readonly newest: string;
  readonly undated: string;
  readonly unplaced: string;
  /** The line above the facts that lack something; `noFacts` is shown if none does. */
  readonly facts: string;
  readonly noFacts: string;
  readonly factKind: Readonly<Record<FactKind, string>>;
  readonly fact: (kind: FactKind, place: string, name: string) => string;
  readonly where: string;
  readonly kind: string;
  readonly name: string;
  /** Between two things that a fact lacks. */
  readonly and: string;
  readonly lacks: string;
  readonly single: string;
  readonly old: string;
}

const { coverage } = words;

const zh: ReportWords = {
  summary: (
    { units, told, oneSource, facts, singleSource, old, undated }: CoverageSummary,
    today: string,
  ) =>
    [
      coverage.told(units, told),
      coverage.oneSource(told, oneSource),
      coverage.facts(facts, singleSource.length, old.length),
      coverage.undated(undated.length),
      `新旧以 ${today} 为准。以上数目由本站从数据算出，不是来源的说法。`,
    ].filter(Boolean),
  prefecture: "地级市",
  unit: coverage.unit,
  aspect: coverage.aspect,
  knowledge: { known: "有", partly: "部分", unknown: "-" },
  signs: "有：已知；部分：只知道一部分；-：来源没有写。后面的数字是条数。",
  sources: coverage.sources,
  newest: coverage.newest,
  undated: "年份不明",
  unplaced: coverage.unplaced,
  facts: "没有第二个来源，或来源已超过一年的事实：",
  noFacts: "每条事实都有两个以上的来源，都有一年以内的。",
  factKind: coverage.factKind,
  fact: coverage.fact,
  where: "位置",
  kind: "种类",
  name: "事实",
  and: "、",
  lacks: "缺什么",
  single: "第二个来源",
  old: "一年以内的来源",
};

const en: ReportWords = {
  summary: (
    { units, told, oneSource, facts, singleSource, old, undated }: CoverageSummary,
    today: string,
  ) => [
    `Units: ${units}; of which the sources tell more than that they are on the list: ${told}; of those, on one source alone: ${oneSource}.`,
    `Figures, projects, teams, pairings and events: ${facts}; without a second source: ${singleSource.length}; with sources older than a year: ${old.length}; with a source that bears no year, so that nobody can say: ${undated.length}.`,
    `Ages are judged by ${today}. These counts are ours, made from the data; no source states them.`,
  ],
  prefecture: "prefecture",
  unit: "unit",
  aspect: {
    team: "team",
    lead: "lead",
    pairing: "pairing",
    project: "projects",
    figure: "figures",
    money: "funds",
    event: "events",
    person: "people",
  },
  knowledge: { known: "yes", partly: "part", unknown: "-" },
  signs: "yes: known; part: known in part; -: no source says. The number counts records.",
  sources: "sources",
  newest: "newest",
  undated: "no year",
  unplaced: "not named",
  facts: "Facts without a second source, or whose sources are older than a year:",
  noFacts: "Every fact has two sources or more, one of them of the last year.",
  factKind: {
    figure: "figure",
    project: "project",
    team: "team",
    pairing: "pairing",
    event: "event",
  },
  fact: (kind, place, name) => {
    if (kind === "team") return name ? `${place}, ${name}: resident team` : `${place}: team`;
    if (kind === "pairing") return `${name} and ${place}`;
    return place ? `${place}: ${name}` : name;
  },
  where: "place",
  kind: "kind",
  name: "fact",
  and: ", ",
  lacks: "lacks",
  single: "a second source",
  old: "a source of the last year",
};

/** The report's words in each language of the check. */
const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { zh, en };

/** The report of what is known, as tables of plain text. */

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
