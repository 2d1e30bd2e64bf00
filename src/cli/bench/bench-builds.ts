import { measureBuild, workPerPage } from "./measure-build.ts";

/** Counties of the build that the others are compared with: it has a hundred pages and some. */
const SMALL = 40;

/**
 * Builds a site of each number of counties, and prints a line about each build: by the clock, and in processor time for
 * each page beyond the first hundred, of which a busy machine does not change much.
 */
export async function benchBuilds(sizes: readonly number[]): Promise<void> {
  const small = await measureBuild(SMALL);
  console.log(
    `\nBuilds. Work is processor time for each page beyond the ${small.pages} of ${SMALL} counties; targets at 2860: under 5 ms, at most 1536 MB.`,
  );
  console.log("counties   pages   build s   ms/page   work/page   peak MB");
  for (const size of sizes) {
    const measure = await measureBuild(size);
    const { counties, pages, seconds, perPage, memory } = measure;
    const cells = [
      String(counties).padStart(8),
      String(pages).padStart(8),
      seconds.toFixed(1).padStart(10),
      perPage.toFixed(2).padStart(10),
      (workPerPage(small, measure)?.toFixed(2) ?? "-").padStart(12),
      memory.toFixed(0).padStart(10),
    ];
    console.log(cells.join(""));
  }
}
