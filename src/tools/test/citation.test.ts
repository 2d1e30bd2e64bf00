import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadDataset } from "../../data/load-dataset.ts";
import { projectRoot } from "../commands.ts";

const written = parse(readFileSync(join(projectRoot, "CITATION.cff"), "utf8")) as Record<
  string,
  unknown
> & { readonly references: readonly Record<string, unknown>[] };

test("CITATION.cff names the data set, its licence and the article as the data does, and no date of its own", () => {
  const { site, sources } = loadDataset();
  const lead = sources.find(({ id }) => id === site.leadSource);
  expect(written).toMatchObject({
    "cff-version": "1.2.0",
    type: "dataset",
    title: `${site.title.zh} (${site.title.en})`,
    authors: [{ name: site.title.zh }],
    license: "CC-BY-4.0",
  });
  const [article] = written.references;
  expect(article).toMatchObject({
    title: lead?.title?.zh,
    publisher: { name: lead?.publisher.zh },
    "date-published": lead?.published,
    url: lead?.url,
  });
  const authors = (article?.authors ?? []) as Record<string, string>[];
  expect(authors.map((one) => `${one["family-names"]}${one["given-names"]}`)).toEqual(
    lead?.authors.map(({ zh }) => zh),
  );
  expect(Object.keys(written)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:date-released|version|doi)$/u)]),
  );
});
