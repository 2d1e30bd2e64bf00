import { measureBuild } from "./measure-build.ts";

/** Builds a site of each number of counties, and prints a line about each build. */
export async function benchBuilds(sizes: readonly number[]): Promise<void> {
  console.log("counties   pages   build s   ms/page   peak MB");
  for (const size of sizes) {
    const { counties, pages, seconds, perPage, memory } = await measureBuild(size);
    const cells = [
      String(counties).padStart(8),
      String(pages).padStart(8),
      seconds.toFixed(1).padStart(10),
      perPage.toFixed(2).padStart(10),
      memory.toFixed(0).padStart(10),
    ];
    console.log(cells.join(""));
  }
}
