import type { Row } from "./format-table.ts";
import type { ExplorerTimes, Played } from "./measure-explorer.ts";
import type { Latency } from "./probe.ts";
import { describeTask, longestTask } from "./sum-tasks.ts";
import { summarize } from "./summarize.ts";

/** What a screen takes for a frame, milliseconds. */
const FRAME = 1000 / 60;

/** The table of what the map does, a column for each window. */
export function explorerRows(explorers: readonly ExplorerTimes[]): Row[] {
  const row = <T>(
    label: string,
    read: (times: ExplorerTimes) => Played<T>,
    toNumber: (time: T) => number,
    target?: number,
  ): Row => {
    const cells = explorers.map((explorer) =>
      summarize(read(explorer).times.map((time) => (time === null ? null : toNumber(time)))),
    );
    return { label, cells, digits: 1, ...(target === undefined ? {} : { target }) };
  };
  const longest = (label: string, read: (times: ExplorerTimes) => Played<unknown>): Row => ({
    label: `  longest task while ${label}, ms`,
    cells: explorers.map((explorer) => summarize(read(explorer).tasks.map(({ time }) => time))),
    digits: 1,
  });
  const total = (latency: Latency) => latency.total;
  const same = (time: number) => time;
  return [
    row(
      "hover to tooltip, frames",
      ({ hover }) => hover,
      (time) => time.total / FRAME,
      2,
    ),
    row("hover to tooltip, ms", ({ hover }) => hover, total),
    row(
      "  of it, once the page has heard, ms",
      ({ hover }) => hover,
      (time) => time.work,
    ),
    longest("hovering", ({ hover }) => hover),
    row("selection to card, ms", ({ select }) => select, total),
    longest("selecting", ({ select }) => select),
    row("layer to picture, ms", ({ layers }) => layers, same),
    longest("choosing layers", ({ layers }) => layers),
    row("first zoom, its code fetched, ms", ({ firstZoom }) => firstZoom, same),
    longest("fetching it", ({ firstZoom }) => firstZoom),
    row("between frames while zooming, ms", ({ zooming }) => zooming, same),
    longest("zooming", ({ zooming }) => zooming),
    row("between frames while panning, ms", ({ panning }) => panning, same),
    longest("panning", ({ panning }) => panning),
  ];
}

/** Where the longest task of each kind of play went, but for those that fit into a frame. */
export function describeExplorer(explorer: ExplorerTimes): string[] {
  return Object.entries(explorer).flatMap(([name, { tasks }]: [string, Played<unknown>]) => {
    const longest = longestTask(tasks);
    return longest !== undefined && longest.time > FRAME
      ? [`${name} ${describeTask(longest)}`]
      : [];
  });
}
