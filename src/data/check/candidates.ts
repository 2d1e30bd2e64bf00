/** The records that a pointer may name, and suggestions for an id that names none of them. */

import { createRequire } from "node:module";
import { distance } from "fastest-levenshtein";
import type * as PinyinPro from "pinyin-pro";
import { type Explanation, explanation, quote, type Said, visible } from "../problem.ts";
import { type Folder, hasRecords, recordsOf, tableFile } from "../read/folder.ts";
import { type DataFile, remember } from "../read/read-file.ts";
import type { RefTable } from "../schema/fields/reference.ts";
import { TABLES, tablesOf } from "../schema/files.ts";

/** The reading of a Chinese name, without tones: all its syllables together, and their first letters. */
interface Spelling {
  readonly whole: string;
  readonly initials: string;
}

const HAN = /\p{Script=Han}/u;

let dictionary: typeof PinyinPro | undefined;

/** Loaded only when a name must be spelled: sound data, and every page, do without it. */
function loadDictionary(): typeof PinyinPro {
  dictionary ??= createRequire(import.meta.url)("pinyin-pro") as typeof PinyinPro;
  return dictionary;
}

/** 省统计局 as `shengtongjiju` and `stjj`; undefined for a name without a Chinese character. */
function spellName(name: string): Spelling | undefined {
  if (!HAN.test(name)) return undefined;
  const syllables = loadDictionary()
    .pinyin(name, { toneType: "none", type: "array", nonZh: "removed" })
    .map((syllable) => syllable.replaceAll("ü", "v"));
  return {
    whole: syllables.join(""),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
  };
}

/** A record that an editor may have meant. */
interface Candidate {
  readonly id: string;
  readonly label: string;
}

/** What an editor may write for a record, without case, blanks and hyphens. */
interface Forms {
  readonly id: string;
  readonly label: string;
  readonly spelling: Spelling | undefined;
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, "");

const formsOf = (id: string, label: string): Forms => ({
  id: fold(id),
  label: fold(label),
  spelling: spellName(label),
});

const known = new Map<string, Forms>();

/** The forms of a record; reading a name takes time, so they are kept for other ids and other checks. */
function formsOfCandidate({ id, label }: Candidate): Forms {
  const key = `${id}\n${label}`;
  const forms = known.get(key) ?? formsOf(id, label);
  known.set(key, forms);
  return forms;
}

/** By how many characters two forms differ; infinite if that is more than a share of the longer one's length. */
function farness(a: string, b: string, share: number): number {
  if (a === "" || b === "") return Infinity;
  const limit = Math.max(2, Math.ceil(Math.max(a.length, b.length) * share));
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  const far = distance(a, b);
  // Any two names of two characters differ by no more than two.
  return far <= limit && far < Math.min(a.length, b.length) ? far : Infinity;
}

/** Whether one form contains the other, which is long enough for this not to be a chance. */
const holds = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= (/^[\x20-\x7e]*$/u.test(a) ? 4 : 2) &&
  (a.includes(b) || b.includes(a));

function farnessOf(wanted: Forms, { id, label, spelling }: Forms): number {
  const readings = [wanted.spelling?.whole, wanted.id];
  return Math.min(
    farness(wanted.id, id, 1 / 2),
    farness(wanted.id, label, 1 / 2),
    ...readings.map((reading = "") => farness(reading, spelling?.whole ?? "", 1 / 4)),
    holds(wanted.id, id) || holds(wanted.id, label) ? 1 : Infinity,
    wanted.id.length > 1 && wanted.id === spelling?.initials ? 1 : Infinity,
  );
}

/**
 * Up to three candidates that may be meant, nearest first: by the letters of the id, by the Chinese name (misspelled,
 * or a part of it), by the reading of that name (`sheng-tongjiju` for 省统计局) and by its initials (`stjj`).
 */
export function nearestIds(wanted: string, candidates: Iterable<Candidate>): Candidate[] {
  const forms = formsOf(wanted, wanted);
  const near = [...candidates]
    .map((candidate) => ({ candidate, far: farnessOf(forms, formsOfCandidate(candidate)) }))
    .filter(({ far }) => far < Infinity);
  // If one differs by a letter or two, others that differ by many are no help.
  const least = near.reduce((known, { far }) => Math.min(known, far), Infinity);
  // If one is exactly this name, no other is meant.
  const limit = least === 0 ? 0 : 2 + 2 * least;
  return near
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The records that a pointer may name. */
interface Candidates {
  /** The files that hold them. */
  readonly files: readonly DataFile[];
  readonly has: (id: string) => boolean;
  /** Explains an id that names none of them. */
  readonly explain: (id: string) => Explanation;
}

/** Looks up the records that a pointer may name; undefined if a file of them could not be read. */
export type CandidateLookup = (table: RefTable) => Candidates | undefined;

/**
 * How many pairs of a dangling id and a record are compared for each table. After that nothing more is suggested:
 * nobody reads thousands of suggestions, and the time for them would grow with the square of the data.
 */
const COMPARISONS = 300_000;

/** What an editor calls a record of a table. */
const labelOf = (table: RefTable): Said =>
  table === "figures"
    ? { zh: "指标或资金", en: "indicator or fund" }
    : { zh: TABLES[table].label, en: TABLES[table].labelEn };

const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Says that an id names nothing, and what may have been meant. */
function explainDangling(id: string, table: RefTable, near: readonly Candidate[]): Explanation {
  const { zh, en } = labelOf(table);
  const name = ({ id: known, label }: Candidate, blank: string): string =>
    label === "" ? quote(known) : `${quote(known)}${blank}(${visible(label)})`;
  return explanation(
    [`找不到${zh} ${quote(id)}`, `no ${en} ${quote(id)}`],
    near.length > 0
      ? [
          `相近的有 ${near.map((one) => name(one, "")).join("、")}`,
          `Did you mean ${OR.format(near.map((one) => name(one, " ")))}?`,
        ]
      : [
          `先在${zh}的文件里加上这一条，或改成已有的编号`,
          `Add this ${en} to its own file first, or write an id that exists`,
        ],
  );
}

const namesOf = remember<ReadonlyMap<string, Candidate>>();

function findCandidates(folder: Folder, table: RefTable): Candidates | undefined {
  const files = tablesOf(table).map((name) => tableFile(folder, name));
  if (!files.every(hasRecords)) return undefined;
  const found = namesOf(files, () => {
    // Of two records with one id the first is meant.
    const records = files.flatMap(recordsOf).toReversed();
    return new Map(
      records.flatMap(({ id, label }) => (id === undefined ? [] : [[id, { id, label }]])),
    );
  });
  const told = new Map<string, Explanation>();
  let comparisons = 0;
  return {
    files,
    has: (id) => found.has(id),
    explain: (id) => {
      const known = told.get(id);
      if (known) return known;
      comparisons += found.size;
      const near = comparisons > COMPARISONS ? [] : nearestIds(id, found.values());
      const words = explainDangling(id, table, near);
      told.set(id, words);
      return words;
    },
  };
}

/** A lookup that reads each table of a folder once, and makes the suggestions for an id once. */
export function lookUpCandidates(folder: Folder): CandidateLookup {
  const known = new Map<RefTable, Candidates | undefined>();
  return (table) => {
    if (!known.has(table)) known.set(table, findCandidates(folder, table));
    return known.get(table);
  };
}
