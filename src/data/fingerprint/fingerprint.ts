import { createHash } from "node:crypto";

/** Characters in one window of text. */
const WINDOW = 10;

/** Windows of which one is kept: any run of WINDOW + SPAN - 1 characters holds at least one kept window. */
const SPAN = 7;

/** The shortest run that is sure to be found, in characters without punctuation. */
export const SHORTEST_FOUND = WINDOW + SPAN - 1;

/** Letters and digits only: punctuation and spacing do not make a sentence another one. */
const normalise = (text: string): string =>
  text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "");

const hash = (window: string): string =>
  createHash("sha256").update(window).digest("hex").slice(0, 12);

/** Hashes of all windows of a text. */
export function hashWindows(text: string): string[] {
  const characters = Array.from(normalise(text));
  const count = Math.max(0, characters.length - WINDOW + 1);
  return Array.from({ length: count }, (_, at) => hash(characters.slice(at, at + WINDOW).join("")));
}

/**
 * Fingerprints of a text by winnowing: of every SPAN windows in a row the least hash. They tell whether another
 * text shares a run with it, and too little is kept to make the text from them.
 */
export function fingerprint(text: string): string[] {
  const hashes = hashWindows(text);
  const kept = new Set<string>();
  for (let at = 0; at + SPAN <= hashes.length; at += 1) {
    const [least] = hashes.slice(at, at + SPAN).toSorted();
    if (least !== undefined) kept.add(least);
  }
  return [...kept].toSorted();
}

/** The first run of a text that the fingerprints know, for a message; null if there is none. */
export function findCopied(text: string, fingerprints: ReadonlySet<string>): string | null {
  const characters = Array.from(normalise(text));
  const at = hashWindows(text).findIndex((window) => fingerprints.has(window));
  return at === -1 ? null : characters.slice(at, at + WINDOW).join("");
}
