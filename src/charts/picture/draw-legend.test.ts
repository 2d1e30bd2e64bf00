import { expect, it } from "vitest";
import { drawLegend } from "./draw-legend.ts";
import { textsIn } from "./testing/read-piece.ts";

const item = (text: string) => ({ sign: [], text });

it("begins a new row where the next sign would not fit", () => {
  const items = ["牵头", "参加", "横向对口帮扶"].map(item);
  const [one, two] = [drawLegend(items, 960), drawLegend(items, 300)];
  expect(two.height).toBe(one.height * 2);
  expect(textsIn(two)).toEqual(["牵头", "参加", "横向对口帮扶"]);
  expect(drawLegend([], 960).height).toBe(0);
});
