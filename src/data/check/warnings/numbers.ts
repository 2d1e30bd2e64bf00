/** Doubts about numbers: beside what readers know, beside the whole, beside another number for the same. */

import { explanation } from "../../problem.ts";
import type { Citation } from "../../schema/fields/citation.ts";
import { type Qualifier, toBase, type Unit, UNITS } from "../../schema/fields/quantity.ts";
import type { Fund } from "../../schema/funds.ts";
import type { Indicator } from "../../schema/indicators.ts";
import { type Rule, rule, type Warning } from "../rules/rule.ts";

type Quantity = Pick<Indicator, "value" | "unit">;

/** How many times larger one number is than another; 1 where one is nothing, or they count different things. */
function timesApart(a: Quantity, b: Quantity): number {
  const [one, other] = [toBase(a), toBase(b)];
  if (UNITS[a.unit].dimension !== UNITS[b.unit].dimension || one === 0 || other === 0) return 1;
  return Math.max(one / other, other / one);
}

const CHECK_NUMBER = [
  "核对数值和单位，尤其是万和亿",
  "Check the number and its unit, 万 and 亿 above all",
] as const;

const inChinese = ({ value, unit }: Quantity): string => `${value}${UNITS[unit].word}`;
const inEnglish = ({ value, unit }: Quantity): string => `${value} ${unit}`;

/** A figure as readers know it. */
export interface Released extends Quantity {
  readonly qualifier: Qualifier;
  readonly cite: readonly Citation[];
}

/** The figures that readers know, by id. */
export type ReleasedFigures = ReadonlyMap<string, Released>;

const TABLES = ["indicators", "funds"] as const;

const placesOf = (cite: readonly Citation[]): string[] =>
  cite.map(({ source, at }) => `${source} ${at}`);

const FIRMER = explanation(
  [
    '以前发布的不是确数，现在写 "exact"，出处却没有变',
    'no exact number was published before, and now it is "exact" from the same source',
  ],
  ["核对来源怎样说这个数", "Check how the source words the number"],
);

/** A figure is about as large as readers know it, and no more certain unless a new source says so. */
export const besideRelease = (released: ReleasedFigures): readonly Rule<Warning>[] =>
  TABLES.map((table) =>
    rule([table], (facts, { doubt }) =>
      facts[table].flatMap((figure, index) => {
        const before = released.get(figure.id);
        if (!before) return [];
        const jump = explanation(
          [
            `以前发布的是${inChinese(before)}，差了百倍以上`,
            `it was published as ${inEnglish(before)}: more than a hundred times apart`,
          ],
          CHECK_NUMBER,
        );
        const known = new Set(placesOf(before.cite));
        const isFirmer =
          before.qualifier !== "exact" &&
          figure.qualifier === "exact" &&
          placesOf(figure.cite).every((place) => known.has(place));
        return [
          ...(timesApart(figure, before) > 100
            ? [doubt("jump", table, [index, "value"], jump)]
            : []),
          ...(isFirmer ? [doubt("firmer", table, [index, "qualifier"], FIRMER)] : []),
        ];
      }),
    ),
  );

/** What the programme counts as a whole, so that no part of it has more. Of people it may count many kinds. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>([
  ...(["organization", "cadre", "team", "county", "district", "unit"] as const),
  ...(["plan", "task", "project"] as const),
]);

/** No part of the programme has more than the whole: of money, as funds tell it, and of what is counted. */
const besideTotal = (table: (typeof TABLES)[number]) =>
  rule([table], (facts, { doubt }) => {
    const figures: readonly (Indicator | Fund)[] = facts[table];
    const totals = new Map<string, Indicator | Fund>();
    const isCounted = ({ unit }: Quantity) => table === "funds" || COUNTED.has(unit);
    for (const figure of figures.filter(isCounted)) {
      const { dimension } = UNITS[figure.unit];
      const largest = totals.get(dimension);
      const isTotal = figure.subject.kind === "programme";
      if (isTotal && (!largest || toBase(figure) > toBase(largest))) totals.set(dimension, figure);
    }
    return figures.flatMap((figure, index) => {
      const total = totals.get(UNITS[figure.unit].dimension);
      if (!total || !isCounted(figure) || toBase(figure) <= toBase(total)) return [];
      const words = explanation(
        [
          `整个帮扶只有${inChinese(total)}（"${total.id}"），这里却更多`,
          `the whole programme has ${inEnglish(total)} ("${total.id}"), and this is more`,
        ],
        CHECK_NUMBER,
      );
      return [doubt("above-total", table, [index, "value"], words)];
    });
  });

const ABOVE_WHOLE = explanation(
  ["比重超过了100%", "a share of more than 100%"],
  [
    "核对数值；说的是增长，名称里写明“增长”",
    "Check the number; if it tells of growth, the Chinese name must say so",
  ],
);

/** A share is at most the whole; growth, and how much more something costs, may be any. */
const shares = rule(["indicators"], ({ indicators }, { doubt }) =>
  indicators.flatMap(({ name, value, unit, otherClaims = [] }, index) => {
    if (/[增涨升高]/u.test(name.zh)) return [];
    const others = otherClaims.map((claim, at) => ({ ...claim, path: [index, "otherClaims", at] }));
    return [{ value, unit, path: [index] }, ...others]
      .filter((one) => UNITS[one.unit].dimension === "share" && toBase(one) > 1)
      .map(({ path }) => doubt("above-whole", "indicators", [...path, "value"], ABOVE_WHOLE));
  }),
);

/** Whether two numbers differ by about as much as 万 and 亿 do. */
const isUnitApart = (a: Quantity, b: Quantity): boolean => {
  const times = timesApart(a, b);
  return times > 2000 && times < 50_000;
};

/** Two sources do not tell of the same 万 and 亿; nor do two figures of one name about one record. */
const twins = rule(["indicators", "funds"], (facts, { doubt, nameLine }) => {
  const first = new Map<string, { figure: Quantity; line: () => string }>();
  return TABLES.flatMap((table) =>
    facts[table].flatMap((figure, index) => {
      const say = (
        path: readonly PropertyKey[],
        other: Quantity,
        where: readonly [string, string],
      ) =>
        doubt(
          "ten-thousandfold",
          table,
          path,
          explanation(
            [
              `${where[0]}是${inChinese(other)}，差了一万倍左右`,
              `${where[1]} says ${inEnglish(other)}: about ten thousand times apart`,
            ],
            CHECK_NUMBER,
          ),
        );
      const claims = (figure.otherClaims ?? []).flatMap((claim, at) =>
        isUnitApart(claim, figure)
          ? [
              say([index, "otherClaims", at, "value"], figure, [
                "本站采用的",
                "the claim that the site shows",
              ]),
            ]
          : [],
      );
      const key = JSON.stringify([figure.subject, figure.name.zh]);
      const earlier = first.get(key);
      if (!earlier) first.set(key, { figure, line: () => nameLine(table, [index, "value"]) });
      const line = earlier && isUnitApart(figure, earlier.figure) ? earlier.line() : undefined;
      const twin =
        earlier && line !== undefined
          ? [
              say([index, "value"], earlier.figure, [
                `同名的（${line}）`,
                `one of the same name (${line})`,
              ]),
            ]
          : [];
      return [...claims, ...twin];
    }),
  );
});

export const NUMBER_DOUBTS: readonly Rule<Warning>[] = [
  besideTotal("indicators"),
  besideTotal("funds"),
  shares,
  twins,
];
