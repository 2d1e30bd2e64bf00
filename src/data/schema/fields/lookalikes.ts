/**
 * Characters that look like others and are not found by their spelling: radicals (⽔ for 水, which text copied from a
 * PDF often holds) and the forms that Unicode keeps for old character sets alone. A dozen characters stand among
 * the latter that have no other place; these are as good as any.
 */
const LOOKALIKE = /(?!\p{Unified_Ideograph})[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** Radicals that are drawn as a whole character, and of which Unicode's normal forms do not say which: each before it. */
const RADICALS =
  "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙";

export interface Lookalike {
  readonly character: string;
  /** The one to write; undefined for a radical that is no character (⺘). */
  readonly ordinary: string | undefined;
}

function ordinaryOf(character: string): string | undefined {
  const normal = character.normalize("NFKC");
  if (normal !== character) return normal;
  const at = RADICALS.indexOf(character);
  return at < 0 ? undefined : RADICALS[at + 1];
}

/** The characters of a text that only look like what is meant, each once. */
export function findLookalikes(text: string): Lookalike[] {
  return [...new Set(text.match(LOOKALIKE))].map((character) => ({
    character,
    ordinary: ordinaryOf(character),
  }));
}
