/** The share cards: pictures of pages that messengers and social networks show beside a link. */

import process from "node:process";
import type { Name } from "../data/schema/fields/text.ts";
import type { Language } from "../i18n/language.ts";
import { nameCountyPage } from "../i18n/tell-county.ts";
import type { Atlas } from "../model/atlas.ts";
import { countStatuses } from "../model/basis.ts";
import { countyPages } from "../model/county-place.ts";
import { remember } from "../model/lookup.ts";
import { countiesOf, keyFigures } from "../model/record-lists.ts";
import { type CardMap, cardMap, type Scope } from "./card-map.ts";
import {
  figureFact,
  tellCardSource,
  tellCounty,
  tellOrganization,
  tellProject,
  type Told,
} from "./card-texts.ts";

/** The usual size of such pictures, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** What a card shows. */
export interface Card extends Told {
  /** The site's name. */
  readonly site: string;
  /** What the page is about, in a line. */
  readonly kicker: string;
  readonly name: string;
  /** The Chinese name, where `name` is another. */
  readonly chinese?: string;
  /** The note that its map is a sketch. */
  readonly sketch: string;
  /** The alternative text. */
  readonly alt: string;
  readonly map: CardMap;
}

/** A card without its map, which is drawn only with the card. */
type PageCard = Omit<Card, "map"> & { readonly scope: Scope };

/** The cards of all pages that have one, by name: `home`, `counties/lianjiang`. */
export const listCards = remember((say: Language, atlas: Atlas): ReadonlyMap<string, PageCard> => {
  const cards = new Map([["home", homeCard(say, atlas)]]);
  for (const page of countyPages(atlas)) {
    const { county, prefecture } = page.view;
    const kicker = say.words.card.kicker([
      say.text(prefecture?.name) ?? "",
      say.words.countyKind[county.kind],
    ]);
    const name =
      county.adcode === null ? { name: nameCountyPage(say, page) } : named(say, county.name);
    const card = make(say, atlas, { ...name, kicker }, tellCounty(say, atlas, page.view), {
      counties: [county],
      isHelped: (pairing) => pairing.county === county,
    });
    cards.set(nameOfCard(page.path), card);
  }
  for (const view of atlas.projects.values()) {
    const { project, county } = view;
    const kicker = say.words.card.kicker([
      say.text(county.name),
      say.words.projectKind[project.kind],
    ]);
    const head = { ...named(say, project.name), kicker };
    const card = make(say, atlas, head, tellProject(say, atlas, view), {
      counties: [county],
      isHelped: () => false,
    });
    cards.set(`projects/${project.id}`, card);
  }
  for (const view of atlas.organizations.values()) {
    const { organization } = view;
    const kicker = say.words.organizationKind[organization.kind];
    const head = { ...named(say, organization.name), kicker };
    const card = make(say, atlas, head, tellOrganization(say, atlas, view), {
      counties: countiesOf(view),
      isHelped: (pairing) => pairing.helper === organization,
    });
    cards.set(`organizations/${organization.id}`, card);
  }
  return cards;
});

/** Whether this build draws share cards; `OG_IMAGES=off` makes a build quicker that is only looked at. */
export const hasCards = (): boolean => process.env.OG_IMAGES !== "off";

/** The name of the card for a page, from its path below the base. Pages without a card share that of the home page. */
export function cardName(cards: ReadonlyMap<string, PageCard>, path: string): string {
  const name = nameOfCard(path);
  return cards.has(name) ? name : "home";
}

const nameOfCard = (path: string): string => path.replace(/^\/|\/$/gu, "");

/** A card with its map. */
export function withMap(say: Language, atlas: Atlas, { scope, ...card }: PageCard): Card {
  return { ...card, map: cardMap(say, atlas, scope) };
}

/** All texts of a card, from which the needed characters are known. */
export const textsOf = (card: PageCard): string[] => [
  card.site,
  card.kicker,
  card.name,
  card.chinese ?? "",
  card.source,
  card.sketch,
  ...card.details,
  ...card.facts.flatMap(({ tag, label, said }) => [
    label,
    tag ?? "",
    ...(said.kind === "number" ? [said.before, said.number, said.after] : [said.text]),
  ]),
];

function homeCard(say: Language, atlas: Atlas): PageCard {
  const { site } = atlas.dataset;
  const figures = keyFigures(atlas).slice(0, SIDE_BY_SIDE);
  const told = {
    facts: figures.map((figure) => figureFact(say, atlas, figure)),
    // The figures are the article's, but the map beside them shows what official pages tell as well.
    details: countStatuses(atlas).beyond > 0 ? [say.words.card.beyondOnMap] : [],
    source: tellCardSource(
      say,
      atlas,
      figures.flatMap(({ cite }) => cite),
    ),
  };
  const head = { name: say.text(site.headline), kicker: say.text(site.programme.name) };
  return make(say, atlas, head, told, { counties: null, isHelped: () => false });
}

/** The number of key figures on the home page's card. */
const SIDE_BY_SIDE = 3;

/** A name, and in another language than Chinese the Chinese one. */
function named(say: Language, name: Name): Pick<Card, "name" | "chinese"> {
  const told = say.text(name);
  return told === name.zh ? { name: told } : { name: told, chinese: name.zh };
}

function make(
  say: Language,
  atlas: Atlas,
  head: Pick<Card, "name" | "chinese" | "kicker">,
  told: Told,
  scope: Scope,
): PageCard {
  const { title, province } = atlas.dataset.site;
  const ringed = (scope.counties ?? []).filter(({ adcode }) => adcode !== null);
  const alt = say.words.card.alt({
    ...{ name: head.name, kicker: head.kicker, source: told.source },
    province: say.text(province),
    facts: told.facts.map(({ label, said }) => ({
      label,
      said: said.kind === "number" ? said.before + said.number + said.after : said.text,
    })),
    ringed: ringed.map((county) => say.text(county.name)),
  });
  return { site: say.text(title), ...head, sketch: say.words.card.sketch, ...told, alt, scope };
}
