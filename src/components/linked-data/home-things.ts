import type { Atlas } from "../../model/build-atlas.ts";
import { linkTo } from "../page/link-to.ts";
import { sourceThings } from "./source-things.ts";
import type { Thing } from "./thing.ts";

/** The language of every page, as their `html` elements name it. */
export const LANGUAGE = "zh-Hans-CN";

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
