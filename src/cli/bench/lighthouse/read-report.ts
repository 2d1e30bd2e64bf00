import { z } from "zod";

/** The four things Lighthouse scores, by its own names. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** One page, judged once. Scores are 0 to 100. */
export interface Report {
  readonly scores: Readonly<Record<Category, number>>;
  /** Audits that cost points: `performance: Largest Contentful Paint 1.9 s (0.98)`. */
  readonly lost: readonly string[];
}

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const file = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().default(""),
    }),
  ),
});

/**
 * Reads Lighthouse's own report.
 * @throws Error when it could not load the page, or left a category without a score
 */
export function readReport(json: string): Report {
  const { runtimeError, categories, audits } = file.parse(JSON.parse(json));
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  const scoreOf = (name: Category): number => {
    const { score } = categories[name];
    if (score === null) throw new Error(`Lighthouse gave no score for ${name}`);
    return Math.round(score * 100);
  };
  const lost = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score === 1)
        return [];
      const shown = audit.displayValue === "" ? "" : ` ${audit.displayValue}`;
      return [`${name}: ${audit.title}${shown} (${audit.score})`];
    }),
  );
  const scores = {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
    seo: scoreOf("seo"),
  };
  return { scores, lost };
}
