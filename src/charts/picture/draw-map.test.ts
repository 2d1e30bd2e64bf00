import { describe, expect, it } from "vitest";
import { drawMap, type MapShapes } from "./draw-map.ts";
import { elementsIn, textsIn } from "./testing/read-piece.ts";

const words = { documented: "有记述", listed: "在名单", outside: "不在", pairing: "横向" };
const shapes: MapShapes = {
  frame: { width: 960, height: 700 },
  units: [
    { status: "outside", path: "m0 0l1 0 0 1z" },
    { status: "documented", path: "m2 0l1 0 0 1z" },
    { status: "listed", path: "m4 0l1 0 0 1z" },
  ],
  borders: "m0 0l9 9",
  arcs: [{ path: "M0 0Q5 5 9 9", from: [0, 0], to: [9, 9] }],
  labels: [{ text: "廉江", x: 5, y: 6, anchor: "middle", kind: "county", inside: true }],
  inset: {
    origin: [800, 600],
    size: { width: 130, height: 100, labelY: 90 },
    name: "东沙群岛",
    paths: ["m0 0l1 0 0 1z"],
  },
};

describe("drawMap", () => {
  const all = elementsIn(drawMap(shapes, words));
  const ids = all.flatMap(({ attributes }) => attributes.id ?? []);

  it("draws each unit once, in the group of its status, the documented over the others", () => {
    const groups = all.filter(({ attributes }) =>
      attributes.id?.match(/^(outside|listed|documented)$/u),
    );
    expect(groups.map(({ attributes, children }) => [attributes.id, children.length])).toEqual([
      ["outside", 1],
      ["listed", 1],
      ["documented", 1],
    ]);
    expect(ids).toEqual(expect.arrayContaining(["borders", "pairings", "names", "inset"]));
  });

  it("says what colours and lines mean, and names counties and islands", () => {
    expect(textsIn(drawMap(shapes, words))).toEqual([
      ...Object.values(words),
      // Once as an edge, once as letters.
      "廉江",
      "廉江",
      "东沙群岛",
    ]);
  });

  it("fills the picture's width, whatever the frame's", () => {
    const { height } = drawMap(shapes, words);
    const half = { ...shapes, frame: { width: 480, height: 350 } };
    expect(drawMap(half, words).height).toBe(height);
    expect(
      elementsIn(drawMap(half, words)).some(
        ({ attributes }) => attributes.transform === "scale(2)",
      ),
    ).toBe(true);
  });

  it("draws no box where no islands lie", () => {
    const none = elementsIn(drawMap({ ...shapes, inset: null }, words));
    expect(none.some(({ attributes }) => attributes.id === "inset")).toBe(false);
  });
});
