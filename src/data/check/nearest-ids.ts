import { distance } from "fastest-levenshtein";
import { type Spelling, spellName } from "./spell-name.ts";

/** A record that an editor may have meant. */
export interface Candidate {
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

const known = new WeakMap<Candidate, Forms>();

function formsOfCandidate(candidate: Candidate): Forms {
  const forms = known.get(candidate) ?? formsOf(candidate.id, candidate.label);
  known.set(candidate, forms);
  return forms;
}

/** How many letters or characters two forms differ by, infinite beyond a share of the longer one's length. */
function farness(a: string, b: string, share: number): number {
  if (a === "" || b === "") return Infinity;
  const limit = Math.max(2, Math.ceil(Math.max(a.length, b.length) * share));
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  const far = distance(a, b);
  // Of two characters, two differ between any two names.
  return far <= limit && far < Math.min(a.length, b.length) ? far : Infinity;
}

/** Whether one form holds the other whole, and that is more than a chance. */
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
 * Up to three candidates that may be meant, nearest first: by the letters of the id, by the Chinese name (a slip in
 * it, a part of it), by how that name is read (`sheng-tongjiju` is 省统计局) and by its initials (`stjj`).
 */
export function nearestIds(wanted: string, candidates: Iterable<Candidate>): Candidate[] {
  const forms = formsOf(wanted, wanted);
  const near = [...candidates]
    .map((candidate) => ({ candidate, far: farnessOf(forms, formsOfCandidate(candidate)) }))
    .filter(({ far }) => far < Infinity);
  // Beside one that differs by a letter or two, one that differs by many is no help.
  const least = near.reduce((known, { far }) => Math.min(known, far), Infinity);
  // A name that is just this one means no other.
  const limit = least === 0 ? 0 : 2 + 2 * least;
  return near
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
