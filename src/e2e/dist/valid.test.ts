import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { builds, type Page } from "./lib/builds.ts";

/** All that the validator knows, but for what is no fault here; each with its reason. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // A hash guards what others serve; what this site serves stands beside the page that asks for it.
    "require-sri": ["error", { target: "crossorigin" }],
    // The list that opens under the search is filled as one types, which no `select` can be.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
  },
});

async function faultsOf({ route, html }: Page): Promise<string[]> {
  const { results } = await validator.validateString(html, route);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector }) => `${route}: ${ruleId}: ${message} at ${selector ?? "?"}`,
    ),
  );
}

/** The first page of each folder: under a path the same components write the same markup. */
function oneOfEach(pages: readonly Page[]): Page[] {
  const folder = ({ route }: Page) => route.split("/").slice(0, -2).join("/");
  return [...new Map(pages.toReversed().map((page) => [folder(page), page])).values()];
}

test.each(builds)("$name: every page is valid HTML", async ({ pages, base }) => {
  const judged = base === "/" ? pages : oneOfEach(pages);
  expect(judged.length).toBeGreaterThan(5);
  expect((await Promise.all(judged.map(faultsOf))).flat()).toEqual([]);
});

test("the validator finds what it is trusted to find", async () => {
  const html = `<!DOCTYPE html><html lang="zh"><head><title>甲</title></head><body>
    <p id="a">一</p><p id="a">二</p><img src="a.png"><span aria-label="三">四</span></body></html>`;
  const report = await validator.validateString(html);
  const rules = report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(new Set(rules)).toEqual(new Set(["no-dup-id", "wcag/h37", "aria-label-misuse"]));
});
