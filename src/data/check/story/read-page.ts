/** A file of the story as it is understood: its language, its head, its tags, and what is wrong with them. */

import type { StoryFile } from "../../read/folder.ts";
import { remember } from "../../read/read-file.ts";
import { LEAD, LEAD_ELEMENTS } from "../../schema/story.ts";
import { checkNesting } from "./check-nesting.ts";
import { type Head, readHead } from "./read-head.ts";
import { scanTags, type Tag } from "./scan-tags.ts";
import { type Found, notAllowed, SLIPS } from "./story-words.ts";

export interface Page {
  readonly file: string;
  readonly text: string;
  readonly language: string;
  /** Its name within the folder of its language. */
  readonly name: string;
  readonly head: Head;
  readonly tags: readonly Tag[];
  readonly found: readonly Found[];
}

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/mu;

const pages = remember<Page>();

/** Understands a file in the folder of a language; each file once. */
export const readPage = (file: StoryFile, language: string, name: string): Page =>
  pages([file], () => {
    const { text } = file;
    const page = { file: file.file, text, language, name };
    const stop = (found: Found): Page => {
      const head = { fields: new Map<string, never>(), end: 0, found: [] };
      return { ...page, head, tags: [], found: [found] };
    };
    if (file.fault) return stop(file.fault);
    const conflict = CONFLICT.exec(text);
    // What else is wrong is what the two versions have twice.
    if (conflict && /^[<>|]{7}/mu.test(text))
      return stop({ offset: conflict.index, words: SLIPS.conflict });
    const isLead = name === LEAD;
    const head = readHead(text, isLead);
    const { tags, found } = scanTags(text, head.end);
    if (text.slice(head.end).trim() === "") return stop({ offset: 0, words: SLIPS.empty });
    const strange = isLead
      ? tags.filter(
          ({ name: tag = "", kind }) =>
            kind !== "close" && tag !== "" && !LEAD_ELEMENTS.includes(tag),
        )
      : [];
    return {
      ...page,
      head,
      tags,
      found: [
        ...head.found,
        ...found,
        ...strange.map(({ name: tag = "", start }) => ({
          offset: start,
          words: notAllowed(tag, LEAD_ELEMENTS),
        })),
        ...(strange.length > 0 ? [] : checkNesting(text, head.end, tags)),
      ],
    };
  });
