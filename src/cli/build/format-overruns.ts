import { budgets } from "./budgets.ts";
import type { Overrun } from "./find-overruns.ts";

/** How many files and pages are named one by one. */
const NAMED = 5;

const remedies: Record<Overrun["budget"], string> = {
  initialScript:
    "Load what a reader does not need at once by import(), when they first reach for it.",
  allScript: "Take out what the site can do without, or use a smaller package, or a part of it.",
  allStyles: "Take out rules that nothing uses any more, and say once what several rules repeat.",
};

/** The report of a build that failed for its weight: which page or file, how heavy, and what to do. */
export function formatOverruns(overruns: readonly Overrun[]): string {
  return [
    "The build is too heavy (bytes as Brotli sends them):",
    ...overruns.flatMap(({ budget, bytes, files, pages }) => [
      "",
      `  ${subject(budget, pages)}: ${count(bytes)} bytes, ${count(bytes - budgets[budget])} over the budget of ${count(budgets[budget])}`,
      ...files.slice(0, NAMED).map((file) => `    ${count(file.bytes).padStart(7)}  ${file.file}`),
      ...(files.length > NAMED ? [`             and ${files.length - NAMED} smaller files`] : []),
      `    ${remedies[budget]}`,
    ]),
    "",
    "The budgets stand in src/cli/build/budgets.ts.",
  ].join("\n");
}

function subject(budget: Overrun["budget"], pages: readonly string[]): string {
  if (budget === "allScript") return "All script of the site";
  if (budget === "allStyles") return "All styles of the site";
  const [first = "", ...others] = pages;
  const more =
    others.length === 0 ? "" : `, and on ${count(others.length)} more that load the same`;
  return `Script loaded at once on ${first}${more}`;
}

/** `12 345`: groups of three, with a space that a terminal does not break at. */
function count(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
}
