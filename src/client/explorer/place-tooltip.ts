/** A box on the page, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between a county and its tooltip: none, so that the pointer can go from one to the other. */
const GAP = 2;

/**
 * Where a tooltip of a size stands: above its county and in the middle of it, below where there is no room above,
 * always within the stage. All boxes in the stage's own pixels.
 */
export function placeTooltip(
  county: Box,
  size: Pick<Box, "width" | "height">,
  stage: Pick<Box, "width" | "height">,
): { readonly left: number; readonly top: number } {
  const middle = county.left + county.width / 2 - size.width / 2;
  const above = county.top - size.height - GAP;
  const below = county.top + county.height + GAP;
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  return {
    left: Math.round(clamp(middle, stage.width - size.width)),
    top: Math.round(above >= 0 ? above : clamp(below, stage.height - size.height)),
  };
}
