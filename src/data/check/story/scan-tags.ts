/** The tags in the text of a story's file, and what in the text would be taken for something else. */

import { findLookalikes, LOST_CHARACTER, UNSEEN } from "../../schema/fields/text.ts";
import { STORY_ELEMENTS } from "../../schema/story.ts";
import { nearestIds } from "../candidates.ts";
import { explainLookalikes, FIELD_RULES } from "../field-rules.ts";
import { type Attribute, scanAttributes } from "./scan-attributes.ts";
import { type Found, SLIPS, unknownName, writeInstead } from "./story-words.ts";

/** A tag: where it stands, and what it is. */
export interface Tag {
  /** The element that is meant, where its name is misspelt; undefined where nobody can say. */
  readonly name: string | undefined;
  readonly kind: "open" | "close" | "self";
  readonly attributes: readonly Attribute[];
  readonly start: number;
  readonly end: number;
}

/** What was found in a text. */
interface Scanned {
  readonly tags: readonly Tag[];
  readonly found: readonly Found[];
}

const NAMES = Object.keys(STORY_ELEMENTS);

/** The names nearest to one that nothing has. */
export const nearNames = (found: string, all: readonly string[]): string[] =>
  nearestIds(
    found,
    all.map((id) => ({ id, label: "" })),
  ).map(({ id }) => id);

/** What would be taken for something else than text, or is a slip of an input method. */
const SPECIAL =
  /[<{}`\\\t]|\/[ \t]*[>＞]|^~~~|^(?:import|export)\b|^ {0,3}(?:#{1,6}(?=\s|$)|(?:(?:[-—=_*] ?){3,}|[-=]+ *)\r?$)|!\[|[＜〈]\s*\/?\s*[A-Za-z]+/gmu;

/** Scans a text from an offset to its end. */
export function scanTags(text: string, from: number): Scanned {
  const tags: Tag[] = [];
  const found = checkCharacters(text);
  let at = from;
  for (;;) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(text);
    if (!special) return { tags, found };
    const { tag, words, end } = takeSpecial(text, special[0], special.index);
    if (tag) tags.push(tag);
    found.push(...words);
    at = Math.max(end, special.index + 1);
  }
}

/** Characters that no reader sees, or that only look like others: once a line. */
function checkCharacters(text: string): Found[] {
  return [...text.matchAll(/[^\n\t]+/gu)].flatMap(({ 0: whole, index }) => {
    const line = whole.replace(/\r$/u, "");
    const [alike] = findLookalikes(line);
    return [
      { at: line.search(UNSEEN), words: FIELD_RULES.unseen },
      { at: line.indexOf(LOST_CHARACTER), words: FIELD_RULES["lost-character"] },
      ...(alike ? [{ at: line.indexOf(alike.character), words: explainLookalikes(line) }] : []),
    ]
      .filter(({ at }) => at >= 0)
      .map(({ at, words }) => ({ offset: index + at, words }));
  });
}

interface Taken {
  readonly tag?: Tag;
  readonly words: readonly Found[];
  /** Where to read on. */
  readonly end: number;
}

function takeSpecial(text: string, special: string, at: number): Taken {
  const newline = text.indexOf("\n", at);
  const lineEnd = newline === -1 ? text.length : newline;
  const tell = (words: Found["words"], end: number): Taken => ({
    words: [{ offset: at, words }],
    end,
  });
  const behind = (mark: string): number => {
    const next = text.indexOf(mark, at + 1);
    return next === -1 || next > lineEnd ? at + 1 : next + mark.length;
  };
  switch (special) {
    case "<":
      return takeTag(text, at, lineEnd);
    case "{":
      return tell(SLIPS.brace, behind("}"));
    case "}":
      return tell(SLIPS.brace, at + 1);
    case "`":
    case "~~~":
      return tell(SLIPS.code, lineEnd);
    case "\\":
      return tell(SLIPS.backslash, at + 1);
    case "\t":
      return tell(SLIPS.tab, at + (/^\t+/u.exec(text.slice(at, lineEnd))?.[0].length ?? 1));
    case "![":
      return tell(SLIPS.image, at + special.length);
    case "import":
    case "export":
      // Only where a paragraph begins; within one it is a word.
      return /(?:^|\n)[^\S\n]*\n$|^$/u.test(text.slice(0, at))
        ? tell(SLIPS.program, lineEnd)
        : { words: [], end: at + 1 };
    default:
      break;
  }
  if (special.startsWith("/")) return tell(SLIPS.noTag, at + special.length);
  if (!/^[＜〈]/u.test(special)) return tell(SLIPS.heading, lineEnd);
  const isTag = nearNames(special.replace(/^[＜〈]\s*\/?\s*/u, ""), NAMES).length > 0;
  return isTag
    ? tell(writeInstead(special.charAt(0), "<"), Math.max(behind(">"), behind("＞"), behind("〉")))
    : { words: [], end: at + 1 };
}

const NAME = /[A-Za-z][\w.:-]*/y;

/** Takes a tag, or what was meant as one. */
function takeTag(text: string, start: number, lineEnd: number): Taken {
  const tell = (words: Found["words"], end: number): Taken => ({
    words: [{ offset: start, words }],
    end,
  });
  if (text.startsWith("<!--", start)) {
    const end = text.indexOf("-->", start);
    return tell(SLIPS.comment, end === -1 ? lineEnd : end + 3);
  }
  const isClosing = text.charAt(start + 1) === "/";
  NAME.lastIndex = start + (isClosing ? 2 : 1);
  const [written] = NAME.exec(text) ?? [];
  if (written === undefined) {
    const [loose, name = ""] = /^<\s*\/?\s*([A-Za-z]+)/u.exec(text.slice(start, lineEnd)) ?? [];
    const end = text.indexOf(">", start) + 1;
    return loose !== undefined && nearNames(name, NAMES).length > 0 && end > start && end <= lineEnd
      ? tell(SLIPS.looseName, end)
      : tell(SLIPS.lessThan, start + 1);
  }
  const nameEnd = NAME.lastIndex;
  if (text.startsWith("//", nameEnd) || text.charAt(nameEnd) === "@")
    return tell(SLIPS.address, lineEnd);

  const isKnown = Object.hasOwn(STORY_ELEMENTS, written);
  const near = isKnown ? [written] : nearNames(written, NAMES);
  const name = near[0];
  const rest = scanAttributes(text, name ?? written, start, nameEnd);
  const { attributes, end, isSelf } = rest;
  const kind = isClosing ? "close" : isSelf ? "self" : "open";
  const words = name === undefined ? [] : [...rest.found];
  if (!isKnown)
    words.unshift({
      offset: start,
      words: unknownName(["标签", "tag"], written, near, NAMES),
    });
  else if (isClosing && (isSelf || attributes.length > 0) && words.length === 0)
    words.push({ offset: start, words: writeInstead(text.slice(start, end), `</${written}>`) });
  return { tag: { name, kind, attributes, start, end }, words, end };
}
