/** Characters that would break the line of a report, or turn its writing round, or show nothing. */
const UNSEEN = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

const escape = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/** The most that a report shows of one value. */
const LONGEST = 60;

/** A value from a file as a report shows it: as JSON, on one line, all of it visible, cut where it is long. */
export function quote(value: unknown): string {
  const text = value === undefined ? "" : JSON.stringify(value).replaceAll(UNSEEN, escape);
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return text;
  return `${characters.slice(0, LONGEST).join("")}…${typeof value === "string" ? '"' : ""}`;
}
