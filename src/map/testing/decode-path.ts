/** A line of a path, in tenths of the frame's unit. */
export interface DecodedLine {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
}

/**
 * For tests: the lines of path data as an SVG renderer draws them. It knows the commands that maps are written in,
 * relative m, l and z, and no others.
 */
export function decodePath(path: string): DecodedLine[] {
  const lines: { points: [number, number][]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, command, list = ""] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (list.match(/-?\d+/g) ?? []).map(Number);
    if (numbers.length % 2 === 1) throw new Error(`odd coordinates: ${list}`);
    if (list.replaceAll(/-?\d+| /g, "") !== "") throw new Error(`no whole numbers: ${list}`);
    if (command === "m") lines.push({ points: [], closed: false });
    else if (command !== "l" && command !== "z") throw new Error(`command ${String(command)}`);
    const line = lines.at(-1);
    if (!line) throw new Error("a path begins with m");
    for (let index = 0; index < numbers.length; index += 2) {
      [x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
      line.points.push([x, y]);
    }
    if (command === "z") {
      line.closed = true;
      [x, y] = line.points[0] ?? [0, 0];
    }
  }
  return lines;
}
