import type { Tables } from "../../data/dataset.ts";
import { generateData } from "./generate-data.ts";

/** Statements and such, which make a record as long as a real one. */
const prose = (about: string, index: number) => ({
  zh: `${about}${index}：这一句是生成的，长短和真的说明差不多，用来量检查要多久。`,
  en: `${about} ${index}: this sentence is generated, about as long as a real note, to time the check.`,
});

/**
 * What a check of a large folder reads: the generated site, and records of every table that its pages do without
 * (pairings, funds, mechanisms, corrections, labels), with statements, other claims and times.
 */
export function generateRecords(count: number): ReturnType<typeof generateData> {
  const { tables, site, cells } = generateData(count);
  const [{ cite }] = tables.counties as [Tables["counties"][number]];
  const statements = (index: number) => [{ id: "first", text: prose("说明", index), cite }];
  const districts = cells.map(({ adcode }, index) => ({
    id: `district-${index}`,
    name: { zh: `某市县${index}`, en: `District ${index}` },
    kind: "district" as const,
    adcode,
    cite,
  }));
  const full: Tables = {
    ...tables,
    organizations: [...tables.organizations, ...districts],
    counties: tables.counties.map((one, index) => ({ ...one, statements: statements(index) })),
    teams: tables.teams.map((one, index) => ({
      ...one,
      arrived: { on: "2023-11" },
      note: prose("组团", index),
    })),
    pairings: cells.map((_, index) => ({
      id: `pairing-${index}`,
      helper: `district-${index}`,
      county: `county-${index}`,
      kind: "assistance",
      asOf: "2024-05",
      statements: statements(index),
      cite,
      otherClaims: [{ kind: "industry", asOf: "2023", cite }],
    })),
    funds: cells.map((_, index) => ({
      id: `fund-${index}`,
      subject: { kind: "county", id: `county-${index}` },
      name: { zh: `资金${index}`, en: `Fund ${index}` },
      kind: "coordinated",
      value: index + 0.5,
      unit: "cny-10k",
      qualifier: "over",
      asOf: "2023",
      cite,
    })),
    mechanisms: cells.map((_, index) => ({
      id: `mechanism-${index}`,
      kind: "method",
      name: { zh: `做法${index}`, en: `Method ${index}` },
      summary: prose("做法", index),
      cite,
    })),
    corrections: cells.map((_, index) => ({
      id: `correction-${index}`,
      date: "2024-06-01",
      record: { kind: "county", id: `county-${index}` },
      about: prose("更正", index),
      was: { zh: `${index}` },
      is: { zh: `${index + 1}` },
      why: { zh: "核对来源后改正" },
    })),
    labels: cells.map(({ adcode }) => ({ adcode, dx: 0, dy: 0, anchor: "middle", inside: true })),
  };
  return { tables: full, site, cells };
}
