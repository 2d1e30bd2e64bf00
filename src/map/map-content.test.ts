import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { mapArcs, mapItems, mapLabels, shortName } from "./map-content.ts";
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

describe("shortName", () => {
  it.each([
    ["廉江市", "廉江"],
    ["东源县", "东源"],
    ["潮南区", "潮南"],
    ["广州市白云区", "白云"],
    ["汕尾市城区", "城区"],
    ["城区", "城区"],
    ["东莞市", "东莞"],
    ["乳源瑶族自治县", "乳源"],
    ["连山壮族瑶族自治县", "连山"],
    ["连南瑶族自治县", "连南"],
    ["积石山保安族东乡族撒拉族自治县", "积石山"],
    ["阿克塞哈萨克族自治县", "阿克塞"],
    ["东沙群岛", "东沙群岛"],
  ])("writes %s as %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it("leaves no unit of the map without a name of two characters or more", () => {
    const names = [...map.units.values()].map(({ name }) => shortName(name));
    expect(names.filter((name) => !/^\p{Script=Han}{2,3}$/u.test(name))).toEqual([]);
  });
});
