import type { LanguageCode } from "../data/languages.ts";
import type { Site } from "../data/schema/site.ts";
import { addressOf, editions } from "../model/addresses.ts";
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
export const speakAll = (site: Pick<Site, "languages">): Language[] => editions(site).map(speak);

/** The languages to which a page can be turned. */
export const otherLanguages = (say: Language, site: Pick<Site, "languages">): Language[] =>
  speakAll(site).filter((other) => other !== say);

/**
 * The addresses of a page in all languages, as search engines are told of them: Chinese is also for readers of none of
 * them. Empty where the site is published in Chinese alone.
 */
export function listAlternates(
  site: Pick<Site, "languages">,
  path: string,
  origin: URL | undefined,
): { hreflang: string; href: string }[] {
  const languages = speakAll(site);
  if (languages.length === 1) return [];
  return [...languages, { ...chinese, tag: "x-default" }].map((language) => ({
    hreflang: language.tag,
    href: addressOf(language, path, origin),
  }));
}
