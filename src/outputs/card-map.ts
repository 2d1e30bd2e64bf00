import { drawAreas, hatch } from "../charts/map-picture.ts";
import { type Attributes, element, group, type Markup, moved, PALETTE } from "../charts/svg.ts";
import type { CardMap, CardShade } from "./card-facts.ts";

const FILLS: Readonly<Record<CardShade, Attributes>> = {
  outside: { fill: PALETTE.outside, stroke: PALETTE.paper, "stroke-width": 6 },
  others: { fill: PALETTE.green, stroke: PALETTE.paper, "stroke-width": 6, opacity: 0.5 },
  listed: { fill: PALETTE.green, stroke: PALETTE.paper, "stroke-width": 6 },
  documented: { fill: PALETTE.accent, stroke: PALETTE.ink, "stroke-width": 10 },
  official: { fill: "url(#hatch)", stroke: PALETTE.accent, "stroke-width": 14 },
};

function drawArc({ path, official, from, to }: CardMap["arcs"][number]): Markup[] {
  const line = { d: path, fill: "none", "stroke-linecap": "round" } as const;
  const dot = ([cx, cy]: readonly [number, number], fill: string): Markup =>
    element("circle", { cx, cy, r: 4.5, fill, stroke: PALETTE.blue, "stroke-width": 2 });
  return [
    element("path", { ...line, stroke: PALETTE.paper, "stroke-width": 6, opacity: 0.8 }),
    element("path", {
      ...line,
      stroke: PALETTE.blue,
      "stroke-width": official ? 2.2 : 3,
      "stroke-dasharray": official ? "2.5 5" : "9 5",
    }),
    dot(from, PALETTE.surface),
    dot(to, official ? PALETTE.surface : PALETTE.blue),
  ];
}

function drawRing({ at: [cx, cy], radius: r }: CardMap["rings"][number]): Markup[] {
  const circle = { cx, cy, r, fill: "none" } as const;
  return [
    element("circle", { ...circle, stroke: PALETTE.paper, "stroke-width": 6, opacity: 0.85 }),
    element("circle", { ...circle, stroke: PALETTE.ink, "stroke-width": 2.5 }),
  ];
}

function drawInset(inset: CardMap["inset"]): Markup[] {
  if (inset === null) return [];
  const { origin, size, scale, paths } = inset;
  const box = { width: size.width, height: size.height, fill: "none", stroke: PALETTE.rule };
  const areas = { ...FILLS.outside, stroke: PALETTE.muted, "stroke-width": 12 };
  return [
    moved(
      ...origin,
      element("rect", { ...box, "stroke-width": 1.5 }),
      element(
        "g",
        { transform: `scale(${scale})`, ...areas },
        ...paths.map((d) => element("path", { d })),
      ),
    ),
  ];
}

/** The province as a card shows it: land, the counties it is about, who helps them from where. */
export function drawProvince({ units, borders, arcs, rings, inset }: CardMap): Markup {
  const shades = (["outside", "others", "listed", "official", "documented"] as const).map((shade) =>
    drawAreas(
      shade,
      FILLS[shade],
      units.filter((unit) => unit.shade === shade),
    ),
  );
  return group(
    "map",
    element("defs", {}, hatch("hatch", 60, 14)),
    element(
      "g",
      { transform: "scale(.1)" },
      ...shades,
      element("path", {
        id: "borders",
        d: borders,
        fill: "none",
        stroke: "#a79c8c",
        "stroke-width": 7,
      }),
    ),
    ...drawInset(inset),
    ...arcs.flatMap(drawArc),
    ...rings.flatMap(drawRing),
  );
}
