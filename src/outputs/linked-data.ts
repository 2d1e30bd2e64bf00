/** Linked data for search engines: what the pages are about, as things of schema.org in JSON-LD. */

import { chinese as say } from "../i18n/zh/index.ts";
import type { Source } from "../data/schema/sources.ts";
import { linkTo } from "../model/addresses.ts";
import type { Atlas } from "../model/atlas.ts";
import { type DataFile, LICENCE } from "./data-package.ts";
import { publicationAt } from "./publication.ts";

/** A thing of schema.org: its type and properties. Undefined properties are left out. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** The site and its story. The story has no date, since none is recorded; its sources have theirs. */
export function homeThings(atlas: Atlas, site: URL | undefined): Thing[] {
  const { title, headline, description, programme, province } = atlas.dataset.site;
  const url = site && new URL(linkTo(say, "/"), site).href;
  const publisher = { "@type": "Organization", name: title.zh, url };
  const website = { "@type": "WebSite", name: title.zh, alternateName: title.en, url };
  return [
    { ...website, description: description.zh, inLanguage: LANGUAGE },
    {
      "@type": "NewsArticle",
      headline: headline.zh,
      description: description.zh,
      inLanguage: LANGUAGE,
      url,
      mainEntityOfPage: url,
      author: publisher,
      publisher,
      about: [
        { "@type": "Thing", name: programme.name.zh, alternateName: programme.name.en },
        { "@type": "AdministrativeArea", name: province.zh, alternateName: province.en },
      ],
      isPartOf: website,
      isBasedOn: sourceThings(atlas),
    },
  ];
}

/** The dataset, with each of its files if the site's address is known. */
export function datasetThing(atlas: Atlas, site: URL | undefined): Thing {
  const { site: about } = atlas.dataset;
  const { main, long, map, files } = publicationAt(site);
  const addressOf = (path: string) => site && new URL(linkTo(say, path), site).href;
  const download = (name: string, { path, mediatype }: DataFile, license?: string): Thing => ({
    "@type": "DataDownload",
    name,
    encodingFormat: mediatype,
    contentUrl: addressOf(`/data/${path}`),
    license,
  });
  // The boundaries have their own terms of use, which the page tells.
  const terms = addressOf("/data/#boundaries");
  const described = files.data.get("datapackage.json");
  return {
    "@type": "Dataset",
    name: `${about.title.zh}：${say.words.data.title}`,
    alternateName: about.title.en,
    description: `${about.description.zh}${say.words.data.description}`,
    url: addressOf("/data/"),
    inLanguage: LANGUAGE,
    license: LICENCE.path,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: about.title.zh, url: addressOf("/") },
    spatialCoverage: { "@type": "AdministrativeArea", name: about.province.zh },
    temporalCoverage: `${about.timeline.start}/${about.timeline.end}`,
    isBasedOn: sourceThings(atlas),
    distribution: site && [
      ...[...main, ...long].flatMap(({ title, csv, json }) => [
        download(title, csv),
        download(title, json),
      ]),
      ...map.map((file) => download(say.words.data.map, file, terms)),
      ...(described ? [download(say.words.data.checks, described)] : []),
    ],
  };
}

/** The language of every page, as in its `html` element. */
const LANGUAGE = "zh-Hans-CN";

/** The sources that the facts are based on, the leading one first; the boundaries are not among them. */
function sourceThings({ dataset: { sources, site } }: Atlas): Thing[] {
  const facts = sources.filter(({ kind }) => kind !== "dataset");
  const isLead = ({ id }: Source) => id === site.leadSource;
  return [...facts.filter(isLead), ...facts.filter((one) => !isLead(one))].map(sourceThing);
}

/** A source, as far as it is known: a page may have no title, and a date without a year is left out. */
function sourceThing(source: Source): Thing {
  const { kind, title, authors, editors, publisher, published, url } = source;
  const persons = (names: readonly { readonly zh: string }[]) =>
    names.length > 0 ? names.map(({ zh }) => ({ "@type": "Person", name: zh })) : undefined;
  return {
    "@type": TYPES[kind],
    [kind === "article" || kind === "press" ? "headline" : "name"]: title?.zh,
    author: persons(authors),
    editor: persons(editors.map(({ name }) => name)),
    publisher: { "@type": "Organization", name: publisher.zh },
    datePublished: published ?? undefined,
    url,
  };
}

const TYPES = {
  article: "Article",
  "official-page": "WebPage",
  press: "NewsArticle",
  statistics: "Dataset",
  dataset: "Dataset",
} as const;

/** The breadcrumbs of a page. Their steps have addresses if the site's address is known. */
export function breadcrumbThing(crumbs: readonly Step[], page: URL, site: URL | undefined): Thing {
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
