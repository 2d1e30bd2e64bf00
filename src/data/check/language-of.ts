import type { Language } from "./said.ts";

/**
 * The language in which a command speaks to its user: English where the locale is, Chinese everywhere else, `C` and
 * an unset locale included. Of LC_ALL, LC_MESSAGES and LANG the first that says something counts, as POSIX has it.
 */
export function languageOf(environment: NodeJS.ProcessEnv = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return /^en(?![a-z])/iu.test(locale ?? "") ? "en" : "zh";
}
