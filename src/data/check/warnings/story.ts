/** Doubts about how the story is written: those about texts of the data, but for markup, which is its own. */

import { quote } from "../../problem.ts";
import type { Folder } from "../../read/folder.ts";
import type { Doubt } from "../../schema/fields/meant-so.ts";
import { type Warning, withAnswer } from "../rules/rule.ts";
import { pagesOf, tellAll } from "../story/check-story.ts";
import type { Page } from "../story/read-page.ts";
import { findOddities } from "./texts.ts";

/** A text that readers see, and where each of its characters stands in the file. */
interface Shown {
  readonly text: string;
  readonly offsets: readonly number[];
}

const shownFrom = (text: string, offset: number): Shown => ({
  text,
  offsets: Array.from({ length: text.length }, (_, index) => offset + index),
});

/** What a tag that closes itself shows, a figure mostly, as far as its neighbours are concerned. */
const FIGURE = { zh: "数", other: "1" } as const;

/** The lines of a page without its head and its tags; in other languages without the Chinese that is marked as such. */
function linesOf({ text, language, head, tags }: Page): Shown[] {
  const lines: Shown[] = [];
  let line: { text: string; offsets: number[] } = { text: "", offsets: [] };
  const add = (from: number, to: number, instead?: string): void => {
    for (let at = from; at < to; at += 1) {
      const character = text.charAt(at);
      if (character === "\n") {
        lines.push(line);
        line = { text: "", offsets: [] };
      } else if (instead === undefined || at === from) {
        line.text += instead ?? character;
        if (instead !== "") line.offsets.push(at);
      }
    }
  };
  let at = head.end;
  let isMarked = false;
  for (const { name, kind, start, end } of tags) {
    add(at, start, isMarked ? "" : undefined);
    add(start, end, kind !== "self" ? "" : language === "zh" ? FIGURE.zh : FIGURE.other);
    if (name === "Zh") isMarked = language !== "zh" && kind === "open";
    at = end;
  }
  add(at, text.length);
  return [...lines, line];
}

/** What stands in its attributes and its head. */
const besides = ({ head, tags }: Page): Shown[] => [
  ...tags
    .flatMap(({ attributes }) => attributes)
    .filter(({ name }) => name === "note")
    .map(({ value, valueOffset }) =>
      shownFrom(
        value.replaceAll(/\{[^}]*\}/gu, (figure) => "0".repeat(figure.length)),
        valueOffset,
      ),
    ),
  ...[head.fields.get("title")].flatMap((title) =>
    title ? [shownFrom(title.value, title.offset)] : [],
  ),
];

const SITE_FILE = { zh: " site.json ", en: "site.json" };

const isAsked = (doubt: Doubt, page: Page): boolean =>
  doubt !== "markup" && (doubt !== "language" || page.language !== "zh");

/** Asks about each line of the story once for each oddity; the site's record answers for all of it. */
export const askOfStory = (folder: Folder): readonly Warning[] =>
  pagesOf(folder).flatMap((page) =>
    [...linesOf(page), ...besides(page)].flatMap(({ text, offsets }) =>
      findOddities(text, page.language === "zh" ? "zh" : "translations")
        .filter(({ doubt }) => isAsked(doubt, page))
        .flatMap(({ doubt, found, words }) => {
          const offset = offsets[text.indexOf(found)] ?? 0;
          return tellAll(page, [{ offset, words: withAnswer(doubt, words, SITE_FILE) }]).map(
            (place) => ({
              ...place,
              doubt,
              text: quote(found),
              part: "site" as const,
              record: undefined,
            }),
          );
        }),
    ),
  );
