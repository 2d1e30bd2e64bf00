/** Linked data for search engines: what the pages are about, as things of schema.org in JSON-LD. */

import type { Name } from "../data/schema/fields/text.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Language } from "../i18n/language.ts";
import { fileAt, linkTo } from "../model/addresses.ts";
import type { Atlas } from "../model/atlas.ts";
import { type DataFile, LICENCE } from "./data-package.ts";
import { publicationIn } from "./publication.ts";

/** A thing of schema.org: its type and properties. Undefined properties are left out. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** The site and its story. The story has no date, since none is recorded; its sources have theirs. */
export function homeThings(say: Language, atlas: Atlas, site: URL | undefined): Thing[] {
  const { title, headline, description, programme, province } = atlas.dataset.site;
  const url = site && new URL(linkTo(say, "/"), site).href;
  const publisher = { "@type": "Organization", name: say.text(title), url };
  const website = { "@type": "WebSite", ...namedTwice(say, title), url };
  return [
    { ...website, description: say.text(description), inLanguage: say.tag },
    {
      "@type": "NewsArticle",
      headline: say.text(headline),
      description: say.text(description),
      inLanguage: say.tag,
      url,
      mainEntityOfPage: url,
      author: publisher,
      publisher,
      about: [
        { "@type": "Thing", ...namedTwice(say, programme.name) },
        { "@type": "AdministrativeArea", ...namedTwice(say, province) },
      ],
      isPartOf: website,
      isBasedOn: sourceThings(say, atlas),
    },
  ];
}

/** The dataset, with each of its files if the site's address is known. */
export function datasetThing(say: Language, atlas: Atlas, site: URL | undefined): Thing {
  const { site: about } = atlas.dataset;
  const { main, long, map, files } = publicationIn(say);
  const addressOf = (path: string) => site && new URL(linkTo(say, path), site).href;
  const download = (name: string, { at, mediatype }: DataFile, license?: string): Thing => ({
    "@type": "DataDownload",
    name,
    encodingFormat: mediatype,
    contentUrl: site && new URL(fileAt(at), site).href,
    license,
  });
  // The boundaries have their own terms of use, which the page tells.
  const terms = addressOf("/data/#boundaries");
  const described = files.data.get("datapackage.json");
  return {
    "@type": "Dataset",
    name: say.words.data.titleOf(say.text(about.title)),
    alternateName: namedTwice(say, about.title).alternateName,
    description: say.sentences([say.text(about.description), say.words.data.description]),
    url: addressOf("/data/"),
    inLanguage: say.tag,
    license: LICENCE.path,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: say.text(about.title), url: addressOf("/") },
    spatialCoverage: { "@type": "AdministrativeArea", name: say.text(about.province) },
    temporalCoverage: `${about.timeline.start}/${about.timeline.end}`,
    isBasedOn: sourceThings(say, atlas),
    distribution: site && [
      ...[...main, ...long].flatMap(({ title, csv, json }) => [
        download(title(say), csv),
        download(title(say), json),
      ]),
      ...map.map((file) => download(say.words.data.map, file, terms)),
      ...(described ? [download(say.words.data.checks, described)] : []),
    ],
  };
}

/** The sources that the facts are based on, the leading one first; the boundaries are not among them. */
function sourceThings(say: Language, { dataset: { sources, site } }: Atlas): Thing[] {
  const facts = sources.filter(({ kind }) => kind !== "dataset");
  const isLead = ({ id }: Source) => id === site.leadSource;
  return [...facts.filter(isLead), ...facts.filter((one) => !isLead(one))].map((source) =>
    sourceThing(say, source),
  );
}

/** A source, as far as it is known: a page may have no title, and a date without a year is left out. */
function sourceThing(say: Language, source: Source): Thing {
  const { kind, authors, editors, publisher, published, url } = source;
  const persons = (names: readonly Name[]) =>
    names.length > 0
      ? names.map((name) => ({ "@type": "Person", ...named(say, name) }))
      : undefined;
  const title: Partial<ReturnType<typeof named>> = source.title ? named(say, source.title) : {};
  return {
    "@type": TYPES[kind],
    ...(TYPES[kind].endsWith("Article")
      ? { headline: title.name, alternativeHeadline: title.alternateName }
      : title),
    author: persons(authors),
    editor: persons(editors.map(({ name }) => name)),
    publisher: { "@type": "Organization", ...named(say, publisher) },
    datePublished: published ?? undefined,
    url,
  };
}

/** A name; in another language than Chinese with the Chinese, as which it is known in its sources. */
function named(say: Language, name: Name): { name: string; alternateName?: string } {
  const told = say.text(name);
  return told === name.zh ? { name: told } : { name: told, alternateName: name.zh };
}

/** A name of ours, in two languages. */
function namedTwice(say: Language, name: Name): { name: string; alternateName: string } {
  const { name: told, alternateName = name.en } = named(say, name);
  return { name: told, alternateName };
}

const TYPES = {
  article: "Article",
  "official-page": "WebPage",
  press: "NewsArticle",
  media: "NewsArticle",
  institution: "WebPage",
  statistics: "Dataset",
  dataset: "Dataset",
} as const;

/** The breadcrumbs of a page. Their steps have addresses if the site's address is known. */
export function breadcrumbThing(
  say: Language,
  crumbs: readonly Step[],
  page: URL,
  site: URL | undefined,
): Thing {
  const steps: Step[] = [{ title: say.words.home, path: "/" }, ...crumbs];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ title, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: title,
      item: site && new URL(path === undefined ? page.pathname : linkTo(say, path), site).href,
    })),
  };
}

/** A step of the breadcrumbs; the page itself has no path. */
interface Step {
  readonly title: string;
  readonly path?: string;
}

/**
 * Things as the text of a JSON-LD `script` element. Nothing in them can end the element: the special characters of HTML
 * are written as escapes of JSON, which does not change the data.
 */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll(
    UNSAFE,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Characters that could end the element or begin a comment, and two line breaks that old JavaScript forbids. */
const UNSAFE = /[<>&\u2028\u2029]/gu;
