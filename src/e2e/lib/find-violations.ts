import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Look {
  /** A part of the page, to look at that alone. */
  readonly within?: string;
  /** Whether to ask only what another theme may change. */
  readonly colours?: boolean;
}

/** What axe finds wrong with the page as it is now, one line a finding. */
export async function findViolations(page: Page, look: Look = {}): Promise<string[]> {
  // No page has a frame, and without them axe needs no second window.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (look.within !== undefined) axe.include(look.within);
  if (look.colours) axe.withRules(["color-contrast", "link-in-text-block"]);
  else axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary}`,
    ),
  );
}
