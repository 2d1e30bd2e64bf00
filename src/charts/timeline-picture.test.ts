import { describe, expect, it } from "vitest";
import { CONTENT_WIDTH } from "./picture-frame.ts";
import { PALETTE } from "./svg.ts";
import { makeEvent } from "./testing/make-event.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";
import { drawTimeline, type ToldEvent } from "./timeline-picture.ts";
import { layTimeline } from "./timeline.ts";

const words = { done: "已发生", vague: "只知大概", expected: "当时预计", known: "刊发以前" };
const events = [
  makeEvent({ on: "2023-11" }),
  makeEvent({ on: "2024" }),
  makeEvent({ on: "2024-06" }, "expected"),
  makeEvent({ on: "2019" }),
];
const timeline = layTimeline(events, { start: "2023-10", end: "2024" }, "2024-05-29");
const told = events.map((view, index): ToldEvent => ({
  when: `时间${index}`,
  place: index === 0 ? "廉江市" : null,
  name: `事${index}`,
  mark: timeline.marks.find((mark) => mark.view === view) ?? null,
}));
const piece = drawTimeline(timeline, told, words);
const bars = elementsIn(piece).filter(({ attributes }) => attributes.rx !== undefined);

describe("drawTimeline", () => {
  it("tells every event, also one that lies outside the strip", () => {
    expect(textsIn(piece)).toEqual([
      ...Object.values(words),
      "2024",
      ...["时间0", "廉江市 · 事0"],
      ...["时间1", "事1"],
      ...["时间2 · 当时预计", "事2"],
      ...["时间3", "事3"],
    ]);
  });

  it("draws a bar in the legend for each look, and one for each event within the strip", () => {
    expect(bars).toHaveLength(3 + 3);
    const looks = bars.map(({ attributes }) => attributes["stroke-dasharray"] ?? attributes.fill);
    expect(looks.slice(3)).toEqual(looks.slice(0, 3));
    expect(new Set(looks).size).toBe(3);
  });

  it("keeps the bars within the picture, each over its months", () => {
    const [first, second] = bars.slice(3).map(({ attributes }) => ({
      x: Number(attributes.x),
      end: Number(attributes.x) + Number(attributes.width),
    }));
    expect(second?.end).toBeLessThanOrEqual(CONTENT_WIDTH);
    expect(first?.end).toBeLessThanOrEqual(second?.x ?? 0);
  });

  it("tints the time that the article can know of, and nothing where it has no date", () => {
    const tints = (known: string | null, published: string | null) =>
      elementsIn(
        drawTimeline(
          { ...timeline, published: published === null ? null : timeline.published },
          told,
          { ...words, known },
        ),
      ).filter(({ attributes }) => attributes.fill === PALETTE.outside).length;
    expect(tints("刊发以前", "2024-05-29")).toBe(2);
    expect(tints(null, null)).toBe(0);
  });
});
