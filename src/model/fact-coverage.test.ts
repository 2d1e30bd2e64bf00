import { describe, expect, it } from "vitest";
import type { Source } from "../data/schema/sources.ts";
import { coverageAge, isOld, newestDate } from "./fact-coverage.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const [source] = loadTestAtlas().dataset.sources;
if (!source) throw new Error("The data has no source.");
const published = (...dates: (string | null)[]): Source[] =>
  dates.map((date) => ({ ...source, published: date }));

describe("isOld", () => {
  it.each([
    ["2025-11-23", "2026-11-23", false],
    ["2025-11-22", "2026-11-23", true],
    ["2025-11", "2026-11-23", false],
    ["2025-10", "2026-11-23", true],
    ["2025", "2026-11-23", false],
    ["2024", "2026-11-23", true],
    ["2023-02-28", "2024-02-29", true],
    ["2023-03-01", "2024-02-29", false],
  ])("calls %s old on %s: %s", (date, today, old) => {
    expect(isOld(date, today)).toBe(old);
  });
});

describe("coverageAge", () => {
  it.each([
    [[], "none"],
    [["2024-05-29"], "old"],
    [["2024-05-29", "2026-01-01"], "recent"],
    [[null, "2026-01-01"], "recent"],
    // A page that shows no year may be of this year: it is not called old.
    [[null, "2024-05-29"], "undated"],
    [[null], "undated"],
  ] as const)("of sources published %j is %s", (dates, age) => {
    expect(coverageAge(published(...dates), "2026-11-23")).toBe(age);
  });
});

describe("newestDate", () => {
  it("is the latest date that has a year", () => {
    expect(newestDate(published("2024-05-29", null, "2025-03"))).toBe("2025-03");
    expect(newestDate(published(null))).toBeNull();
  });
});
