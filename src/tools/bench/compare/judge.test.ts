import { expect, test } from "vitest";
import { formatVerdict, judge, type Standing } from "./judge.ts";

const page = (name: string, bytes: number, firstPaint: number, mapPainted: number): Standing => ({
  ...{ name, bytes, firstPaint, mapPainted },
  ...{ blocking: 40, hover: 16, zoom: 33, longestFrame: 50 },
});
const bare = page("bare", 30_000, 400, 500);

test("ours wins when every library is later and heavier", () => {
  const verdict = judge(
    page("ours", 50_000, 440, 550),
    [page("d3-browser", 60_000, 430, 900), page("leaflet", 90_000, 430, 1200)],
    bare,
  );
  expect(verdict).toMatchObject({ earlier: [], lighter: [], firstPaint: 1.1, mapPainted: 1.1 });
  expect(formatVerdict(verdict)).toBe(
    "Our map is painted first and our page the smallest; beside the bare page: first paint 1.10, map 1.10. Tasks block it for 40 ms; to hover and to zoom it is no slower than d3's.",
  );
});

test("says who is better, and what is over", () => {
  const verdict = judge(
    { ...page("ours", 50_000, 500, 550), blocking: 61, zoom: 34 },
    [page("d3-browser", 50_000, 430, 900), page("leaflet", 90_000, 430, 549)],
    bare,
  );
  expect(formatVerdict(verdict)).toBe(
    "Our map is not painted first (leaflet) and our page not the smallest (d3-browser); beside the bare page: first paint 1.25, over 1.15, map 1.10. Tasks block it for 61 ms, over 60; slower than d3's: zoom.",
  );
});
