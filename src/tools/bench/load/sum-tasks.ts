import type { Task, Trace } from "./read-tasks.ts";

/** A task longer than so many milliseconds lets a reader wait noticeably. */
const LONG = 50;

export function longestTask(tasks: readonly Task[]): Task | undefined {
  return tasks.toSorted((a, b) => b.time - a.time)[0];
}

/** Of every long task from the first paint on, the milliseconds over what is allowed. */
export function blockingTime({ tasks, firstPaint }: Trace): number {
  return tasks
    .filter(({ start }) => firstPaint !== null && start >= firstPaint)
    .reduce((sum, { time }) => sum + Math.max(0, time - LONG), 0);
}

/** Milliseconds in which script ran. */
export function scriptTime({ tasks }: Trace): number {
  return tasks.reduce((sum, { parts }) => sum + parts.script, 0);
}

/** Where a task's time went, for whoever has to make it shorter. */
export function describeTask({ time, parts }: Task): string {
  const { script, layout, parsing, painting, other } = parts;
  const named = Object.entries({ script, "style and layout": layout, parsing, painting, other });
  const shares = named.map(([name, share]) => `${name} ${share.toFixed(0)}`);
  return `${time.toFixed(0)} ms: ${shares.join(", ")}`;
}
