/** Whether a step of the story can be drawn: its lines, their ends, and the note beside its counties. */

import { type Explanation, explanation, quote } from "../../problem.ts";
import {
  type Folder,
  hasRecords,
  type RawRecord,
  recordsOf,
  tableFile,
} from "../../read/folder.ts";
import { isStepLines, OUTSIDE, STEP_LINES } from "../../schema/story.ts";
import { type CandidateLookup, nearestIds } from "../candidates.ts";
import type { Attribute } from "./scan-attributes.ts";
import { type Found, notAllowed, SLIPS } from "./story-words.ts";

/** What the data has that the story may name. */
export interface Known {
  readonly folder: Folder;
  readonly candidatesFor: CandidateLookup;
  /** Whether nothing is wrong with the data: what it lacks is then not only misspelt there. */
  readonly isSound: boolean;
}

/** The words of a value, each at its place. */
export const wordsOf = ({ value, valueOffset }: Attribute): { word: string; offset: number }[] =>
  [...value.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, offset: valueOffset + index }));

export const listOf = (
  folder: Folder,
  table: Parameters<typeof tableFile>[1],
): readonly RawRecord[] => recordsOf(tableFile(folder, table));

const STEP_SLIPS = {
  ways: explanation(
    ['show="ways" 和 to 要一起写', 'show="ways" and to go together'],
    [
      'to 写货往哪里走，例如 show="ways" to="zhongshan nanning"；不画线就两个都删去',
      'Write in to where the goods go, like show="ways" to="zhongshan nanning"; for no line delete both',
    ],
  ),
  teams: explanation(
    [
      'show="teams" 画全省，不写 counties',
      'show="teams" draws the whole province and has no counties',
    ],
    [
      '删去 counties；只画这几个县，写 show="team"',
      'Delete counties; for these counties alone write show="team"',
    ],
  ),
  noCounties: explanation(
    ["没有写是哪几个县", "it is not said for which counties"],
    [
      '写上 counties="…"；画全省写 show="teams"',
      'Add counties="…"; for the whole province write show="teams"',
    ],
  ),
  unnamed: explanation(
    [
      "这个区来源没有点名，地图上没有它",
      "the sources do not name this district, so the map has no place for it",
    ],
    ["从 counties 里删去它", "Delete it from counties"],
  ),
  noTeam: explanation(
    [
      "teams.json 里没有这个县的组团，画不出线",
      "teams.json has no team of this county, so no line can be drawn",
    ],
    ["先记下组团，或删去 show", "Add the team first, or delete show"],
  ),
  noPairing: explanation(
    [
      "pairings.json 里没有这个县的结对，画不出线",
      "pairings.json has no pairing of this county, so no line can be drawn",
    ],
    ["先记下结对，或删去 show", "Add the pairing first, or delete show"],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

/** What is wrong with what a step shows; its counties are known to exist. */
export function checkStep(
  start: number,
  valueOf: (attribute: string) => Attribute | undefined,
  known: Known,
): Found[] {
  const [counties, show, to, note] = ["counties", "show", "to", "note"].map(valueOf);
  const tell = (at: Attribute | undefined, words: Explanation): Found[] => [
    { offset: at?.offset ?? start, words },
  ];
  if (show && !isStepLines(show.value))
    return [{ offset: show.valueOffset, words: notAllowed(show.value, STEP_LINES) }];
  const isWays = show?.value === "ways";
  if (isWays !== (to !== undefined)) return tell(to ?? show, STEP_SLIPS.ways);
  if (show?.value === "teams" && counties) return tell(counties, STEP_SLIPS.teams);
  if (!counties && show?.value !== "teams" && (show ?? note))
    return tell(show ?? note, STEP_SLIPS.noCounties);
  if (!counties && note) return tell(note, STEP_SLIPS.noCounties);
  return [
    ...(counties ? checkCounties(counties, show?.value, known) : []),
    ...(to ? checkPlaces(to, known) : []),
    ...(note ? checkNote(note, known) : []),
  ];
}

/** Each county has a place on the map, and what the lines of the step show. */
function checkCounties(
  counties: Attribute,
  show: string | undefined,
  { folder, isSound }: Known,
): Found[] {
  return wordsOf(counties).flatMap(({ word, offset }) => {
    const record = listOf(folder, "counties").find(({ id }) => id === word);
    const has = (table: "teams" | "pairings"): boolean =>
      !isSound ||
      listOf(folder, table).some(
        ({ value }) => value.county === word && (table === "pairings" || value.level === "county"),
      );
    if (record?.value.adcode === null) return [{ offset, words: STEP_SLIPS.unnamed }];
    if (show === "team" && !has("teams")) return [{ offset, words: STEP_SLIPS.noTeam }];
    return (show === "pairing" || show === "partners") && !has("pairings")
      ? [{ offset, words: STEP_SLIPS.noPairing }]
      : [];
  });
}

/** Each place that a way leads to is on the map, or known beyond it. */
function checkPlaces(to: Attribute, { folder }: Known): Found[] {
  const tables = ["prefectures", "counties"] as const;
  if (!tables.every((table) => hasRecords(tableFile(folder, table)))) return [];
  const places = tables
    .flatMap((table) => listOf(folder, table))
    .flatMap(({ id, label, value }) =>
      id === undefined || value.adcode === null ? [] : [{ id, label }],
    );
  const far = Object.entries(OUTSIDE).map(([id, { name }]) => ({ id, label: name.zh }));
  const all = [...places, ...far];
  return wordsOf(to)
    .filter(({ word }) => !all.some(({ id }) => id === word))
    .map(({ word, offset }) => {
      const near = nearestIds(word, all).map(({ id, label }) => `${id}（${label}）`);
      const words = explanation(
        [`地图上没有 ${quote(word)} 这个地方`, `the map has no place ${quote(word)}`],
        near.length > 0
          ? [`是不是 ${near.join("、")}？`, `Did you mean ${near.join(", ")}?`]
          : [
              `写县或地级市的编号；省外的可以写 ${Object.keys(OUTSIDE).join("、")}`,
              `Write the id of a county or prefecture; beyond the province ${Object.keys(OUTSIDE).join(", ")}`,
            ],
      );
      return { offset, words };
    });
}

/** The figures of a note exist, and its braces close. */
function checkNote({ value, valueOffset }: Attribute, { candidatesFor }: Known): Found[] {
  const figures = candidatesFor("figures");
  return [...value.matchAll(/\{([^{}]*)\}|[{}]/gu)].flatMap(({ 0: whole, 1: id, index }) => {
    if (id === undefined) return [{ offset: valueOffset + index, words: SLIPS.braceInNote }];
    if (!figures || figures.has(id)) return [];
    return [{ offset: valueOffset + index + whole.indexOf(id), words: figures.explain(id) }];
  });
}
