import { measureBuild } from "./bench/measure-build.ts";

/** `npm run bench`: how a full build grows with the number of counties. Measures, judges nothing. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [62, 620, 2860];

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
