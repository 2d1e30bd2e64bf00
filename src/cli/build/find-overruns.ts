import { budgets } from "./budgets.ts";
import type { SiteWeight, WeighedFile } from "./weigh-site.ts";

/** One budget that a build does not keep to. */
export interface Overrun {
  readonly budget: keyof typeof budgets;
  /** Of Brotli, all files together. */
  readonly bytes: number;
  /** Heaviest first. */
  readonly files: readonly WeighedFile[];
  /** The pages that are too heavy; none where the budget is the whole site's. */
  readonly pages: readonly string[];
}

/** Every budget that the site is over, the heaviest pages first. */
export function findOverruns({ initial, scripts, styles }: SiteWeight): Overrun[] {
  const judge = (
    budget: keyof typeof budgets,
    files: readonly WeighedFile[],
    pages: readonly string[] = [],
  ): Overrun[] => {
    const bytes = sumBytes(files);
    if (bytes <= budgets[budget]) return [];
    return [{ budget, bytes, files: files.toSorted((a, b) => b.bytes - a.bytes), pages }];
  };
  return [
    ...initial
      .flatMap(({ files, pages }) => judge("initialScript", files, pages))
      .toSorted((a, b) => b.bytes - a.bytes),
    ...judge("allScript", scripts),
    ...judge("allStyles", styles),
  ];
}

export function sumBytes(files: readonly WeighedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
