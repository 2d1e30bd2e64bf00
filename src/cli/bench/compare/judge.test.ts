import { expect, test } from "vitest";
import { formatVerdict, judge, type Standing } from "./judge.ts";

const page = (name: string, bytes: number, firstPaint: number, mapPainted: number): Standing => ({
  ...{ name, bytes, firstPaint, mapPainted },
});
const bare = page("bare", 30_000, 400, 500);

test("ours wins when every library is later and heavier", () => {
  const verdict = judge(
    page("ours", 50_000, 440, 550),
    [page("d3", 60_000, 430, 900), page("leaflet", 90_000, 430, 1200)],
    bare,
  );
  expect(verdict).toEqual({ earlier: [], lighter: [], firstPaint: 1.1, mapPainted: 1.1 });
  expect(formatVerdict(verdict)).toBe(
    "Our map is painted first and our page the smallest; beside the bare page: first paint 1.10, map 1.10.",
  );
});

test("says who is better, and what is over", () => {
  const verdict = judge(
    page("ours", 50_000, 480, 550),
    [page("d3", 50_000, 430, 900), page("leaflet", 90_000, 430, 549)],
    bare,
  );
  expect(formatVerdict(verdict)).toBe(
    "Our map is not painted first (leaflet) and our page not the smallest (d3); beside the bare page: first paint 1.20, over 1.15, map 1.10.",
  );
});
