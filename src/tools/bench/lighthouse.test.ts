import { describe, expect, it } from "vitest";
import { readReport } from "./lighthouse.ts";

const category = (score: number | null, ...auditRefs: { id: string; weight: number }[]) => ({
  score,
  auditRefs,
});
const categories = {
  performance: category(0.98, { id: "paint", weight: 10 }, { id: "hint", weight: 0 }),
  accessibility: category(1, { id: "alt", weight: 3 }, { id: "video", weight: 3 }),
  "best-practices": category(1),
  seo: category(0.9, { id: "robots", weight: 1 }),
};
const audits = {
  paint: { title: "First Contentful Paint", score: 0.96, displayValue: "1.5 s" },
  hint: { title: "Some hint", score: 0 },
  alt: { title: "Images have alt text", score: 1 },
  video: { title: "Videos have captions", score: null },
  robots: { title: "robots.txt is valid", score: 0 },
};

describe("readReport", () => {
  it("gives the scores out of 100, and what cost points but not what only informs", () => {
    expect(readReport(JSON.stringify({ categories, audits }))).toEqual({
      scores: [98, 100, 100, 90],
      lost: ["performance: First Contentful Paint 1.5 s (0.96)", "seo: robots.txt is valid (0)"],
    });
  });

  it("takes a page that did not load, or a score that is missing, for no result", () => {
    const failed = { categories, audits, runtimeError: { message: "the page did not paint" } };
    expect(() => readReport(JSON.stringify(failed))).toThrow("the page did not load");
    const unscored = { audits, categories: { ...categories, seo: category(null) } };
    expect(() => readReport(JSON.stringify(unscored))).toThrow("seo");
  });
});
