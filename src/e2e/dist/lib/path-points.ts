export type Point = readonly [number, number];

/** How many numbers each command of SVG path data takes, of those that the site draws with. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/**
 * The points that path data goes through or bends towards, in its own units, relative commands
 * worked out.
 * @throws on a command that it does not know, or a number too few.
 */
export function pathPoints(data: string): Point[] {
  const points: Point[] = [];
  let pen: Point = [0, 0];
  let start: Point = pen;
  for (const [, letter = "", rest = ""] of data.matchAll(/([a-z])([^a-z]*)/giu)) {
    const command = letter.toLowerCase();
    const arity = ARITY[command];
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(Number);
    if (arity === undefined) throw new Error(`path data has the command ${letter}`);
    if (command === "z") pen = start;
    else if (numbers.length === 0 || numbers.length % arity !== 0) {
      throw new Error(`${letter} has ${numbers.length} numbers`);
    }
    for (let at = 0; at < numbers.length; at += Math.max(arity, 1)) {
      const step = place(command, numbers.slice(at, at + arity), letter === command, pen);
      points.push(...step);
      pen = step.at(-1) ?? pen;
      if (command === "m" && at === 0) start = pen;
    }
  }
  return points;
}

/** The points of one command, the last of them where the pen then stands. */
function place(
  command: string,
  numbers: readonly number[],
  relative: boolean,
  [x, y]: Point,
): Point[] {
  const [dx, dy] = relative ? [x, y] : [0, 0];
  const [first = 0] = numbers;
  if (command === "h") return [[first + dx, y]];
  if (command === "v") return [[x, first + dy]];
  return numbers.flatMap((number, index) =>
    index % 2 === 0 ? [[number + dx, (numbers[index + 1] ?? 0) + dy] as const] : [],
  );
}
