import { describe, expect, it } from "vitest";
import { loadDataset } from "../load-dataset.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

const { events, projects } = loadDataset(TEST_FACTS);

/** How far things had come by the article's day, 29 May 2024. */
const STAGES = {
  "lianjiang-work-plan": "drawn-up",
  "lianjiang-logistics": "planned",
  "lianjiang-logistics-proposal": "drawn-up",
  "lianjiang-station-counters": "planned",
  "yingde-work-plan": "drawn-up",
  "yingde-special-plan": "expected",
  "jiaoling-food-park": "signed",
  "jiaoling-food-pilot-county": null,
  "jiaoling-legan-village": null,
  "jiaoling-tongfu-village": null,
  "jiaoling-smart-platform": null,
  "jiaoling-yau-center": "preparing",
  "yangxi-longevity-bid": "under-way",
  "yangxi-silver-park": "proposed",
};

describe("what was expected is not told as done", () => {
  it("leaves every project at the stage that the article reports, or unknown", () => {
    expect(Object.fromEntries(projects.map(({ id, stage }) => [id, stage]))).toMatchObject(STAGES);
  });

  it("counts nothing as completed, and nothing but plans as drawn up", () => {
    expect(projects.filter(({ stage }) => stage === "completed").map(({ id }) => id)).toEqual([]);
    const drawnUp = projects.filter(({ stage }) => stage === "drawn-up");
    expect(new Set(drawnUp.map(({ kind }) => kind))).toEqual(new Set(["plan"]));
  });

  it("keeps Yingde's special plan, due in June 2024, and the plans' end in 2026 as expected", () => {
    const expected = events.filter(({ status }) => status === "expected");
    expect(expected.map(({ id, when }) => [id, when.on])).toEqual([
      ["yingde-plan-due", "2024-06"],
      ["lianjiang-plan-ends", "2026"],
    ]);
    const plan = projects.find(({ id }) => id === "yingde-special-plan");
    expect(plan).toMatchObject({ stage: "expected", due: { on: "2024-06" } });
  });

  it("dates what happened as the article does", () => {
    const days = events.filter(({ when }) => when.on !== undefined && when.on.length > 4);
    expect(Object.fromEntries(days.map(({ id, when }) => [id, when.on]))).toMatchObject({
      "programme-launch": "2023-10",
      "teams-set-out": "2023-11",
      "yingde-team-joined": "2023-11",
      "yangxi-team-arrives": "2023-11",
      "yangxi-bid-launched": "2024-03-14",
      "jiaoling-investment-fair": "2024-04-28",
      "rural-work-conference": "2024-05-09",
      "yingde-plan-due": "2024-06",
    });
  });

  it("gives no day to what the article only calls recent", () => {
    const recent = ["regional-symposium", "lianjiang-plan-drawn-up", "yangxi-expert-visit"];
    for (const { id, when } of events.filter((event) => recent.includes(event.id))) {
      expect([id, when.on, when.notAfter]).toEqual([id, undefined, "2024-05-29"]);
    }
  });
});
