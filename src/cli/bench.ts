import { benchBuilds } from "./bench/bench-builds.ts";
import { benchCheck } from "./bench/check/bench-check.ts";
import { benchPages } from "./bench/pages/bench-pages.ts";
import { parseArguments } from "./bench/parse-arguments.ts";

/**
 * `npm run bench`: how a full build grows with the number of counties, and how quick the pages are in
 * a browser, and how the check of the data grows with its size. `-- check`, `-- pages` and `-- 62 620` choose. Measures and judges nothing: the exit code is 1 only when
 * something could not be measured at all.
 */
try {
  const { sizes, check, pages } = parseArguments(process.argv.slice(2));
  if (check) await benchCheck();
  if (sizes.length > 0) await benchBuilds(sizes);
  if (pages) await benchPages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
