import type { Category, Report } from "./read-report.ts";

/**
 * A page's runs in one: of each score the middle one, and what cost points in the run with the middle performance.
 * @throws Error when there is no run
 */
export function sumReports(reports: readonly Report[]): Report {
  const middle = <T>(items: readonly T[], by: (item: T) => number): T => {
    const sorted = items.toSorted((a, b) => by(a) - by(b));
    const found = sorted[Math.floor(sorted.length / 2)];
    if (found === undefined) throw new Error("no run to sum up");
    return found;
  };
  const score = (name: Category): number =>
    middle(reports, ({ scores }) => scores[name]).scores[name];
  const { lost } = middle(reports, ({ scores }) => scores.performance);
  const scores = {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
  };
  return { scores, lost };
}
