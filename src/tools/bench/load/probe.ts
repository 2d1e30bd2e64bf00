/** How long something took to show after an event, milliseconds. */
export interface Latency {
  /** From the reader's doing (the browser's stamp) to the painted frame. */
  readonly total: number;
  /** From where the page heard of it to the painted frame. */
  readonly work: number;
}

/** Milliseconds from the start of the navigation, but for the shift, which is a score. */
export interface LoadTimes {
  readonly firstPaint: number | null;
  readonly largestPaint: number | null;
  readonly shift: number;
  /** The longest task over 50 ms by the clock; 0 when there is none, since no shorter one is told. */
  readonly longest: number;
  /** When the last custom element was there; `null` on a page without one. */
  readonly ready: number | null;
}

/** What the bench asks of a page, from inside it. */
export interface Probe {
  readLoad(): LoadTimes;
  isShown(element: Element | null): boolean;
  /** From the next event of the type on, waits for the first painted frame in which `isDone`. */
  arm(type: string, isDone: () => boolean): void;
  /** What came of the last `arm`; `null` when the event or its effect did not come in time. */
  result(): Promise<Latency | null>;
  /** Milliseconds from `act` to the painted frame after its last change below `root`. */
  settle(root: Element, act: () => void): Promise<number>;
  startFrames(): void;
  /** Milliseconds between the frames since `startFrames`. */
  stopFrames(): number[];
}

/** An entry that Chromium knows and TypeScript's library does not. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

declare global {
  interface Window {
    /** Set by installProbe, before all else in a page that the bench opens. */
    bench: Probe;
  }
}

/** Runs in the page, before it loads. It is sent as text, so that it may use nothing from outside itself. */
export function installProbe(): void {
  const PATIENCE = 4000;
  const QUIET = 300;
  const seen: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => {
    seen.push(...list.getEntries());
  });
  const types = ["paint", "largest-contentful-paint", "layout-shift", "longtask"];
  for (const type of types) observer.observe({ type, buffered: true });

  let ready: number | null = null;
  const define = customElements.define.bind(customElements);
  customElements.define = (...definition) => {
    // Elements that stand in the page already are brought to life in here.
    define(...definition);
    ready = performance.now();
  };

  const isShift = (entry: PerformanceEntry): entry is LayoutShift => "hadRecentInput" in entry;

  /** Calls back when the next frame has been painted: a message comes after the frame that sent it. */
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };

  let pending: Promise<Latency | null> = Promise.resolve(null);
  let frames: number[] | null = null;

  window.bench = {
    readLoad() {
      seen.push(...observer.takeRecords());
      const startOf = (entry: PerformanceEntry | undefined) => entry?.startTime ?? null;
      const firstPaint = startOf(seen.find(({ name }) => name === "first-contentful-paint"));
      const largest = seen.filter(({ entryType }) => entryType === "largest-contentful-paint");
      const tasks = seen.filter(({ entryType }) => entryType === "longtask");
      const shifts = seen.filter(isShift).filter(({ hadRecentInput }) => !hadRecentInput);
      return {
        firstPaint,
        largestPaint: startOf(largest.at(-1)),
        shift: shifts.reduce((sum, { value }) => sum + value, 0),
        longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
        ready,
      };
    },
    isShown(element) {
      return (
        element !== null &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.getClientRects().length > 0
      );
    },
    arm(type, isDone) {
      const { promise, resolve, reject } = Promise.withResolvers<Latency | null>();
      pending = promise;
      setTimeout(resolve, PATIENCE, null);
      const hear = (event: Event): void => {
        const heard = performance.now();
        const look = (): void => {
          const now = performance.now();
          try {
            if (isDone()) resolve({ total: now - event.timeStamp, work: now - heard });
            else if (now - heard < PATIENCE) afterPaint(look);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        afterPaint(look);
      };
      addEventListener(type, hear, { capture: true, once: true });
    },
    result: () => pending,
    settle(root, act) {
      return new Promise((resolve) => {
        const started = performance.now();
        let [painted, changed] = [started, started];
        const stamp = (): void => {
          changed = performance.now();
          afterPaint(() => (painted = performance.now()));
        };
        const changes = new MutationObserver(stamp);
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        changes.observe(root, all);
        act();
        stamp();
        const timer = setInterval(() => {
          if (painted < changed || performance.now() - changed < QUIET) return;
          clearInterval(timer);
          changes.disconnect();
          resolve(painted - started);
        }, QUIET / 3);
      });
    },
    startFrames() {
      const times: number[] = [];
      frames = times;
      const count = (now: number): void => {
        times.push(now);
        if (frames === times) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    },
    stopFrames() {
      const times = frames ?? [];
      frames = null;
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
  };
}
