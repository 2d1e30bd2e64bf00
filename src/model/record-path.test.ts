import { describe, expect, it } from "vitest";
import { recordPath } from "./record-path.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();

describe("recordPath", () => {
  it.each([
    ["county", "lianjiang", "/counties/lianjiang/"],
    ["team", "lianjiang", "/counties/lianjiang/#team"],
    ["team", "wuhua-hengpi", "/counties/wuhua/#town-wuhua-hengpi"],
    ["pairing", "baiyun-lianjiang", "/counties/lianjiang/#pairing"],
    ["organization", "guangsheng-group", "/organizations/guangsheng-group/"],
    ["project", "jiaoling-food-park", "/projects/jiaoling-food-park/"],
    ["event", "lianjiang-survey", "/counties/lianjiang/#events"],
    ["event", "programme-launch", "/#timeline"],
    ["person", "li-xue", "/counties/lianjiang/#people"],
    ["mechanism", "principles", "/about/#how"],
    ["source", "nanfang-2024-05-29", "/about/#sources"],
    ["figure", "programme-counties", "/about/#figure-programme-counties"],
    [
      "figure",
      "guangsheng-purchases",
      "/organizations/guangsheng-group/#figure-guangsheng-purchases",
    ],
    [
      "figure",
      "lianjiang-appliance-share",
      "/counties/lianjiang/#figure-lianjiang-appliance-share",
    ],
  ] as const)("of %s %s is %s", (kind, id, path) => {
    expect(recordPath(atlas, { kind, id })).toBe(path);
  });

  it("is null for a record that is gone", () => {
    const kinds = ["figure", "team", "pairing", "event", "person"] as const;
    expect(kinds.map((kind) => recordPath(atlas, { kind, id: "gone" }))).toEqual(
      kinds.map(() => null),
    );
  });
});
