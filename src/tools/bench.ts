import { benchBuilds } from "./bench/builds.ts";
import { benchCheck } from "./bench/check.ts";
import { benchCompare } from "./bench/compare/bench-compare.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { benchPages } from "./bench/load/bench-pages.ts";
import { parseArguments } from "./bench/parse-arguments.ts";

/**
 * `npm run bench`: how the check of the data and a full build grow with the number of counties, how quick the pages
 * are in a browser, what Lighthouse says of them, and how our map compares with the same one made with libraries.
 * `-- check`, `-- pages`, `-- lighthouse`, `-- compare` and `-- 62 620` choose. Measures and judges nothing: the exit
 * code is 1 only when something could not be measured at all.
 */
try {
  const { sizes, words } = parseArguments(process.argv.slice(2));
  if (words.has("check")) await benchCheck();
  if (sizes.length > 0) await benchBuilds(sizes);
  if (words.has("pages")) await benchPages();
  if (words.has("lighthouse")) await benchLighthouse();
  if (words.has("compare")) await benchCompare();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
