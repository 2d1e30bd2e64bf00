import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { letterBox, meet } from "./label-boxes.ts";
import { loadMap, MAIN_FRAME } from "./province-map.ts";
import type { StepContent } from "./story-lines.ts";
import { drawStep } from "./story-step.ts";
import { SHORT } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadMap(atlas.dataset, MAIN_FRAME);
const draw = (content: Partial<StepContent>, short = SHORT.zh) =>
  drawStep(
    atlas,
    map,
    { counties: [], show: null, to: [], note: [], seat: "广州", ...content },
    short,
  );
/** Where a unit stands as a step shows it. */
const place = (adcode: string, { view }: ReturnType<typeof drawStep>) =>
  (map.units.get(adcode)?.point ?? [0, 0]).map(
    (at, axis) => view.k * at + (axis === 0 ? view.x : view.y),
  );
const texts = ({ names }: ReturnType<typeof drawStep>) => names.map(({ text }) => text);

describe("drawStep", () => {
  it("shows the whole province where no county is told of, with a line to each known team", () => {
    const step = draw({ show: "teams" });
    expect(step.view).toEqual({ k: 1, x: 0, y: 0 });
    expect(step.lines).toHaveLength(8);
    expect(step.lines.filter(({ beyond }) => beyond)).toHaveLength(2);
    expect(texts(step)).toContain("潮南");
  });

  it("brings a county to the middle, no nearer than what lies around it can be seen", () => {
    const step = draw({ counties: ["yangxi"] });
    const [x = 0, y = 0] = place("441721", step);
    expect(step.view.k).toBe(3);
    expect(Math.abs(x - 480)).toBeLessThan(60);
    expect(Math.abs(y - 365)).toBeLessThan(60);
    expect(texts(step)).toEqual(["阳西"]);
  });

  it("leads ways to a city of the province and, up to the map's edge, to one beyond it", () => {
    const step = draw({ counties: ["lianjiang"], show: "ways", to: ["zhongshan", "nanning"] });
    expect(step.lines.map(({ kind }) => kind)).toEqual(["way", "way"]);
    expect(texts(step)).toEqual(["中山", "广西南宁", "廉江"]);
    const [east, west] = step.names;
    expect(east?.x).toBeGreaterThan(600);
    expect(west).toMatchObject({ anchor: "start", x: 8 });
    expect(step.lines[1]?.path).toMatch(/ 24 \d+M/u);
  });

  it("draws a pairing alone, and the sides between a county, its partner and the seat", () => {
    const pair = draw({ counties: ["lianjiang"], show: "pairing" });
    expect(pair.lines.map(({ kind }) => kind)).toEqual(["pairing"]);
    const triangle = draw({ counties: ["jiaoling"], show: "partners" });
    expect(triangle.lines.map(({ kind }) => kind)).toEqual(["team", "pairing", "pairing"]);
    expect(texts(triangle)).toEqual(["广州", "番禺", "蕉岭"]);
  });

  it("puts the note below its county, above where a line comes from below, and within the frame", () => {
    const note = ["富硒土壤约三分之一", "塘口镇有认证"];
    for (const counties of [["yangxi"], ["yingde"], ["jiaoling"], ["dongyuan", "wuhua"]]) {
      const step = draw({ counties, show: "team", note });
      const tall = (step.note?.y ?? 0) + 50;
      expect(step.note?.y, counties.join()).toBeGreaterThan(20);
      expect(tall, counties.join()).toBeLessThan(map.frame.height);
    }
    const [, y = 0] = place("441881", draw({ counties: ["yingde"], show: "team" }));
    expect(draw({ counties: ["yingde"], show: "team", note }).note?.y).toBeLessThan(y);
  });

  it.each(["zh", "en"] as const)("writes no name over another (%s)", (language) => {
    const { names } = draw({ show: "teams" }, SHORT[language]);
    const boxes = names.map((name) => letterBox(name, 38));
    const over = boxes.filter((box, at) => boxes.slice(at + 1).some((other) => meet(box, other)));
    expect(over).toEqual([]);
    expect(names).toHaveLength(9);
  });

  it("fails for a place that it does not know", () => {
    expect(() => draw({ counties: ["lianjiang"], show: "ways", to: ["atlantis"] })).toThrow(
      /atlantis/u,
    );
  });
});
