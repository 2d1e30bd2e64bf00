/** A place that a reader may look for. */
export interface Place {
  readonly kind: "county" | "prefecture";
  readonly id: string;
  /** Its whole Chinese name: 廉江市. */
  readonly name: string;
  /** The name as maps print it: 廉江. */
  readonly short: string;
  /** Six digits of the division code; empty where it has none. */
  readonly code: string;
  /** Chinese name of its prefecture; null for a prefecture, and for a unit that has none. */
  readonly parent: string | null;
  /** How the short name is read, a syllable a character, without tones; empty where nobody has told. */
  readonly pinyin: readonly string[];
  readonly en: string;
}
