import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleDataset } from "../model/article-dataset.ts";
import { buildAtlas } from "../model/atlas.ts";
import { mustGet } from "../model/lookup.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawArc, mapArcs, mapItems, mapLabels } from "./map-content.ts";
import { isWithin, letterBox, LETTERS, MAP_SIZES } from "./label-boxes.ts";
import { loadTestMap, SHORT } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const article = buildAtlas(articleDataset(atlas.dataset));
const map = loadTestMap();

describe("mapItems", () => {
  const items = mapItems(atlas, map);

  it("marks 19 units as documented, 39 as listed and the rest as outside; the article alone 6 and 51", () => {
    const counts = (from: typeof items) =>
      ["documented", "listed", "outside"].map(
        (status) => from.filter((item) => item.status === status).length,
      );
    expect(counts(items)).toEqual([19, 39, 65]);
    expect(counts(mapItems(article, map))).toEqual([6, 51, 66]);
  });

  it("draws what stands out last, so that no neighbour's border covers it", () => {
    const order = ["outside", "listed", "documented"];
    const ranks = items.map(({ status }) => order.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted());
  });

  it("gives each unit of the programme its page, and no other", () => {
    for (const { shape, view, status } of items) {
      expect(view?.county.adcode ?? null).toBe(status === "outside" ? null : shape.adcode);
    }
  });
});

describe("mapArcs", () => {
  it("joins the middles of both places of a pairing, and none of a whole prefecture", () => {
    const arcs = mapArcs(atlas, map);
    const { pairings } = atlas.dataset;
    expect(arcs.map(({ view }) => view.pairing)).toEqual(
      pairings.filter(({ county }) => county !== undefined),
    );
    expect(mapArcs(article, map).map(({ view }) => view.pairing.id)).toEqual([
      "baiyun-lianjiang",
      "panyu-jiaoling",
    ]);
    for (const { view, from, to } of arcs) {
      expect(from).toEqual(map.units.get(view.helper.adcode ?? "")?.point);
      expect(to).toEqual(map.units.get(view.county.adcode ?? "")?.point);
    }
  });
});

describe.each(["zh", "en"] as const)("mapLabels (%s)", (language) => {
  const short = SHORT[language];
  const labels = mapLabels(atlas, map, short);

  it("names every documented county, and the places that help one across", () => {
    const documented = [...atlas.counties.values()].filter(({ status }) => status === "documented");
    const counties = labels.filter(({ kind }) => kind === "county").map(({ adcode }) => adcode);
    expect(counties.toSorted()).toEqual(documented.map(({ county }) => county.adcode).toSorted());
    const helpers = labels.filter(({ kind }) => kind === "helper").map(({ text }) => text);
    expect(helpers).toEqual(
      language === "zh"
        ? ["白云", "番禺", "南沙", "南山", "花都", "中山", "天河", "增城"]
        : ["Baiyun", "Panyu", "Nansha", "Nanshan", "Huadu", "Zhongshan", "Tianhe", "Zengcheng"],
    );
  });

  it("tells the names that stand there for other sources alone", () => {
    const own = labels.filter(({ beyond }) => !beyond).map(({ text }) => text);
    expect(own.toSorted()).toEqual(
      mapLabels(article, map, short)
        .map(({ text }) => text)
        .toSorted(),
    );
    expect(own).toHaveLength(8);
  });

  it("lets no two names lie over each other, nor over the end of an arc", () => {
    const boxes = labels.map((label) => ({
      text: label.text,
      box: letterBox(label, LETTERS.wide[label.kind]),
    }));
    const ends = mapArcs(atlas, map).flatMap(({ view, to }) => ({
      text: `end in ${view.county.id}`,
      box: [to[0] - 3, to[1] - 3, to[0] + 3, to[1] + 3] as const,
    }));
    const over = [...boxes, ...ends].flatMap((one, index, all) =>
      boxes
        .filter((_, at) => at < index && all[at] !== one)
        .filter(
          ({ box: [l, t, r, b] }) =>
            l < one.box[2] && one.box[0] < r && t < one.box[3] && one.box[1] < b,
        )
        .map(({ text }) => `${one.text} and ${text}`),
    );
    expect(over).toEqual([]);
  });

  it("keeps names inside the frame, those of the article at any size", () => {
    const cut = labels.filter((label) =>
      (label.beyond ? (["wide"] as const) : MAP_SIZES).some(
        (size) => !isWithin(letterBox(label, LETTERS[size][label.kind]), map.frame),
      ),
    );
    expect(cut).toEqual([]);
  });

  it("writes on red only what fits there at any size", () => {
    const inside = labels.filter((label) => label.inside);
    expect(inside.length).toBeGreaterThan(0);
    for (const label of inside) {
      const [left, , right] = letterBox(label, LETTERS.phone.later);
      const { bounds } = mustGet(map.units, label.adcode, "unit");
      const [[west], [east]] = bounds;
      expect(right - left, label.text).toBeLessThanOrEqual(east - west);
    }
  });

  it("moves only names that have no room where an editor placed them", () => {
    const tuned = new Map(atlas.dataset.labels.map((label) => [label.adcode, label]));
    const moved = labels.filter(({ adcode, at, x, y }) => {
      const { dx = 0, dy = 0 } = tuned.get(adcode) ?? {};
      return Math.abs(x - at[0] - dx) > 0.1 || Math.abs(y - at[1] - dy) > 0.1;
    });
    expect(moved.length).toBeLessThan(language === "zh" ? 1 : 5);
    // Lianjiang lies at the frame's edge: its name stays above it, as far as the frame lets it.
    const { at, x = 0, y = 0 } = labels.find(({ adcode }) => adcode === "440881") ?? {};
    expect(x - (at?.[0] ?? 0)).toBeLessThan(30);
    expect(y).toBeLessThan((at?.[1] ?? 0) - 40);
  });
});

const place = fc.tuple(fc.integer({ min: 0, max: 960 }), fc.integer({ min: 0, max: 730 }));

/** Start, bend and end of an arc. */
const points = (path: string) => {
  const numbers = path.match(/-?\d+(?:\.\d)?/g)?.map(Number) ?? [];
  const [x0 = NaN, y0 = NaN, cx = NaN, cy = NaN, x1 = NaN, y1 = NaN] = numbers;
  return { from: [x0, y0], bend: [cx, cy] as const, to: [x1, y1] };
};

describe("drawArc", () => {
  it("joins its two ends", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const drawn = points(drawArc(from, to));
        expect([drawn.from, drawn.to]).toEqual([from, to]);
      }),
    );
  });

  it("bends upwards, whichever way it runs", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const middle = (from[1] + to[1]) / 2;
        const rise = middle - points(drawArc(from, to)).bend[1];
        // To the whole unit that it is written in.
        expect(Math.abs(rise - Math.abs(to[0] - from[0]) * 0.3)).toBeLessThanOrEqual(0.55);
      }),
    );
  });

  it("is the same curve from either end", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        fc.pre(from[0] !== to[0]);
        expect(points(drawArc(to, from)).bend).toEqual(points(drawArc(from, to)).bend);
      }),
    );
  });

  it("writes whole units", () => {
    expect(drawArc([0, 100], [100, 100])).toBe("M0 100Q50 70 100 100");
    expect(drawArc([0.123, 1], [10.06, 1])).toBe("M0 1Q5 -2 10 1");
  });
});
