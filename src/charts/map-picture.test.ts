import { describe, expect, it } from "vitest";
import { drawMap, type MapWords, type NamedProvince } from "./map-picture.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";

const look = { kind: "assistance", beyond: false } as const;
const words: MapWords = {
  documented: "有记述",
  beyond: "网页",
  listed: "在名单",
  outside: "不在",
  arcs: [{ look, text: "横向" }],
};
const shapes: NamedProvince = {
  frame: { width: 960, height: 700 },
  units: [
    { shade: "outside", path: "m0 0l1 0 0 1z" },
    { shade: "documented", path: "m2 0l1 0 0 1z" },
    { shade: "listed", path: "m4 0l1 0 0 1z" },
    { shade: "beyond", path: "m6 0l1 0 0 1z" },
  ],
  borders: "m0 0l9 9",
  edge: "m0 0l9 0 0 9z",
  ground: [{ text: "广州", x: 4, y: 4 }],
  arcs: [{ look, path: "M0 0Q5 5 9 9", from: [0, 0], to: [9, 9] }],
  labels: [
    {
      ...{ text: "廉江", x: 5, y: 6, anchor: "middle", kind: "county" },
      inside: true,
      beyond: false,
    },
  ],
  inset: {
    origin: [800, 600],
    size: { width: 130, height: 100 },
    scale: 0.1,
    name: "东沙群岛",
    labelY: 90,
    shapes: [{ adcode: "442100", path: "m0 0l1 0 0 1z" }],
  },
};

describe("drawMap", () => {
  const all = elementsIn(drawMap(shapes, words));
  const ids = all.flatMap(({ attributes }) => attributes.id ?? []);

  it("draws each unit once, in the group of its status, the documented over the others", () => {
    const groups = all.filter(({ attributes }) =>
      attributes.id?.match(/^(outside|listed|beyond|documented)$/u),
    );
    expect(groups.map(({ attributes, children }) => [attributes.id, children.length])).toEqual([
      ["outside", 1],
      ["listed", 1],
      ["beyond", 1],
      ["documented", 1],
    ]);
    expect(ids).toEqual(expect.arrayContaining(["borders", "pairings", "names", "inset"]));
  });

  it("says what colours and lines mean, and names counties and islands", () => {
    expect(textsIn(drawMap(shapes, words))).toEqual([
      ...["有记述", "网页", "在名单", "不在", "横向"],
      ...["广州", "广州"],
      "廉江",
      "东沙群岛",
    ]);
  });

  it("has no legend for official pages where nothing rests on them alone", () => {
    const none = drawMap(shapes, { ...words, beyond: null });
    expect(textsIn(none)).not.toContain("网页");
  });

  it("draws four kinds of arcs with dashes of their own", () => {
    const looks = (["assistance", "industry"] as const).flatMap((kind) =>
      [false, true].map((beyond) => ({ kind, beyond })),
    );
    const dashes = looks.map((one) => {
      const drawn = drawMap(
        { ...shapes, arcs: shapes.arcs.map((arc) => ({ ...arc, look: one })) },
        words,
      );
      return elementsIn(drawn).find(
        ({ attributes }) => attributes.d === "M0 0Q5 5 9 9" && attributes["stroke-dasharray"],
      )?.attributes["stroke-dasharray"];
    });
    expect(new Set(dashes).size).toBe(4);
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
