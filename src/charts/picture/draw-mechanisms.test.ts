import { expect, it } from "vitest";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { mechanismsOfKind } from "../../model/mechanisms-by-kind.ts";
import { drawMechanisms } from "./draw-mechanisms.ts";
import { elementsIn, textsIn } from "./testing/read-piece.ts";

const inChinese = (kind: "force" | "arrangement") =>
  mechanismsOfKind(loadTestAtlas(), kind).map(({ name, summary }) => ({
    name: name.zh,
    summary: summary.zh,
  }));
const [forces, arrangements] = [inChinese("force"), inChinese("arrangement")];

it("writes every force and arrangement in full, and joins each force to the county", () => {
  const piece = drawMechanisms(forces, arrangements, "被帮扶的县");
  const said = textsIn(piece).join("");
  for (const { name, summary } of [...forces, ...arrangements]) {
    expect(said).toContain(name);
    expect(said).toContain(summary);
  }
  expect(said).toContain("被帮扶的县");
  expect(elementsIn(piece).filter(({ name }) => name === "path")).toHaveLength(forces.length);
});

it("draws nothing of nothing", () => {
  expect(drawMechanisms([], [], "县").height).toBe(0);
});
