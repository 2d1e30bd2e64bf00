/** What pages are, for search engines: things as schema.org describes them, written as JSON-LD. */

import type { Source } from "../data/schema/sources.ts";
import { words } from "../i18n/zh/words.ts";
import { linkTo } from "../model/addresses.ts";
import type { Atlas } from "../model/atlas.ts";
import { type DataFile, LICENCE } from "./data-package.ts";
import { publicationAt } from "./publication.ts";

/** A thing as schema.org describes it: its type, and what is known of it. What is undefined is left out. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** The site and its story. Nobody has dated the story, so it has no date of its own; what it is based on has. */
export function homeThings(atlas: Atlas, site: URL | undefined): Thing[] {
  const { title, headline, description, programme, province } = atlas.dataset.site;
  const url = site && new URL(linkTo("/"), site).href;
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

/** The data as a whole, and each of its files where the build knows where they will stand. */
export function datasetThing(atlas: Atlas, site: URL | undefined): Thing {
  const { site: about } = atlas.dataset;
  const { main, long, map, files } = publicationAt(site);
  const addressOf = (path: string) => site && new URL(linkTo(path), site).href;
  const download = (name: string, { path, mediatype }: DataFile, license?: string): Thing => ({
    "@type": "DataDownload",
    name,
    encodingFormat: mediatype,
    contentUrl: addressOf(`/data/${path}`),
    license,
  });
  // The boundaries have terms of their own, which the page tells beside the map's files.
  const terms = addressOf("/data/#boundaries");
  const described = files.data.get("datapackage.json");
  return {
    "@type": "Dataset",
    name: `${about.title.zh}：${words.data.title}`,
    alternateName: about.title.en,
    description: `${about.description.zh}${words.data.description}`,
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
      ...map.map((file) => download(words.data.map, file, terms)),
      ...(described ? [download(words.data.pack, described)] : []),
    ],
  };
}

/** The language of every page, as their `html` elements name it. */
const LANGUAGE = "zh-Hans-CN";

/** The sources that the facts are based on, the leading one first; the boundaries are not among them. */
function sourceThings({ dataset: { sources, site } }: Atlas): Thing[] {
  const facts = sources.filter(({ kind }) => kind !== "dataset");
  const isLead = ({ id }: Source) => id === site.leadSource;
  return [...facts.filter(isLead), ...facts.filter((one) => !isLead(one))].map(sourceThing);
}

/** What is known of a source; a page whose title is not known has none, and a date without a year is no date. */
function sourceThing(source: Source): Thing {
  const { kind, title, authors, editors, publisher, published, url } = source;
  const persons = (names: readonly { readonly zh: string }[]) =>
    names.length > 0 ? names.map(({ zh }) => ({ "@type": "Person", name: zh })) : undefined;
  return {
    "@type": TYPES[kind],
    [kind === "article" ? "headline" : "name"]: title?.zh,
    author: persons(authors),
    editor: persons(editors.map(({ name }) => name)),
    publisher: { "@type": "Organization", name: publisher.zh },
    datePublished: published ?? undefined,
    url,
  };
}

const TYPES = { article: "Article", "official-page": "WebPage", dataset: "Dataset" } as const;

/** The way to a page through the site; its steps have addresses where the build knows where the site stands. */
export function breadcrumbThing(crumbs: readonly Step[], page: URL, site: URL | undefined): Thing {
  const steps: Step[] = [{ title: words.home, path: "/" }, ...crumbs];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ title, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: title,
      item: site && new URL(path === undefined ? page.pathname : linkTo(path), site).href,
    })),
  };
}

/** A step on the way to a page; the page itself has no path here. */
interface Step {
  readonly title: string;
  readonly path?: string;
}

/**
 * Things as the text of a `script` element of JSON-LD. No text in them can close the element: the marks of HTML are
 * written as JSON's own escapes, so that the data stays the same.
 */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll(
    UNSAFE,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What could end the element, open another or begin a comment, and the two breaks of lines that old JavaScript forbids. */
const UNSAFE = /[<>&\u2028\u2029]/gu;
