import { readFileSync } from "node:fs";
import { fingerprint } from "../data/fingerprint/fingerprint.ts";

/**
 * `node src/editor/fingerprint.ts FILE > src/data/fingerprint/NAME.json`: the fingerprints of a protected source, so
 * that a test can find its sentences in our prose while the source itself stays out of the repository.
 */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("用法：node src/editor/fingerprint.ts 文件 > src/data/fingerprint/名称.json");
  process.exitCode = 1;
} else {
  const paragraphs = readFileSync(file, "utf8").split("\n");
  console.log(JSON.stringify([...new Set(paragraphs.flatMap(fingerprint))].toSorted()));
}
