/**
 * What the site may weigh, in bytes of Brotli: what a host that compresses ahead of time puts on
 * the wire. A build over one of these fails. They do not depend on the facts shown; how heavy a page's HTML
 * may be does, so a test of our own data holds that (src/e2e/dist/budgets.test.ts).
 */
export const budgets = {
  /** Script that a browser fetches while it loads any one page. */
  initialScript: 10_000,
  /** Every file of script in the site, those loaded later too. */
  allScript: 32_000,
  /** Every style sheet in the site. */
  allStyles: 10_000,
} as const;
