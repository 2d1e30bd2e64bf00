/** Whether the elements of a story's file begin and end where they should, and stand where they may. */

import { type Explanation, explanation } from "../../problem.ts";
import { STORY_ELEMENTS, type StoryElement } from "../../schema/story.ts";
import { lineStarts, positionAt } from "../../read/read-file.ts";
import type { Tag } from "./scan-tags.ts";
import { exampleOf, type Found } from "./story-words.ts";

/** An element in a place where it does not work. */
const SLIPS = {
  textInScene: explanation(
    [
      "<Scene> 里的文字要写在 <Step> 里，不然不在地图旁边那一段里",
      "text in a <Scene> belongs in a <Step>, for which the map beside it is drawn",
    ],
    [
      "在这段前后补上 <Step> 和 </Step>，或移到 </Scene> 后面",
      "Put <Step> before and </Step> after it, or move it behind </Scene>",
    ],
  ),
  stepOutside: explanation(
    ["<Step> 要写在 <Scene> 里，不然没有地图", "a <Step> outside a <Scene> has no map"],
    [
      "在这一组 <Step> 前写 <Scene>，后面写 </Scene>",
      "Write <Scene> before these steps and </Scene> after them",
    ],
  ),
  pictureInside: explanation(
    ["图表要写在 <Scene> 外面", "a chart belongs outside a <Scene>"],
    ["移到 </Scene> 后面", "Move it behind </Scene>"],
  ),
  notAlone: explanation(
    ["这个标签要单独占一行，上下各空一行", "this tag needs a line of its own, between empty lines"],
    ["在它前后各空一行", "Leave an empty line before and after it"],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

/** An opening tag of an element that has one tag only. */
const closesItself = (name: string): Explanation =>
  explanation(
    [`<${name}> 没有收尾`, `<${name}> is not closed`],
    [`> 前面加上 /，例如 ${exampleOf(name)}`, `Write / before >, like ${exampleOf(name)}`],
  );

/** An element without its closing tag; `before` is the line where it must have ended. */
const unclosed = (name: string, { isBlock }: StoryElement, before: number): Explanation =>
  explanation(
    [`<${name}> 没有配上 </${name}>`, `<${name}> is not closed by </${name}>`],
    isBlock
      ? [`在第 ${before} 行之前补上 </${name}>`, `Add </${name}> before line ${before}`]
      : [
          `在同一段里补上 </${name}>（第 ${before} 行之前）`,
          `Add </${name}> in the same paragraph, before line ${before}`,
        ],
  );

const closesNothing = (name: string): Explanation =>
  explanation(
    [
      `多出一个 </${name}>，前面没有与它相配的 <${name}>`,
      `</${name}> closes nothing: no <${name}> is open here`,
    ],
    [`删去它，或在前面补上 ${exampleOf(name)}`, `Delete it, or add ${exampleOf(name)} before it`],
  );

const holdsNothing = (name: string): Explanation =>
  explanation(
    [`<${name}> 里没有内容`, `<${name}> holds nothing`],
    [`写成 ${exampleOf(name)}，把文字写在里面，或删去它`, `Write text into it, or delete it`],
  );

/** Where a paragraph ends: at an empty line, and at one that begins an item of a list or a quotation. */
const PARAGRAPH_END = /\n[ \t\r]*(?=\n|[-*+>|]|\d+[.)]\s)/gu;

interface Open {
  readonly tag: Tag;
  readonly name: string;
}

/** Finds elements that are not closed, closed twice, empty or in the wrong place; `from` is where the text begins. */
export function checkNesting(text: string, from: number, tags: readonly Tag[]): Found[] {
  const nesting = new Nesting(text, from);
  for (const tag of tags) nesting.take(tag);
  nesting.end();
  return nesting.found;
}

class Nesting {
  readonly found: Found[] = [];
  readonly #text: string;
  readonly #from: number;
  readonly #open: Open[] = [];
  /** Elements of one tag that were written with two: the second is not told again. */
  readonly #forgiven: string[] = [];
  /** Where the text after the last tag begins, and whether text outside of steps was told there. */
  #last: number;
  #isTold = false;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
    this.#last = from;
  }

  get #top(): Open | undefined {
    return this.#open.at(-1);
  }

  #tell(offset: number, words: Found["words"]): void {
    this.found.push({ offset, words });
  }

  /** Closes the innermost element, which should have ended before an offset. */
  #giveUp(before: number): void {
    const last = this.#open.pop();
    const element = last && STORY_ELEMENTS[last.name];
    if (!element) return;
    const { line } = positionAt(lineStarts(this.#text), before);
    this.#tell(last.tag.start, unclosed(last.name, element, line));
  }

  /** Closes the parts of a sentence whose paragraph ends before an offset. */
  #endParagraphs(at: number): void {
    for (;;) {
      const top = this.#top;
      if (!top || STORY_ELEMENTS[top.name]?.isBlock) return;
      PARAGRAPH_END.lastIndex = top.tag.end;
      const end = PARAGRAPH_END.exec(this.#text)?.index ?? this.#text.length;
      if (end >= at) return;
      this.#giveUp(end + 1);
    }
  }

  take(tag: Tag): void {
    const { name } = tag;
    const element = name === undefined ? undefined : STORY_ELEMENTS[name];
    this.#endParagraphs(tag.start);
    if (element?.isBlock)
      while (this.#top && !STORY_ELEMENTS[this.#top.name]?.isBlock) this.#giveUp(tag.start);
    this.#checkScene(tag.start);
    this.#last = tag.end;
    if (name === undefined || !element) return;
    if (element.isBlock && !this.#isAlone(tag)) this.#tell(tag.start, SLIPS.notAlone);
    if (tag.kind === "close") this.#close(tag, name);
    else if (element.holds === "nothing") {
      if (tag.kind === "open") {
        this.#tell(tag.start, closesItself(name));
        this.#forgiven.push(name);
      }
      if (element.isBlock && this.#open.length > 0) this.#tell(tag.start, SLIPS.pictureInside);
      if (!element.isBlock) this.#tellText(tag.start);
    } else if (tag.kind === "self") {
      if (name !== "Term") this.#tell(tag.start, holdsNothing(name));
    } else this.#begin(tag, name);
  }

  #begin(tag: Tag, name: string): void {
    if (name === "Scene") while (this.#top) this.#giveUp(tag.start);
    if (name === "Step") {
      if (this.#top?.name === "Step") this.#giveUp(tag.start);
      if (this.#top?.name !== "Scene") this.#tell(tag.start, SLIPS.stepOutside);
    }
    this.#open.push({ tag, name });
    if (name === "Step" || name === "Scene") this.#isTold = false;
  }

  #close(tag: Tag, name: string): void {
    const forgiven = this.#forgiven.lastIndexOf(name);
    if (forgiven >= 0) this.#forgiven.splice(forgiven, 1);
    else if (!this.#open.some((one) => one.name === name))
      this.#tell(tag.start, closesNothing(name));
    else {
      while (this.#top && this.#top.name !== name) this.#giveUp(tag.start);
      const opening = this.#open.pop()?.tag;
      const isEmpty = opening && this.#text.slice(opening.end, tag.start).trim() === "";
      if (isEmpty) this.#tell(opening.start, holdsNothing(name));
    }
  }

  #tellText(at: number): void {
    if (this.#top?.name !== "Scene" || this.#isTold) return;
    this.#tell(at, SLIPS.textInScene);
    this.#isTold = true;
  }

  /** In a scene nothing stands between its steps. */
  #checkScene(before: number): void {
    const between = this.#text.slice(this.#last, before);
    if (between.trim() !== "") this.#tellText(this.#last + between.search(/\S/u));
  }

  /** Whether a tag has a line of its own, and no text on the lines beside it. */
  #isAlone({ start, end }: Tag): boolean {
    const before = this.#text.slice(this.#from, start);
    const after = this.#text.slice(end);
    return (
      /(?:^[ \t\r]*\n?|\n[ \t\r]*\n)[ \t\r]*$/u.test(before) &&
      /^[ \t\r]*(?:$|\n[ \t\r]*(?:$|\n))/u.test(after)
    );
  }

  end(): void {
    this.#endParagraphs(this.#text.length);
    this.#checkScene(this.#text.length);
    while (this.#top) this.#giveUp(this.#text.length);
  }
}
