import fc from "fast-check";
import { expect, it } from "vitest";
import type { When } from "../data/schema/fields/when.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";
import { byTime } from "./sort-key.ts";

const inOrder = (...times: When[]) =>
  times
    .map((when) => ({ when }))
    .toSorted(byTime)
    .map(({ when }) => when);

const before = (first: When, second: When) => {
  expect(inOrder(second, first)).toEqual([first, second]);
};

it("puts dates in their order, however precise", () => {
  before({ on: "2023-10" }, { on: "2023-11" });
  before({ on: "2024-03-14" }, { on: "2024-04-28" });
  before({ on: "2024-04-28" }, { on: "2024-05" });
});

it("puts what is dated by a year alone after what has a date in that year", () => {
  before({ on: "2023-11" }, { on: "2023" });
  before({ on: "2023" }, { on: "2024-01" });
});

it("puts a bounded time after what happened on its last day", () => {
  before({ on: "2024-05-09" }, { notAfter: "2024-05-29" });
  before({ on: "2024-05-29" }, { notBefore: "2024-05-09", notAfter: "2024-05-29" });
  before({ notAfter: "2024-05-29" }, { on: "2024-06" });
});

it("keeps the editors' order among equals", () => {
  const [one, other] = [
    { when: { on: "2024" }, id: 1 },
    { when: { on: "2024" }, id: 2 },
  ];
  expect([one, other].toSorted(byTime)).toEqual([one, other]);
});

it("orders any times alike, whatever order they come in", () => {
  const date = fc.constantFrom("2023", "2023-10", "2023-10-05", "2024", "2024-05-29", "2026");
  const when = fc.oneof(
    date.map((on): When => ({ on })),
    date.map((notAfter): When => ({ notAfter })),
    date.map((notBefore): When => ({ notBefore })),
  );
  fc.assert(
    fc.property(fc.array(when), (times) => {
      const keys = (list: When[]) => list.map((one) => one.on ?? one.notAfter ?? one.notBefore);
      expect(keys(inOrder(...times))).toEqual(keys(inOrder(...times.toReversed())));
    }),
  );
});

it("tells the programme's story from its launch to the plans' end", () => {
  const ids = loadTestAtlas().indexes.events.map(({ event }) => event.id);
  expect(ids[0]).toBe("programme-launch");
  expect(ids[1]).toBe("teams-set-out");
  const done = loadTestAtlas().indexes.events.map(({ event }) => event.status);
  expect(done.lastIndexOf("done")).toBeLessThan(done.indexOf("expected"));
});
