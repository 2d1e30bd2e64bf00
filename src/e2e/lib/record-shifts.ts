/** Chromium's record of what moved without the reader's doing; TypeScript's library has no type for it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  interface Window {
    /** Set by recordShifts. */
    shifts?: { readonly observer: PerformanceObserver; readonly entries: PerformanceEntry[] };
  }
}

/** Runs in the page before it loads: keeps every layout shift from the first on. */
export function recordShifts(): void {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => {
    entries.push(...list.getEntries());
  });
  observer.observe({ type: "layout-shift", buffered: true });
  window.shifts = { observer, entries };
}

/** Runs in the page: each shift so far as its score and what shifted, such as `0.0312: main#main`. */
export function readShifts(): string[] {
  if (window.shifts === undefined) throw new Error("recordShifts has not run");
  const { observer, entries } = window.shifts;
  entries.push(...observer.takeRecords());
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => "sources" in entry;
  const name = (node: Node | null): string => {
    if (!(node instanceof Element)) return node?.textContent?.trim().slice(0, 20) ?? "gone";
    const id = node.id === "" ? "" : `#${node.id}`;
    return [node.tagName.toLowerCase() + id, ...node.classList].join(".");
  };
  return entries
    .filter(isShift)
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .map(
      ({ value, sources }) =>
        `${value.toFixed(4)}: ${sources.map(({ node }) => name(node)).join(", ")}`,
    );
}

/** Runs in the page: waits until two frames have been drawn, and with them every shift so far told. */
export async function rest(): Promise<void> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  await frame();
  await frame();
}
