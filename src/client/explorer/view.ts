/** How far the map is drawn into: a point p of the map stands at k * p + (x, y) of the frame. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The whole map. */
export const WHOLE: View = { k: 1, x: 0, y: 0 };

let view = WHOLE;

/** How the map is drawn now. */
export function currentView(): View {
  return view;
}

/** Says how the map is drawn now; its one owner, the zoom, calls this. */
export function setView(next: View): void {
  view = next;
}
