import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { builds, pageAt } from "./lib/builds.ts";
import { all, attribute, textOf, withClass, type Element } from "./lib/dom.ts";
import { type Box, boxOf, drawnPoints } from "./lib/drawn-map.ts";

const placed = loadDataset().counties.filter(({ adcode }) => adcode !== null);
/** How far beyond the frame a shape may be cut, so that its edge does not show; of the width. */
const MARGIN = 0.02;

/** Where a label's letters stand: a Chinese character is as wide as it is high. */
function labelBox(label: Element, fontSize: number): Box {
  const [x, y] = drawnPoints(label)[0] ?? [NaN, NaN];
  const half = (fontSize * textOf(label).length) / 2;
  return [x - half, y - fontSize / 2, x + half, y + fontSize / 2];
}

const overlap = (one: Box, other: Box) =>
  Math.min(one[2], other[2]) > Math.max(one[0], other[0]) &&
  Math.min(one[3], other[3]) > Math.max(one[1], other[1]);

describe.each(builds)("$name", (build) => {
  const drawn = placed.map(({ id, adcode, name }) => {
    const { main } = pageAt(build, `/counties/${id}/`);
    const [svg = main] = withClass(main, "close-up");
    const [left = NaN, top = NaN, width = NaN, height = NaN] = (attribute(svg, "viewBox") ?? "")
      .split(" ")
      .map(Number);
    const labels = all(svg, "text").map((label) => ({
      text: textOf(label),
      box: labelBox(label, Number(attribute(label, "font-size") ?? NaN)),
    }));
    const view: Box = [left, top, left + width, top + height];
    return { id, adcode, name: name.zh, svg, view, labels };
  });

  test("a county's map shows the county whole, in the middle of its neighbours", () => {
    const wrong = drawn.filter(({ svg, adcode, view }) => {
      const [own] = all(svg, "path").filter((path) => attribute(path, "data-adcode") === adcode);
      if (!own) return true;
      const [left, top, right, bottom] = boxOf(drawnPoints(own));
      return !(left >= view[0] && top >= view[1] && right <= view[2] && bottom <= view[3]);
    });
    expect(drawn).toHaveLength(58);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("every link of a county's map can be seen in it, and reaches no further", () => {
    const wrong = drawn.flatMap(({ id, svg, view }) =>
      all(svg, "a").flatMap((link) => {
        const points = all(link, "path").flatMap(drawnPoints);
        const within = (margin: number) =>
          points.filter(
            ([x, y]) =>
              x >= view[0] - margin &&
              y >= view[1] - margin &&
              x <= view[2] + margin &&
              y <= view[3] + margin,
          ).length;
        const name = `${id}: ${attribute(link, "aria-label") ?? "a link without a name"}`;
        if (within(0) === 0) return [`${name} takes the focus and is not to be seen`];
        const isCut = within(MARGIN * (view[2] - view[0])) === points.length;
        return isCut ? [] : [`${name} lies over what stands beside the map`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("a county's map bears its name, and each name on it can be read whole", () => {
    const wrong = drawn.flatMap(({ id, name, labels, view }) => [
      ...(labels.some(({ text }) => text.length >= 2 && name.startsWith(text))
        ? []
        : [`${id} without its name`]),
      ...labels
        .filter(
          ({ box }) =>
            !(box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3]),
        )
        .map(({ text }) => `${id}: ${text} is cut off`),
      ...labels.flatMap((one, index) =>
        labels
          .slice(index + 1)
          .filter((other) => overlap(one.box, other.box))
          .map((other) => `${id}: ${one.text} and ${other.text} lie over each other`),
      ),
    ]);
    expect(wrong).toEqual([]);
  });
});
