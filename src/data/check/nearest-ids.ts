import { distance } from "fastest-levenshtein";

/** A record that an editor may have meant. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
}

/** Up to three candidates whose id or Chinese name is close to what was written, nearest first. */
export function nearestIds(wanted: string, candidates: Iterable<Candidate>): Candidate[] {
  const limit = Math.max(2, Math.ceil(wanted.length / 2));
  return [...candidates]
    .map((candidate) => ({
      candidate,
      far: Math.min(distance(wanted, candidate.id), distance(wanted, candidate.label)),
    }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
