import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { mapArcs, mapItems, mapLabels } from "./map-content.ts";
import { loadTestMap } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadTestMap();

describe("mapItems", () => {
  const items = mapItems(atlas, map);

  it("marks 6 units as documented, 52 as listed and the rest as outside", () => {
    const count = (status: string) => items.filter((item) => item.status === status).length;
    expect(["documented", "listed", "outside"].map(count)).toEqual([6, 52, 65]);
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
  it("joins the middles of both places of a pairing", () => {
    const arcs = mapArcs(atlas, map);
    expect(arcs.map(({ view }) => view.pairing.id)).toEqual(["baiyun-lianjiang", "panyu-jiaoling"]);
    for (const { view, from, to } of arcs) {
      expect(from).toEqual(map.units.get(view.helper.adcode ?? "")?.point);
      expect(to).toEqual(map.units.get(view.county.adcode ?? "")?.point);
    }
  });
});

describe("mapLabels", () => {
  const labels = mapLabels(atlas, map);

  it("names every documented county, and the places that help one across", () => {
    const documented = [...atlas.counties.values()].filter(({ status }) => status === "documented");
    const counties = labels.filter(({ kind }) => kind === "county").map(({ adcode }) => adcode);
    expect(counties.toSorted()).toEqual(documented.map(({ county }) => county.adcode).toSorted());
    const helpers = labels.filter(({ kind }) => kind === "helper").map(({ text }) => text);
    expect(helpers).toEqual(["白云", "番禺"]);
  });

  it("keeps names inside the frame, with room for their characters", () => {
    const cut = labels.filter(({ x, y }) => !(x > 40 && x < 920 && y > 20 && y < 720));
    expect(cut).toEqual([]);
  });
});
