import { distance } from "fastest-levenshtein";

/** A record that an editor may have meant. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
}

/** How far a known name is from what was written; one that holds the other whole is near. */
const farness = (wanted: string, known: string): number => {
  const holds = wanted.length > 2 && (known.startsWith(wanted) || wanted.startsWith(known));
  return holds ? 1 : distance(wanted, known);
};

/** Up to three candidates whose id or Chinese name is close to what was written, nearest first. */
export function nearestIds(wanted: string, candidates: Iterable<Candidate>): Candidate[] {
  const limit = Math.max(2, Math.ceil(wanted.length / 2));
  return [...candidates]
    .map((candidate) => ({
      candidate,
      // An empty label is near to everything short, and means nothing.
      far: Math.min(
        ...[candidate.id, candidate.label].filter(Boolean).map((known) => farness(wanted, known)),
      ),
    }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
