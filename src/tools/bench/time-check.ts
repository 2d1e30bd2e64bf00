import { checkFolder } from "../../data/check/check-folder.ts";
import { formatProblems } from "../../data/problem.ts";
import { readFolder } from "../../data/read/read-folder.ts";

/** Run in a process of its own: checks the folder named as its argument once, and prints what that took as JSON. */
const [, , folder = ""] = process.argv;
const started = performance.now();
const result = checkFolder(readFolder(folder));
const report = result.ok ? "" : formatProblems(result.problems);
const seconds = (performance.now() - started) / 1000;
const problems = result.ok ? 0 : result.problems.length;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, memory, problems, report: report.length }));
