import { benchCompare } from "./bench/compare.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { benchPages } from "./bench/pages.ts";
import { benchBuilds, benchCheck } from "./bench/scale.ts";

/**
 * `npm run bench`: how the check of the facts and a full build grow with the number of counties, how quick the pages
 * are in a browser, what Lighthouse says of them, and how our map compares with the same one made with libraries.
 * `-- check`, `-- pages`, `-- lighthouse`, `-- compare` and `-- 62 620` choose. Measures and judges nothing: the exit
 * code is 1 only when something could not be measured at all.
 */
const named = {
  check: benchCheck,
  pages: benchPages,
  lighthouse: benchLighthouse,
  compare: benchCompare,
};
const words = process.argv.slice(2);
const sizes = words.filter((word) => /^[1-9]\d{0,4}$/u.test(word)).map(Number);
try {
  const unknown = words.find((word) => !(word in named) && !sizes.includes(Number(word)));
  if (unknown !== undefined)
    throw new Error(
      `npm run bench takes numbers of counties, or the words ${Object.keys(named).join(", ")}, and not ${unknown}`,
    );
  if (words.length === 0) sizes.push(62, 620, 2860);
  if (sizes.length > 0) await benchBuilds(sizes);
  for (const [name, bench] of Object.entries(named))
    if (words.length === 0 || words.includes(name)) await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
