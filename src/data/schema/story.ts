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
  /** What it shows, for an editor. */
  readonly about: string;
}

const picture = (example: string, about: string): StoryElement => ({
  ...{ isBlock: true, holds: "nothing", attributes: {}, required: [], example, about },
});

/** A sentence's part with one attribute that names a record. */
const naming = (
  holds: StoryElement["holds"],
  attribute: string,
  table: RefTable,
  example: string,
  about: string,
): StoryElement => ({
  ...{ isBlock: false, holds, attributes: { [attribute]: table }, required: [attribute] },
  ...{ example, about },
});

/** The elements, by their names. Each is a component of the same name in src/components. */
export const STORY_ELEMENTS: Readonly<Record<string, StoryElement>> = {
  Fact: naming(
    "nothing",
    "id",
    "figures",
    '<Fact id="programme-teams" />',
    "一个数字，照数据填上并注明来源",
  ),
  Term: naming("text", "id", "glossary", '<Term id="team">组团</Term>', "一个词，点开看解释"),
  Zh: {
    ...{ isBlock: false, holds: "text", attributes: {}, required: [] },
    example: "<Zh>廉江</Zh>",
    about: "英文里的中文：第一次说到的地方、单位和人，后面注上",
  },
  Later: {
    ...{ isBlock: false, holds: "text", required: ["project", "statement"] },
    attributes: { project: "projects", statement: null },
    example: '<Later project="…" statement="…">…</Later>',
    about: "报道以后的消息，出处取自那个项目的那条说法；只用报道的版本不显示",
  },
  FundBars: naming(
    "nothing",
    "organization",
    "organizations",
    '<FundBars organization="guangsheng-group" />',
    "一家单位的几笔资金，带小图，放在句子里",
  ),
  Scene: {
    ...{ isBlock: true, holds: "steps", attributes: {}, required: [] },
    example: "<Scene>",
    about: "一组步骤，旁边是地图；独占一行，上下各空一行",
  },
  Step: {
    ...{ isBlock: true, holds: "text", required: [] },
    attributes: { counties: "counties", show: null, to: null, note: null },
    example: '<Step counties="lianjiang" show="team">',
    about: "地图移到这几个县，不写 counties 就看全省；show 画线，note 是县旁边的几个字",
  },
  ForcesExample: picture(
    "<ForcesExample />",
    "图表：以一个县为例，有哪几股力量在帮，写在 <Scene> 外面",
  ),
  HelpTable: picture("<HelpTable />", "图表：谁在帮谁，写在 <Scene> 外面"),
  OlderStrip: picture("<OlderStrip />", "图表：各县老年人口的比重，写在 <Scene> 外面"),
};

/** The elements that what stands under the headline may have. */
export const LEAD_ELEMENTS: readonly string[] = ["Fact", "Zh"];
