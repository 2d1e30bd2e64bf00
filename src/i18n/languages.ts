import { type LanguageCode, languagesOf } from "../data/languages.ts";
import type { Site } from "../data/schema/site.ts";
import type { Language } from "./language.ts";
import { english } from "./en/index.ts";
import { chinese } from "./zh/index.ts";

/** The languages of the site's editions. */
const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { zh: chinese, en: english };

/** The language of a page, by the first part of its path; a page outside the languages' folders is Chinese. */
export function speak({ lang }: { readonly lang?: string | undefined }): Language {
  return Object.values(LANGUAGES).find(({ code }) => code === lang) ?? chinese;
}

/** The languages that the site is published in. */
export const speakAll = (site: Pick<Site, "languages">): Language[] =>
  languagesOf(site).map((code) => LANGUAGES[code]);

/** The languages to which a page can be turned. */
export const otherLanguages = (say: Language, site: Pick<Site, "languages">): Language[] =>
  speakAll(site).filter((other) => other !== say);
