/**
 * Whether the map takes a gesture from the page. The page's own scrolling comes first: a wheel counts with Ctrl or
 * Command alone (a pinch on a touchpad comes as such), one finger and the mouse only once the map is zoomed in.
 */
export function wantsZoom(event: Event, scale: number): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ("touches" in event) return scale > 1 || (event as TouchEvent).touches.length > 1;
  return scale > 1 && event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}

/** How far a turn of the wheel zooms, as a power of two; a touchpad's pinch comes in small steps and counts tenfold. */
export function wheelStep({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === 1 ? deltaY * 25 : deltaMode === 2 ? deltaY * 500 : deltaY;
  return -pixels * (Math.abs(pixels) < 50 ? 0.02 : 0.005);
}
