import type { Source } from "../data/schema/sources.ts";

/**
 * How old the sources of something are on a day: `none`, there are none; `recent`, one is not older than a year;
 * `undated`, none is known to be recent and one bears no year, so nobody can say; `old`, all are older than a year.
 */
export type Age = "none" | "recent" | "undated" | "old";

/** The same day a year before, as text; of a 29 February a day that is in no calendar, and still sorts rightly. */
export function yearBefore(day: string): string {
  const [year = "", ...rest] = day.split("-");
  return [String(Number(year) - 1).padStart(4, "0"), ...rest].join("-");
}

/** Whether all of a date, as far as it is known, lies more than a year before a day. */
export function isOld(date: string, today: string): boolean {
  const bound = yearBefore(today);
  return date < bound && !bound.startsWith(date);
}

/** The latest publication of some sources; null where none of them bears a year. */
export function newestDate(sources: readonly Source[]): string | null {
  return (
    sources
      .flatMap(({ published }) => published ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** How old the sources of a fact or a unit are on the day `today`, `YYYY-MM-DD`. */
export function coverageAge(sources: readonly Source[], today: string): Age {
  if (sources.length === 0) return "none";
  const dates = sources.map(({ published }) => published);
  if (dates.some((date) => date !== null && !isOld(date, today))) return "recent";
  return dates.includes(null) ? "undated" : "old";
}
