import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../data/schema/events.ts";
import type { When } from "../data/schema/fields/dates.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import type { EventView } from "../model/views.ts";
import { CONTENT_WIDTH } from "./picture-frame.ts";
import { PALETTE } from "./svg.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";
import { drawTimeline, type ToldEvent } from "./timeline-picture.ts";
import { drawMarks, layTimeline, NARROW_STRIP, type Timeline, WIDE_STRIP } from "./timeline.ts";

/** An event of which only the time matters. */
function makeEvent(when: When, status: Event["status"] = "done"): EventView {
  const event = { id: "event", when, status, name: { zh: "事", en: "Event" }, cite: [] };
  return { event, county: null, people: [], figures: [] };
}

const period = { start: "2023-10", end: "2026" };
const lay = (...times: When[]) =>
  layTimeline(
    times.map((when) => makeEvent(when)),
    period,
    "2024-05-29",
  );
const stretch = (when: When) => lay(when).marks.map(({ from, to }) => [from, to])[0];

/** Pairs of marks that cover one another in a lane. */
const overlaps = ({ marks }: Timeline) =>
  marks.flatMap((one, index) =>
    marks
      .slice(index + 1)
      .filter((other) => other.lane === one.lane && other.from < one.to && one.from < other.to),
  );

const date = fc
  .tuple(fc.integer({ min: 2022, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.nat(2))
  .map(([year, month, precision]) =>
    [`${year}`, `-${`${month}`.padStart(2, "0")}`, "-15"].slice(0, precision + 1).join(""),
  );
const when = fc.oneof(
  date.map((on): When => ({ on })),
  date.map((notAfter): When => ({ notAfter })),
  date.map((notBefore): When => ({ notBefore })),
  fc
    .tuple(date, date)
    .filter(([notBefore, notAfter]) => notBefore <= notAfter)
    .map(([notBefore, notAfter]): When => ({ notBefore, notAfter })),
);

describe("layTimeline", () => {
  it("counts months from the first of the period to the last", () => {
    expect(lay().months).toBe(39);
    expect(lay().years).toEqual([
      { year: 2024, at: 3 },
      { year: 2025, at: 15 },
      { year: 2026, at: 27 },
    ]);
  });

  it("gives a date the months that it may mean, and no more", () => {
    expect(stretch({ on: "2023-10" })).toEqual([0, 1]);
    expect(stretch({ on: "2024-03-14" })).toEqual([5, 6]);
    expect(stretch({ on: "2024" })).toEqual([3, 15]);
    expect(stretch({ on: "2026" })).toEqual([27, 39]);
    expect(stretch({ notBefore: "2024-05-09", notAfter: "2024-05-29" })).toEqual([7, 8]);
    expect(stretch({ notBefore: "2023-12", notAfter: "2024-02" })).toEqual([2, 5]);
    expect(stretch({ notAfter: "2024-05-29" })).toEqual([7, 8]);
  });

  it("begins a year at the period's first month, where the period begins within it", () => {
    expect(stretch({ on: "2023" })).toEqual([0, 3]);
  });

  it("marks what is dated no nearer than a year, or only bounded, as vague", () => {
    const times = [{ on: "2024" }, { notAfter: "2024-05-29" }, { on: "2024-05" }];
    expect(lay(...times).marks.map(({ vague }) => vague)).toEqual([true, true, false]);
  });

  it("keeps marks within the strip and apart from each other, whatever the dates", () => {
    fc.assert(
      fc.property(fc.array(when, { maxLength: 30 }), (times) => {
        const timeline = lay(...times);
        for (const { from, to, lane } of timeline.marks) {
          expect([from >= 0, from < to, to <= 39]).toEqual([true, true, true]);
          expect(lane).toBeLessThan(timeline.lanes);
        }
        expect(timeline.marks.length).toBeLessThanOrEqual(times.length);
        expect(overlaps(timeline)).toEqual([]);
      }),
    );
  });

  it("leaves out what lies wholly before or after the strip, and nothing else", () => {
    const { marks } = lay(
      { on: "2019-01" },
      { on: "2023-09-30" },
      { on: "2023" },
      { on: "2026-12" },
      { on: "2027" },
    );
    expect(marks.map(({ view }) => view.event.when.on)).toEqual(["2023", "2026-12"]);
  });

  it("opens no lane while a lower one is free", () => {
    const lanes = lay({ on: "2023-10" }, { on: "2023-10" }, { on: "2023-11" }).marks;
    expect(lanes.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  it("puts the article's day within its month, and nowhere if it has none", () => {
    expect(lay().published).toBeCloseTo(7 + 29 / 31, 6);
    expect(layTimeline([], period, null).published).toBeNull();
    expect(layTimeline([], period, "2024-05").published).toBeCloseTo(7.5, 1);
  });

  it("lays the events of this site: none done after the article, none lost", () => {
    const { indexes, dataset } = loadTestAtlas();
    const timeline = layTimeline(indexes.events, dataset.site.timeline, "2024-05-29");
    expect(timeline.marks).toHaveLength(dataset.events.length);
    const late = timeline.marks.filter(
      ({ view, from }) => view.event.status === "done" && from > (timeline.published ?? 0),
    );
    expect(late.map(({ view }) => view.event.id)).toEqual([]);
    expect(overlaps(timeline)).toEqual([]);
  });
});

const { indexes, dataset } = loadTestAtlas();
const site = layTimeline(indexes.events, dataset.site.timeline, "2024-05-29");
const sizes = [WIDE_STRIP, NARROW_STRIP];

describe("drawMarks", () => {
  it("keeps every bar inside the picture, above the axis, wide enough to be seen", () => {
    for (const size of sizes) {
      const { viewBox, bars } = drawMarks(site, size);
      const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
      expect(width).toBe(size.width);
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.y).toBeGreaterThanOrEqual(0);
        expect(bar.y + bar.height).toBeLessThan(height - size.axis);
        expect(bar.width).toBeGreaterThan(5);
      }
    }
  });

  it("leaves a gap between bars of one lane", () => {
    const events = [makeEvent({ on: "2023-10" }), makeEvent({ on: "2023-11" })];
    const period = { start: "2023-10", end: "2023-12" };
    const [first, second] = drawMarks(layTimeline(events, period, null), WIDE_STRIP).bars;
    expect(first?.y).toBe(second?.y);
    expect((second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0)).toBeCloseTo(1, 6);
  });

  it("tells the expected from the done, and the vague from the dated, bar by bar", () => {
    const events = [makeEvent({ on: "2024" }), makeEvent({ on: "2024-06" }, "expected")];
    const period = { start: "2024", end: "2024" };
    const { bars } = drawMarks(layTimeline(events, period, null), WIDE_STRIP);
    expect(bars.map(({ status, vague }) => [status, vague])).toEqual([
      ["done", true],
      ["expected", false],
    ]);
  });

  it("shades the time that the article can know of, up to its day", () => {
    for (const size of sizes) {
      const { known } = drawMarks(site, size);
      expect(known?.width).toBeCloseTo(((7 + 29 / 31) / 39) * size.width, 1);
    }
    expect(drawMarks({ ...site, published: null }, WIDE_STRIP).known).toBeNull();
  });

  it("names the years where they begin", () => {
    const { years } = drawMarks(site, WIDE_STRIP);
    expect(years.map(({ year, x }) => [year, x])).toEqual([
      [2024, 64],
      [2025, 304],
      [2026, 544],
    ]);
  });
});

const words = { done: "已发生", vague: "只知大概", expected: "当时预计", known: "刊发以前" };
const inWords = [
  makeEvent({ on: "2023-11" }),
  makeEvent({ on: "2024" }),
  makeEvent({ on: "2024-06" }, "expected"),
  makeEvent({ on: "2019" }),
];
const timeline = layTimeline(inWords, { start: "2023-10", end: "2024" }, "2024-05-29");
const told = inWords.map((view, index): ToldEvent => ({
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
