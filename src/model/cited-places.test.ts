import { expect, it } from "vitest";
import { citedPlaces } from "./cited-places.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

it("names each place once, paragraphs in order", () => {
  const at = (place: string) => ({ source: "nanfang-2024-05-29", at: place });
  const cite = [at("17"), at("7"), { source: "boundaries", at: "边界" }, at("17"), at("摘要")];
  expect(citedPlaces(loadTestAtlas(), [{ cite }])).toEqual([
    at("摘要"),
    at("7"),
    at("17"),
    { source: "boundaries", at: "边界" },
  ]);
});
