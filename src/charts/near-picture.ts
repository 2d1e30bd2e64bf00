/** A county with what lies around it, as a file draws it, and where it lies in the province. */

import type { closeUp } from "../map/close-up.ts";
import { tenth } from "../model/drawing.ts";
import { element, group, type Markup, PALETTE } from "./svg.ts";
import { type Shade, SHADE_COLORS } from "./province.ts";
import { textLine } from "./text.ts";

/** The county and its surroundings, each unit with its shade. */
interface NearPicture {
  readonly near: NonNullable<ReturnType<typeof closeUp>>;
  readonly shadeOf: (slug: string | null) => Shade;
  readonly own: Shade;
  /** The province's outline in path units, its frame in the same, and the county's point in it. */
  readonly province: {
    readonly outline: string;
    readonly size: readonly [width: number, height: number];
    readonly point: readonly [number, number];
  };
}

/** Draws it in the units of the close-up. */
export function drawNear({ near, shadeOf, own, province }: NearPicture): Markup[] {
  const [left, top, width, height] = near.viewBox;
  const line = width / 400;
  const unit = (shade: Shade, path: string): Markup =>
    element("path", {
      d: path,
      fill: SHADE_COLORS[shade].fill,
      stroke: PALETTE.paper,
      "stroke-width": tenth(line),
    });
  const [ownWidth, ownHeight] = province.size;
  const scale = (width * CORNER) / ownWidth;
  const corner = [left + width * (1 - CORNER), top + height - ownHeight * scale] as const;
  const isClear = ({ width, at: [x, y], fontSize }: (typeof near.labels)[number]): boolean =>
    x + width / 2 < corner[0] || y + fontSize < corner[1];
  const ring = { cx: province.point[0], cy: province.point[1], fill: "none" } as const;
  return [
    group("around", ...near.around.map(({ slug, path }) => unit(shadeOf(slug), path))),
    element("path", {
      id: "county",
      d: near.county.path,
      fill: SHADE_COLORS[own].fill,
      stroke: PALETTE.ink,
      "stroke-width": tenth(line * 2.5),
      "stroke-linejoin": "round",
    }),
    group("names", ...near.labels.filter(isClear).map((label) => nameOf(label, own))),
    element(
      "g",
      {
        id: "place",
        transform: `translate(${corner.map(tenth).join(" ")}) scale(${Number(scale.toPrecision(4))})`,
      },
      element("rect", { width: ownWidth, height: ownHeight, fill: PALETTE.paper }),
      element("path", { d: province.outline, fill: PALETTE.outside }),
      element("circle", {
        ...ring,
        r: ownWidth / 22,
        stroke: PALETTE["accent-ink"],
        "stroke-width": ownWidth / 70,
      }),
    ),
  ];
}

/** How much of the width the province takes in its corner. */
const CORNER = 0.27;

function nameOf(
  { text, at, fontSize, kind }: NearPicture["near"]["labels"][number],
  own: Shade,
): Markup {
  const isOwn = kind === "county";
  const inside = isOwn && own === "documented";
  const color = inside ? PALETTE.surface : isOwn ? PALETTE.ink : PALETTE.muted;
  const letters = textLine(text, at[0], at[1], {
    size: fontSize,
    bold: isOwn,
    anchor: "middle",
    color,
  });
  if (inside || !isOwn) return letters;
  const edge = {
    stroke: PALETTE.paper,
    "stroke-width": fontSize / 5,
    "stroke-linejoin": "round",
  } as const;
  return element("g", {}, element("g", edge, letters), letters);
}
