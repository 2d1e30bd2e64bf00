/**
 * Ends a build that became too heavy, and says which page or file is, by how much, and what to do.
 *
 * Not size-limit: it weighs files that are named beforehand, and so knows neither what each page loads, by its own
 * modules' imports, nor the script and styles that stand in pages; and it tells one number and no file.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { PHOTO_LIMITS } from "../data/schema/photos.ts";
import { type SiteWeight, type WeighedFile, weighSite } from "./weigh-site.ts";

/**
 * What the site may weigh, in bytes of Brotli but for photos: what a host that compresses ahead of time puts on
 * the wire. A build over one of these fails. They do not depend on the facts shown; how heavy a page's HTML
 * may be does, so a test of our own data holds that (src/e2e/dist/budgets.test.ts).
 */
export const budgets = {
  /** Script that a browser fetches while it loads any one page. */
  initialScript: 10_000,
  /** Every file of script in the site, those loaded later too. */
  allScript: 36_000,
  /** Every style sheet in the site. */
  allStyles: 10_000,
  /** A photo in any of its sizes; photos are weighed as they are, since they are packed already. */
  photo: PHOTO_LIMITS.bytes,
  /** All photos of a page. */
  pagePhotos: PHOTO_LIMITS.onPage * PHOTO_LIMITS.bytes,
} as const;

/**
 * Weighs each build once it is written, and ends one that is over its budgets with exit code 1 and
 * the report alone: a stack trace would only hide it. The files stay where they are, to be looked at.
 */
export function budgetIntegration(): AstroIntegration {
  let base = "/";
  return {
    name: "budgets",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:build:done": ({ dir, logger }) => {
        const weight = weighSite(fileURLToPath(dir), base);
        const overruns = findOverruns(weight);
        if (overruns.length > 0) {
          console.error(`\n${formatOverruns(overruns)}\n`);
          process.exit(1);
        }
        const initial = Math.max(0, ...weight.initial.map(({ files }) => sumBytes(files)));
        logger.info(
          [
            `script at once ${initial} of ${budgets.initialScript} bytes`,
            `all script ${sumBytes(weight.scripts)} of ${budgets.allScript}`,
            `styles ${sumBytes(weight.styles)} of ${budgets.allStyles}`,
          ].join(", "),
        );
      },
    },
  };
}

/** One budget that a build does not keep to. */
interface Overrun {
  readonly budget: keyof typeof budgets;
  /** Of Brotli, all files together. */
  readonly bytes: number;
  /** Heaviest first. */
  readonly files: readonly WeighedFile[];
  /** The pages that are too heavy; none where the budget is the whole site's. */
  readonly pages: readonly string[];
}

/** Every budget that the site is over, the heaviest pages first. */
export function findOverruns({ initial, scripts, styles, photos }: SiteWeight): Overrun[] {
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
    ...new Map(photos.flatMap(({ files }) => files).map((one) => [one.file, one]))
      .values()
      .flatMap((file) => judge("photo", [file])),
    ...photos.flatMap(({ page, files }) => judge("pagePhotos", files, [page])),
  ];
}

function sumBytes(files: readonly WeighedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How many files and pages are named one by one. */
const NAMED = 5;

const remedies: Record<Overrun["budget"], string> = {
  initialScript:
    "Load what a reader does not need at once by import(), when they first reach for it.",
  allScript: "Take out what the site can do without, or use a smaller package, or a part of it.",
  allStyles: "Take out rules that nothing uses any more, and say once what several rules repeat.",
  photo:
    "Show a smaller part of it, or take another: fine detail all over, as of leaves, weighs most.",
  pagePhotos: "Show fewer photos on this page.",
};

/** The report of a build that failed for its weight: which page or file, how heavy, and what to do. */
export function formatOverruns(overruns: readonly Overrun[]): string {
  return [
    "The build is too heavy (bytes as they are sent, text by Brotli):",
    ...overruns.flatMap(({ budget, bytes, files, pages }) => [
      "",
      `  ${subject(budget, pages)}: ${count(bytes)} bytes, ${count(bytes - budgets[budget])} over the budget of ${count(budgets[budget])}`,
      ...files.slice(0, NAMED).map((file) => `    ${count(file.bytes).padStart(7)}  ${file.file}`),
      ...(files.length > NAMED ? [`             and ${files.length - NAMED} smaller files`] : []),
      `    ${remedies[budget]}`,
    ]),
    "",
    "The budgets stand in src/build/budgets.ts.",
  ].join("\n");
}

function subject(budget: Overrun["budget"], pages: readonly string[]): string {
  if (budget === "allScript") return "All script of the site";
  if (budget === "allStyles") return "All styles of the site";
  if (budget === "photo") return "A photo";
  const [first = "", ...others] = pages;
  const more =
    others.length === 0 ? "" : `, and on ${count(others.length)} more that load the same`;
  return `${budget === "pagePhotos" ? "Photos" : "Script loaded at once"} on ${first}${more}`;
}

/** `12 345`: groups of three, with a space that a terminal does not break at. */
function count(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
}
