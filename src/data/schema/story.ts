/** What the story's files are written with: the head of a passage, and the elements that may stand in its text. */

import { z } from "zod";
import type { RefTable } from "./fields/reference.ts";
import type { Name } from "./fields/text.ts";

/** The kind of a passage: an opening and an outlook frame the movements. */
export const PASSAGE_KINDS = ["opening", "movement", "outlook"] as const;

/** The head of a passage's file. What stands under the headline of the home page, `lead.mdx`, has none. */
export const passage = z.strictObject({
  title: z.string().min(1),
  /** Place in the story, from 1. */
  order: z.int().positive(),
  kind: z.enum(PASSAGE_KINDS),
});

export type Passage = z.infer<typeof passage>;

/** The file of each language that is no passage. */
export const LEAD = "lead.mdx";

/**
 * The lines of a step: `teams` to every county whose team is named; `team` to the step's counties; `pairing` from those
 * that they are paired with; `partners` both, and the side between the two; `ways` from them to other places.
 */
export const STEP_LINES = ["teams", "team", "pairing", "partners", "ways"] as const;

export type StepLines = (typeof STEP_LINES)[number];

export const isStepLines = (text: string): text is StepLines =>
  STEP_LINES.some((known) => known === text);

/** Cities beyond the province to which a way of a step may lead: their names and places, in degrees. */
export const OUTSIDE: Readonly<
  Record<string, { readonly name: Name; readonly at: readonly [lon: number, lat: number] }>
> = {
  nanning: { name: { zh: "广西南宁", en: "Nanning, Guangxi" }, at: [108.37, 22.82] },
};

/** An element that may stand in the story. */
export interface StoryElement {
  /** A block stands on lines of its own; the others within a sentence. */
  readonly isBlock: boolean;
  /** What stands between its opening and its closing tag; `nothing` has one tag, which closes itself. */
  readonly holds: "nothing" | "text" | "steps";
  /** The table of which an attribute names a record (or several, with blanks between them); null for other texts. */
  readonly attributes: Readonly<Record<string, RefTable | null>>;
  readonly required: readonly string[];
  readonly example: string;
}

const picture = (example: string): StoryElement => ({
  ...{ isBlock: true, holds: "nothing", attributes: {}, required: [], example },
});

/** A sentence's part with one attribute that names a record. */
const naming = (
  holds: StoryElement["holds"],
  attribute: string,
  table: RefTable,
  example: string,
): StoryElement => ({
  ...{ isBlock: false, holds, attributes: { [attribute]: table }, required: [attribute], example },
});

/** The elements, by their names. Each is a component of the same name in src/components. */
export const STORY_ELEMENTS: Readonly<Record<string, StoryElement>> = {
  Fact: naming("nothing", "id", "figures", '<Fact id="programme-teams" />'),
  Term: naming("text", "id", "glossary", '<Term id="team">组团</Term>'),
  Zh: {
    ...{ isBlock: false, holds: "text", attributes: {}, required: [] },
    example: "<Zh>廉江</Zh>",
  },
  Later: {
    ...{ isBlock: false, holds: "text", required: ["project", "statement"] },
    attributes: { project: "projects", statement: null },
    example: '<Later project="…" statement="…">…</Later>',
  },
  FundBars: naming(
    "nothing",
    "organization",
    "organizations",
    '<FundBars organization="guangsheng-group" />',
  ),
  Scene: {
    ...{ isBlock: true, holds: "steps", attributes: {}, required: [] },
    example: "<Scene>",
  },
  Step: {
    ...{ isBlock: true, holds: "text", required: [] },
    attributes: { counties: "counties", show: null, to: null, note: null },
    example: '<Step counties="lianjiang" show="team">',
  },
  ForcesExample: picture("<ForcesExample />"),
  HelpTable: picture("<HelpTable />"),
  OlderStrip: picture("<OlderStrip />"),
};

/** The elements that what stands under the headline may have. */
export const LEAD_ELEMENTS: readonly string[] = ["Fact", "Zh"];
