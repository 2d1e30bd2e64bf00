import { expect, it } from "vitest";
import { DataFolder } from "../testing/data-folder.ts";

it.each([
  ["funds.json", "./schema/funds.schema.json", "./schema/indicators.schema.json"],
  ["geo/labels.json", "../schema/labels.schema.json", "../schema/teams.schema.json"],
  ["site.json", "./schema/site.schema.json", "https://example.org/site.json"],
])("wants the schema of %s to be its own", (file, right, wrong) => {
  const problems = new DataFolder().edit(file, "", right, wrong).problems();
  expect(problems.map(({ points, remedy }) => [points, remedy])).toEqual([
    [`"${wrong}",`, `写成 "${right}"，或删去这一行`],
  ]);
});

it("takes the own schema from wherever it stands", () => {
  const other = "../../data/schema/funds.schema.json";
  const folder = new DataFolder().edit("funds.json", "", "./schema/funds.schema.json", other);
  expect(folder.problems()).toEqual([]);
});
