import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { closeUp } from "./close-up.ts";
import { decodePath } from "./testing/decode-path.ts";
import { loadTestMap, SHORT } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadTestMap();
const all = [...atlas.counties.values()].flatMap(
  (view) => closeUp(atlas, view, map, SHORT.zh) ?? [],
);

describe("closeUp", () => {
  it("frames each of the 58 named units, and none without a place on the map", () => {
    expect(all).toHaveLength(58);
    const unnamed = [...atlas.counties.values()].filter(({ county }) => county.adcode === null);
    expect(unnamed.map((view) => closeUp(atlas, view, map, SHORT.zh))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("shows the whole county, in the middle, with room around it", () => {
    const cut = all.filter(({ viewBox: [x, y, width, height], county: { bounds } }) => {
      const [[left, top], [right, bottom]] = bounds;
      const room = [left * 10 - x, top * 10 - y, x + width - right * 10, y + height - bottom * 10];
      return !room.every((space) => space > height * 0.1);
    });
    expect(cut.map(({ county }) => county.name)).toEqual([]);
  });

  it("shows every neighbour, once, and not the county among them", () => {
    for (const { county, around } of all) {
      const shown = around.map(({ adcode }) => adcode);
      const neighbours = atlas.indexes.neighbours.get(county.adcode) ?? [];
      expect(shown).toEqual(expect.arrayContaining(neighbours.map(({ adcode }) => adcode)));
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown).not.toContain(county.adcode);
    }
  });

  it("leaves no hole in what it shows: every unit that reaches into the picture is drawn", () => {
    const units = [...map.units.values()];
    const holes = all.flatMap(({ viewBox: [x, y, width, height], county, around }) => {
      const drawn = new Set([county.adcode, ...around.map(({ adcode }) => adcode)]);
      return units
        .filter(({ adcode }) => !drawn.has(adcode))
        .filter(
          ({ point: [px, py] }) =>
            px * 10 > x && px * 10 < x + width && py * 10 > y && py * 10 < y + height,
        )
        .map(({ name }) => `${county.name}: ${name}`);
    });
    expect(holes).toEqual([]);
  });

  it("links units of the programme alone, and cuts every shape at the picture's edge", () => {
    for (const { viewBox, around } of all) {
      for (const { adcode, slug, path } of around) {
        expect(slug).toBe(atlas.indexes.countiesByAdcode.get(adcode)?.id ?? null);
        const beyond = decodePath(path)
          .flatMap(({ points }) => points)
          .filter(([px, py]) => {
            const [x, y, width, height] = viewBox;
            return px < x - 1 || px > x + width + 1 || py < y - 1 || py > y + height + 1;
          });
        expect(beyond).toEqual([]);
      }
    }
  });

  it.each(["zh", "en"] as const)(
    "writes the county's own name first, and no name over another or beyond the edge (%s)",
    (language) => {
      const drawn = [...atlas.counties.values()].flatMap(
        (view) => closeUp(atlas, view, map, SHORT[language]) ?? [],
      );
      for (const { viewBox, county, labels } of drawn) {
        const [x, y, width, height] = viewBox;
        const name = atlas.indexes.unitNames.get(county.adcode) ?? { zh: "" };
        expect(labels[0]?.text).toBe(SHORT[language](name));
        const boxes = labels.map((label) => ({
          left: label.at[0] - label.width / 2,
          right: label.at[0] + label.width / 2,
          top: label.at[1] - label.fontSize / 2,
          bottom: label.at[1] + label.fontSize / 2,
        }));
        for (const [index, box] of boxes.entries()) {
          expect(
            box.left > x && box.right < x + width && box.top > y && box.bottom < y + height,
          ).toBe(true);
          const over = boxes
            .slice(index + 1)
            .filter(
              (other) =>
                box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            );
          expect(over).toEqual([]);
        }
      }
    },
  );

  it("keeps one shape for all pages", () => {
    for (const {
      viewBox: [, , width, height],
    } of all)
      expect(width / height).toBeCloseTo(4 / 3, 2);
  });
});
