import { z } from "zod";
import { adcode } from "./fields/adcode.ts";
import { ref } from "./fields/ref.ts";
import { partialDate } from "./fields/partial-date.ts";
import { name, prose } from "./fields/text.ts";

/** What makes this folder of facts a site: its name, its programme, its leading source and what the home page counts. */
export const site = z.strictObject({
  $schema: z.string().optional(),
  title: name,
  /** Headline of the home page, our own. */
  headline: prose,
  /** Standfirst under the headline, our own. */
  standfirst: prose,
  /** One sentence for search engines and shared links. */
  description: prose,
  province: name,
  programme: z.strictObject({ name }),
  /** The first and last date that the timeline shows. */
  timeline: z.strictObject({ start: partialDate, end: partialDate }),
  map: z.strictObject({
    /** Where the province's own units sit: the unit of the map that their lines begin at, and what it is called there. */
    seat: z.strictObject({ adcode, name }).optional(),
    /** What the map is not, and what is known to be off. */
    notice: prose,
    /** Where its boundaries come from. */
    origin: prose,
  }),
  /** The About page's own paragraphs: how the facts were taken, what the map is, what is not known. */
  about: z.strictObject({ method: z.array(prose), map: z.array(prose), unknown: z.array(prose) }),
  /** The source that the site presents. */
  leadSource: ref("sources"),
  /** Whether the story in src/content/story tells of this folder's facts. */
  story: z.boolean(),
  /** Figures at the top of the home page, in order. */
  keyFigures: z.array(ref("figures")),
  /** Figures that must agree with the number of records. */
  totals: z.strictObject({
    /** Equal to the counties that are not districts. */
    counties: ref("figures").optional(),
    /** Equal to the districts. */
    districts: ref("figures").optional(),
    /** Not less than the county-level teams recorded. */
    teams: ref("figures").optional(),
    /** Not less than the units recorded as members of county-level teams. */
    organizations: ref("figures").optional(),
  }),
});

export type Site = z.infer<typeof site>;
