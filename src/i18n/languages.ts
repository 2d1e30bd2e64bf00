import type { LanguageCode } from "../data/languages.ts";
import type { Language } from "./language.ts";
import { english } from "./en/index.ts";
import { chinese } from "./zh/index.ts";

/** The languages of the site's editions. */
const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { zh: chinese, en: english };

/** The language of a page, by the first part of its path; a page outside the languages' folders is Chinese. */
export function speak({ lang }: { readonly lang?: string | undefined }): Language {
  return Object.values(LANGUAGES).find(({ code }) => code === lang) ?? chinese;
}
