/**
 * What a county's sentence is used for beyond a page: as plain text, and for what it cites; and the title of its page.
 */

import type { Citation } from "../data/schema/fields/citation.ts";
import type { CountyBrief } from "../model/county-brief.ts";
import type { CountyPage } from "../model/county-place.ts";
import type { Language } from "./language.ts";

/** A county in one sentence as plain text, for pictures, descriptions and lists. */
export const plainCounty = (say: Language, brief: CountyBrief): string =>
  say
    .tellCounty(brief)
    .map((part) => part.text)
    .join("");

/** What the sentence cites. */
export const citesInCounty = (say: Language, brief: CountyBrief): Citation[] =>
  say
    .tellCounty(brief)
    .flatMap((part) =>
      part.kind === "figure" ? part.figure.cite : part.kind === "link" ? part.cite : [],
    );

/** The title of a county's page, or of the page of all districts that no source names. */
export const nameCountyPage = (say: Language, { view: { county }, views }: CountyPage): string =>
  county.adcode === null ? say.words.counties.unnamedTitle(views.length) : say.text(county.name);
