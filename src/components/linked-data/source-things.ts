import type { Source } from "../../data/schema/sources.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { Thing } from "./thing.ts";

const TYPES = { article: "Article", "official-page": "WebPage", dataset: "Dataset" } as const;

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

/** The sources that the facts are based on, the leading one first; the boundaries are not among them. */
export function sourceThings({ dataset: { sources, site } }: Atlas): Thing[] {
  const facts = sources.filter(({ kind }) => kind !== "dataset");
  const isLead = ({ id }: Source) => id === site.leadSource;
  return [...facts.filter(isLead), ...facts.filter((one) => !isLead(one))].map(sourceThing);
}
