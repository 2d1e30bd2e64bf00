import type { LanguageCode } from "../data/languages.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { When } from "../data/schema/fields/dates.ts";
import type { Name, Prose } from "../data/schema/fields/text.ts";
import type { Measure } from "../model/census.ts";
import type { CountyBrief } from "../model/county-brief.ts";
import type { Figure, Quantity } from "../model/figure.ts";
import type { words } from "./zh/words.ts";

/**
 * What a language must bring: its words, its formats and its sentences. Everything else that is put into words (sources,
 * layers, tables) takes a language and is the same for all.
 */
export interface Language {
  readonly code: LanguageCode;
  /** For `lang` and `hreflang` (BCP 47). */
  readonly tag: string;
  /** For Open Graph: language and territory. */
  readonly locale: string;
  /** Its own name: 中文, English. */
  readonly name: string;
  /** What stands before the paths of its pages: empty for Chinese, /en for English. */
  readonly prefix: string;
  readonly words: Words;
  /** A text of the data. */
  readonly text: ReadText;
  /** The Chinese that a page sets beside a name where it first mentions it; null in Chinese. */
  readonly beside: (name: Name | Prose) => string | null;
  /** A place's name as maps print it: 廉江, Lianjiang. */
  readonly short: (name: Prose) => string;
  /** Names one after the other: 甲、乙、丙; A, B and C. */
  readonly list: (items: readonly string[]) => string;
  /** Whole sentences of the data one after the other. */
  readonly sentences: (texts: readonly string[]) => string;
  /** A title, an explanation or a label of the data's schemas, which have them in Chinese. */
  readonly schema: (text: string) => string;
  /** What begins a line: English begins it with a capital. */
  readonly capital: (text: string) => string;
  readonly formatDate: (date: string) => string;
  readonly formatWhen: (when: When) => string;
  /** A quantity with its claim: 超4亿元, more than 400 million yuan. */
  readonly formatQuantity: (quantity: Quantity) => string;
  /** An average of ours. */
  readonly formatAverage: (quantity: Quantity) => string;
  /** A quantity in three parts: what stands before the number, the number, what stands after it. */
  readonly splitQuantity: (quantity: Quantity) => readonly [string, string, string];
  readonly formatSize: (bytes: number) => string;
  /** A measure of the census; that it is not stated, where it is null. */
  readonly tellMeasure: (measure: Measure, value: number | null) => string;
  /** A county in one sentence. */
  readonly tellCounty: (brief: CountyBrief) => readonly SentencePart[];
}

export interface ReadText {
  (text: Name | Prose): string;
  (text: Name | Prose | null | undefined): string | undefined;
}

/** A sentence in pieces: text; names, beside which a page sets the Chinese; and what it sets bold. */
export type Said = readonly (string | Name | { readonly strong: string })[];

/** The catalogue of words. A language that lacks one, or has one too many, does not compile. */
export type Words = Widen<typeof words>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Widen<Result>
    : T extends boolean | number | null | undefined
      ? T
      : { readonly [Key in keyof T]: Widen<T[Key]> };

/**
 * A piece of a county's sentence: plain text; a term, with its id in the glossary; a number of the data, which keeps its
 * claim and its source; or a name with the path of its page and the evidence that it helps here.
 */
export type SentencePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "term"; readonly text: string; readonly id: "team" | "lead" }
  | { readonly kind: "figure"; readonly text: string; readonly figure: Figure }
  | {
      readonly kind: "link";
      readonly text: string;
      /** The Chinese of the name, where it is to stand beside it. */
      readonly zh?: string;
      readonly path: string;
      readonly cite: readonly Citation[];
    };
