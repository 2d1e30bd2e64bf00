import { z } from "zod";

/** What a page was busy with: names of work in Chromium's DevTools, and the kind of each. */
const KIND_OF = {
  EvaluateScript: "script",
  "v8.compile": "script",
  "v8.compileModule": "script",
  "v8.evaluateModule": "script",
  FunctionCall: "script",
  EventDispatch: "script",
  FireAnimationFrame: "script",
  TimerFire: "script",
  RunMicrotasks: "script",
  UpdateLayoutTree: "layout",
  Layout: "layout",
  ParseHTML: "parsing",
  ParseAuthorStyleSheet: "parsing",
  PrePaint: "painting",
  Paint: "painting",
  Layerize: "painting",
  Commit: "painting",
} as const;
type Kind = (typeof KIND_OF)[keyof typeof KIND_OF];
export type Parts = Readonly<Record<Kind | "other", number>>;

/** One task of a page's main thread. */
export interface Task {
  /** Milliseconds, of a clock of its own. */
  readonly start: number;
  /** Milliseconds of processor time, so that what other programs do at the time does not count. */
  readonly time: number;
  /** The same, by what it went to. */
  readonly parts: Parts;
}

export interface Trace {
  /** In the order in which they ran. */
  readonly tasks: readonly Task[];
  /** When the page first painted, on the same clock; `null` when it did not. */
  readonly firstPaint: number | null;
}

/** Microseconds, all. */
const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  tdur: z.number().optional(),
  args: z.object({ name: z.unknown().optional() }).optional(),
});
type Event = z.infer<typeof event>;
const file = z.object({ traceEvents: z.array(event) });

/** The categories that a trace must record for this. */
export const TRACE_CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "loading",
];

const kinds: ReadonlyMap<string, Kind> = new Map(Object.entries(KIND_OF));

/** Reads Chromium's trace: the tasks of the busiest page in it, which is the one under test. */
export function readTasks(json: string): Trace {
  const { traceEvents } = file.parse(JSON.parse(json));
  const threads = traceEvents
    .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
    .map(({ pid, tid }) =>
      readThread(traceEvents.filter((one) => one.pid === pid && one.tid === tid)),
    );
  const busy = ({ tasks }: Trace) => tasks.reduce((sum, { time }) => sum + time, 0);
  return threads.toSorted((a, b) => busy(b) - busy(a))[0] ?? { tasks: [], firstPaint: null };
}

function readThread(events: readonly Event[]): Trace {
  const spans = events
    .filter(({ ph }) => ph === "X")
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  const tasks: Task[] = [];
  // Until a page is committed, the browser makes room for it, whatever the page holds.
  const committed = events.find(({ name }) => name === "CommitLoad")?.ts ?? 0;
  for (const [index, span] of spans.entries()) {
    if (span.name !== "RunTask" || span.ts < committed) continue;
    const end = span.ts + span.dur;
    const inside: Event[] = [];
    for (let next = index + 1; (spans[next]?.ts ?? Infinity) < end; next++) {
      const one = spans[next];
      if (one !== undefined) inside.push(one);
    }
    tasks.push({ start: span.ts / 1000, time: timeOf(span), parts: split(span, inside) });
  }
  const paint = events.findLast(({ name }) => name === "firstContentfulPaint");
  return { tasks, firstPaint: paint === undefined ? null : paint.ts / 1000 };
}

/** Each span's own time, without that of the spans in it, by kind. */
function split(task: Event, inside: readonly Event[]): Parts {
  const parts = { script: 0, layout: 0, parsing: 0, painting: 0, other: timeOf(task) };
  const open: { end: number; kind: keyof Parts }[] = [{ end: Infinity, kind: "other" }];
  for (const span of inside) {
    const kind = kinds.get(span.name);
    if (kind === undefined) continue;
    while ((open.at(-1)?.end ?? Infinity) <= span.ts) open.pop();
    parts[open.at(-1)?.kind ?? "other"] -= timeOf(span);
    parts[kind] += timeOf(span);
    open.push({ end: span.ts + span.dur, kind });
  }
  return parts;
}

/** Milliseconds of processor time, or of the clock where the system does not tell the former. */
function timeOf({ dur, tdur }: Event): number {
  return (tdur ?? dur) / 1000;
}
