import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { describeTimeline } from "./describe-timeline.ts";
import { formatQuantity } from "./format-quantity.ts";

const { events } = loadTestAtlas().indexes;
const [summary, ...told] = describeTimeline(events);

describe("describeTimeline", () => {
  it("counts the done and the expected apart", () => {
    expect(summary).toBe("图中有13件已经发生的事，2件当时预计的事，按时间排列。");
  });

  it("tells each event with its time and county", () => {
    expect(told).toHaveLength(events.length);
    expect(told).toContain("2023年11月：62个组团出发。");
    expect(told).toContain("报道刊发前不久：廉江市，廉江帮扶方案制定。");
  });

  it("never tells as done what was only expected", () => {
    const marked = told.filter((line) => line.includes("（当时预计）"));
    const expected = events.filter(({ event }) => event.status === "expected");
    expect(marked).toHaveLength(expected.length);
    expect(expected.filter(({ event }) => !marked.join("").includes(event.name.zh))).toEqual([]);
  });

  it("keeps every figure with what the source claims of it", () => {
    const figures = events.flatMap((view) => view.figures);
    expect(figures).not.toEqual([]);
    for (const figure of figures) expect(told.join("")).toContain(formatQuantity(figure));
  });
});
