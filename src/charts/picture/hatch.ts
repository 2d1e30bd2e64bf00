import { element, type Markup } from "./markup.ts";
import { PALETTE } from "./palette.ts";

/** Oblique lines on paper; `size` is the side of a tile, `width` that of a line, in the unit of what it fills. */
export const hatch = (id: string, size: number, width = size / 5): Markup =>
  element(
    "pattern",
    { id, width: size, height: size, patternUnits: "userSpaceOnUse" },
    element("rect", { width: size, height: size, fill: PALETTE.surface }),
    element("path", {
      d: `M0 ${size}L${size} 0M${-size / 4} ${size / 4}L${size / 4} ${-size / 4}M${size * 0.75} ${size * 1.25}L${size * 1.25} ${size * 0.75}`,
      stroke: PALETTE.accent,
      "stroke-width": width,
    }),
  );
