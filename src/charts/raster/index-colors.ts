/** An image of at most 256 opaque colours. */
export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour in turn. */
  readonly palette: Uint8Array;
  /** The colour of each pixel, by its place in the palette, row by row. */
  readonly pixels: Uint8Array;
}

const MOST = 256;

/** Far enough apart that 256 colours reach all the steps of a card, near enough that no edge looks rough. */
const APART = 1000;

/** How far two colours lie apart; an eye sees green best and blue least. */
function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 3 * red * red + 6 * green * green + blue * blue;
}

/** Each pixel's colour as one number, from its four bytes. */
function packColors(rgba: Uint8Array): Uint32Array {
  const bytes = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const colors = new Uint32Array(rgba.length / 4);
  for (let at = 0; at < colors.length; at += 1) colors[at] = bytes.getUint32(at * 4) >>> 8;
  return colors;
}

/** The colours by how often they occur, the commonest first; of those that occur as often, the darker first. */
function rankColors(colors: Uint32Array): number[] {
  const counts = new Map<number, number>();
  let [run, length] = [colors[0] ?? 0, 0];
  const add = (): void => void counts.set(run, (counts.get(run) ?? 0) + length);
  // Areas are long runs of one colour; a look into the map for each of their pixels would take most of the time.
  for (const color of colors) {
    if (color === run) length += 1;
    else {
      add();
      [run, length] = [color, 1];
    }
  }
  add();
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
}

/**
 * The commonest colours that lie far enough apart: a card's own colours come first, since they fill areas, and then
 * the steps between them at the edges of letters.
 */
function choosePalette(ranked: readonly number[]): number[] {
  if (ranked.length <= MOST) return [...ranked];
  const chosen: number[] = [];
  for (const color of ranked) {
    if (chosen.length === MOST) break;
    if (chosen.every((other) => distance(color, other) > APART)) chosen.push(color);
  }
  return chosen;
}

function nearest(chosen: readonly number[], color: number): number {
  let [place, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < chosen.length; at += 1) {
    const far = distance(color, chosen[at] ?? 0);
    if (far < least) [place, least] = [at, far];
  }
  return place;
}

/** Draws an image's colours from a palette: the same image gives the same palette. `rgba` is opaque. */
export function indexColors(rgba: Uint8Array, width: number, height: number): IndexedImage {
  const colors = packColors(rgba);
  const ranked = rankColors(colors);
  const chosen = choosePalette(ranked);
  const places = new Map(ranked.map((color) => [color, nearest(chosen, color)]));
  const pixels = new Uint8Array(colors.length);
  let [run, place] = [-1, 0];
  for (let at = 0; at < colors.length; at += 1) {
    const color = colors[at] ?? 0;
    if (color !== run) [run, place] = [color, places.get(color) ?? 0];
    pixels[at] = place;
  }
  const palette = Uint8Array.from(
    chosen.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]),
  );
  return { width, height, palette, pixels };
}
