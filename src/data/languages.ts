import type { Said } from "./problem.ts";

/** The languages that a site can be published in, each with the tag by which browsers and readers' programs know it. */
export const LANGUAGE_TAGS = { zh: "zh-Hans-CN", en: "en" } as const;

export type LanguageCode = keyof typeof LANGUAGE_TAGS;

export const LANGUAGE_CODES = Object.keys(LANGUAGE_TAGS).filter(
  (code): code is LanguageCode => code in LANGUAGE_TAGS,
);

/** What editors call them. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, Said>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

/** The editions of a site: those that `languages` in site.json lists, Chinese alone where it lists none. */
export const languagesOf = ({
  languages = ["zh"],
}: {
  readonly languages?: readonly LanguageCode[] | undefined;
}): readonly LanguageCode[] => languages;

/** A language that texts are translated into: any but Chinese, which they are written in. */
export type Translation = Exclude<LanguageCode, "zh">;

/** The languages that the texts of a site must have besides Chinese. */
export const translationsOf = (site: Parameters<typeof languagesOf>[0]): readonly Translation[] =>
  languagesOf(site).filter((code) => code !== "zh");
