/** What a cell says where the data has null: the source does not tell. */
export const SILENCE = "来源没说";

const LITERAL = new RegExp(`^\\\\*${SILENCE}$`, "u");

/** A text that happens to be the word itself is marked, so that it is not taken for silence. */
export const markLiteral = (text: string): string => (LITERAL.test(text) ? `\\${text}` : text);

/** Undoes the mark. */
export const unmarkLiteral = (text: string): string =>
  text.startsWith("\\") && LITERAL.test(text) ? text.slice(1) : text;
