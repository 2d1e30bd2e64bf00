import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { olderPeople } from "../model/older-people.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawStrip, layStrip, PAGE_STRIP, stripHeights } from "./dot-strip.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";

const dots = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    name: fc.constant("某县"),
    label: fc.option(fc.constant("某县 12.0%")),
  }),
  { minLength: 1, maxLength: 70 },
);

describe("layStrip", () => {
  it("lets no dot cover another, and puts a higher value further to the right", () => {
    fc.assert(
      fc.property(dots, (values) => {
        const strip = layStrip(values, []);
        expect(strip.dots).toHaveLength(values.length);
        const byValue = strip.dots.toSorted((a, b) => a.value - b.value);
        for (const [at, one] of byValue.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x).toBeLessThanOrEqual(100);
          for (const other of byValue.slice(at + 1)) {
            expect(other.x).toBeGreaterThanOrEqual(one.x);
            if (other.level === one.level) expect(other.x - one.x).toBeGreaterThan(3.3);
          }
        }
      }),
    );
  });

  it("gives each name a lane of its own, lower the further to the left, so that no line crosses a name", () => {
    fc.assert(
      fc.property(dots, (values) => {
        const { labels, lanes } = layStrip(values, []);
        expect(labels.map(({ lane }) => lane)).toEqual([...Array(lanes).keys()]);
        for (const [at, { x }] of labels.entries())
          expect(x).toBeLessThanOrEqual(labels[at - 1]?.x ?? 100);
      }),
    );
  });
});

describe("the strip of older people", () => {
  const older = olderPeople(loadTestAtlas());
  const told = older?.counties.filter((one) => one.told) ?? [];

  it("has 58 counties, of which all but two are older than the province, and names the six that are told of", () => {
    expect(older?.counties).toHaveLength(58);
    expect(older?.above).toBe(56);
    expect(older?.province).toBeCloseTo(8.58, 2);
    expect(older?.together).toBeCloseTo(12.4, 1);
    expect(told).toHaveLength(6);
  });

  it("draws a dot for each value, and a line for what they are compared with", () => {
    const values = [
      { value: 8.1, name: "惠东", label: null },
      { value: 16.7, name: "蕉岭", label: "蕉岭 16.7%" },
    ];
    const piece = drawStrip(values, [{ value: 8.6, label: "全省8.6%" }]);
    expect(elementsIn(piece).filter(({ name }) => name === "circle")).toHaveLength(2);
    expect(textsIn(piece)).toEqual(["全省8.6%", "8%", "10%", "12%", "14%", "16%", "蕉岭 16.7%"]);
  });

  it("keeps all of it within its height", () => {
    const strip = layStrip([{ value: 1, name: "甲", label: "甲" }], []);
    const { axis, dotAt, height } = stripHeights(strip, PAGE_STRIP);
    expect(dotAt(strip.levels - 1)).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(axis);
  });
});
