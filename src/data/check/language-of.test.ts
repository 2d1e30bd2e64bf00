import { expect, it } from "vitest";
import { languageOf } from "./language-of.ts";

it.each([
  [{}, "zh"],
  [{ LANG: "" }, "zh"],
  [{ LANG: "C" }, "zh"],
  [{ LANG: "C.UTF-8" }, "zh"],
  [{ LANG: "POSIX" }, "zh"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "en" }, "en"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_GB" }, "en"],
  [{ LANG: "en", LC_ALL: "", LC_MESSAGES: "" }, "en"],
  [{ LANG: "enm" }, "zh"],
])("speaks for %j the language %s", (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});
