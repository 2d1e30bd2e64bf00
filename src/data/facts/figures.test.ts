import { describe, expect, it } from "vitest";
import { loadDataset } from "../load-dataset.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

const ARTICLE = "nanfang-2024-05-29";

/** Every number that the article states, as its paragraphs give it: value, unit, qualifier, places. */
const STATED: Readonly<Record<string, string>> = {
  "programme-organizations": "156 organization exact 4",
  "programme-cadres": "190 cadre over 4",
  "programme-teams": "62 team exact 4 28",
  "programme-counties": "57 county exact 4 摘要",
  "programme-districts": "5 district exact 4 摘要",
  "programme-plans": "62 plan exact 12",
  "programme-tasks": "1000 task over 12",
  "programme-funds": "4 cny-100m over 28",
  "lianjiang-appliance-share": "30 percent about 6",
  "lianjiang-team-units": "3 organization exact 7",
  "lianjiang-team-cadres": "4 cadre exact 7",
  "lianjiang-logistics-premium": "30 percent about 9",
  "lianjiang-priority-tasks": "18 task exact 10",
  "huang-jiangbo-years": "5 year over 13",
  "yingde-survey-party": "20 person over 14",
  "guiling-tax": "2927.6 cny-10k about 18",
  "guiling-output": "6.65 cny-100m about 18",
  "yangxi-selenium-share": "1/3 share about 23",
  "tangkou-certified-land": "1530 mu exact 23",
  "yangxi-centenarians": "90 person nearly 23",
  "guangsheng-project-funding": "973 cny-10k exact 29",
  "guangsheng-purchases": "233 cny-10k exact 29",
  "guangsheng-gifts": "86 cny-10k exact 29",
};

const { indicators, funds, site, corrections } = loadDataset(TEST_FACTS);
/** Figures that were put right since: what the article states of them is told by the correction. */
const corrected = new Set(
  corrections.flatMap(({ record }) => (record?.kind === "figure" ? [record.id] : [])),
);
const stillStated = (stated: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(stated).filter(([id]) => !corrected.has(id)));
const figures = [...indicators, ...funds].filter(({ cite }) =>
  cite.some(({ source }) => source === ARTICLE),
);

describe("the article's numbers", () => {
  it("are all there, as stated, but for those that a correction puts right", () => {
    const told = figures.map(({ id, value, unit, qualifier, cite }) => {
      const places = cite.filter(({ source }) => source === ARTICLE).map(({ at }) => at);
      return [id, `${value} ${unit} ${qualifier} ${places.join(" ")}`];
    });
    expect(Object.fromEntries(told)).toMatchObject(stillStated(STATED));
  });

  it("are dated only where the article dates them", () => {
    const known = figures.filter(({ id }) => id in STATED && !corrected.has(id));
    const dated = known.filter(({ asOf }) => asOf !== null).map(({ id, asOf }) => [id, asOf]);
    const stated = {
      "programme-organizations": "2023-11",
      "programme-cadres": "2023-11",
      "programme-teams": "2023-11",
      "programme-counties": "2023-10",
      "programme-districts": "2023-10",
      "lianjiang-team-units": "2023",
      "lianjiang-team-cadres": "2023",
      // Just after the Spring Festival holiday, which ended on 17 February 2024.
      "yingde-survey-party": "2024-02",
      "guangsheng-project-funding": "2023",
      "guangsheng-purchases": "2023",
      "guangsheng-gifts": "2023",
    };
    expect(Object.fromEntries(dated)).toEqual(stillStated(stated));
  });

  it("give Guangsheng's three sums to the whole group, and say so", () => {
    const sums = funds.filter(({ id }) => id.startsWith("guangsheng-"));
    expect(sums.map(({ kind }) => kind)).toEqual(["project-funding", "purchases", "gifts-in-kind"]);
    for (const { subject, note } of sums) {
      expect(subject).toEqual({ kind: "organization", id: "guangsheng-group" });
      expect(note?.zh).toContain("全集团");
    }
  });

  it("open the home page with the programme's own", () => {
    const shown = [...indicators, ...funds].filter(({ id }) => site.keyFigures.includes(id));
    expect(shown.map(({ subject }) => subject.kind)).toEqual(shown.map(() => "programme"));
    expect(shown.length).toBeGreaterThanOrEqual(5);
  });
});
