import { expect, it } from "vitest";
import { mechanismsOfKind } from "../../model/mechanisms-by-kind.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { describeMechanisms } from "./describe-mechanisms.ts";

const atlas = loadTestAtlas();
const [forces, arrangements] = [
  mechanismsOfKind(atlas, "force"),
  mechanismsOfKind(atlas, "arrangement"),
];

it("names the forces and what joins them, then tells each in full", () => {
  const told = describeMechanisms(forces, arrangements);
  expect(told[0]).toContain("图中有5股力量");
  expect(told[1]).toContain("有3条：相互衔接、");
  expect(told.slice(2)).toEqual(
    [...forces, ...arrangements].map(({ name, summary }) => `${name.zh}：${summary.zh}`),
  );
});

it("says nothing of arrangements where there are none", () => {
  expect(describeMechanisms(forces, [])).toHaveLength(1 + forces.length);
});
