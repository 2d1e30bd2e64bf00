import type { Mark } from "./layer-marks.ts";

const CIRCLE = "M9 0C9 5 5 9 0 9C-5 9-9 5-9 0C-9-5-5-9 0-9C5-9 9-5 9 0Z";

/** How a sign is drawn: path data in a box 20 wide and high around 0, and the part of it that is filled, if any. */
export interface SignPath {
  readonly outline: string;
  readonly inner?: string;
}

/**
 * A shape for each kind of unit and each step of a project, told apart without colour. Rings fill as a project comes
 * further: empty, half, three quarters, full; a step that no source states has a broken ring (see the styles).
 */
export const SIGN_PATHS: Readonly<Record<Mark["sign"], SignPath>> = {
  party: { outline: "M0-10L3-3L10-3L4 2L6 9L0 5L-6 9L-4 2L-10-3L-3-3Z" },
  government: { outline: "M-8-8H8V8H-8Z" },
  procuratorate: { outline: "M0-10L10 0L0 10L-10 0Z" },
  "peoples-organization": { outline: "M0-9L10 8H-10Z" },
  enterprise: { outline: CIRCLE },
  institute: { outline: "M-3-9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z" },
  society: { outline: "M0 9L-10-8H10Z" },
  district: { outline: "M-9-5L0-10L9-5V5L0 10L-9 5Z" },
  city: { outline: "M-9-5L0-10L9-5V5L0 10L-9 5Z", inner: "M0-4L4 0L0 4L-4 0Z" },
  thought: { outline: CIRCLE },
  ready: { outline: CIRCLE, inner: "M0-9C-5-9-9-5-9 0C-9 5-5 9 0 9Z" },
  going: { outline: CIRCLE, inner: "M0-9C5-9 9-5 9 0C9 5 5 9 0 9C-5 9-9 5-9 0H0Z" },
  done: { outline: CIRCLE, inner: CIRCLE },
  unknown: { outline: CIRCLE },
};
