/** The languages that a site can be published in, each with the tag by which browsers and readers' programs know it. */
export const LANGUAGE_TAGS = { zh: "zh-Hans-CN", en: "en" } as const;

export type LanguageCode = keyof typeof LANGUAGE_TAGS;

/** The editions of a site: those that `languages` in site.json lists, Chinese alone where it lists none. */
export const languagesOf = ({
  languages = ["zh"],
}: {
  readonly languages?: readonly LanguageCode[] | undefined;
}): readonly LanguageCode[] => languages;
