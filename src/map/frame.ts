/** The box a map is drawn in. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Empty space kept at each edge. */
  readonly padding: number;
}

/** Units of a path for one unit of the frame: whole numbers in a path are tenths of the frame's unit. */
export const PATH_SCALE = 10;
