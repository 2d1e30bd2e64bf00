import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { builds, pageAt } from "./lib/builds.ts";
import { all, attribute, closest, hasClass, textOf, withClass, type Element } from "./lib/dom.ts";
import { type Box, boxOf, drawnPoints, provinceMapOf } from "./lib/drawn-map.ts";

const { counties, organizations, pairings, prefectures, topology } = loadDataset();
const placed = counties.flatMap(({ adcode, ...rest }) =>
  adcode === null ? [] : [{ ...rest, adcode }],
);
/** 廉江, 英德, 蕉岭, 阳西, 东源, 五华: the counties that the article tells of. */
const told = ["440881", "441881", "441427", "441721", "441625", "441424"];
/** 潮南, 连山, 徐闻, 雷州, 南澳, 德庆, 鹤山, 开平, 台山, 恩平, 兴宁, 四会, 封开: told of by other sources alone. */
const pages = ["440514", "441825", "440825", "440882", "440523", "441226"].concat([
  "440784",
  "440783",
  "440781",
  "440785",
  "441481",
  "441284",
  "441225",
]);
/** 东沙群岛, which stands in a box of its own. */
const INSET = "442100";

describe.each(builds)("$name", (build) => {
  const { base } = build;
  const { svg, units } = provinceMapOf(build);
  const frame = (attribute(svg, "viewBox") ?? "").split(" ").map(Number);
  const home = pageAt(build, "/");
  const pageOf = (href = "") =>
    href.startsWith(base)
      ? /^counties\/([^/#]+)\/$/u.exec(href.slice(base.length))?.[1]
      : undefined;

  test("draws every unit of the boundaries once, the islands in their box", () => {
    const known = topology.objects.counties.geometries.map(({ id }) => String(id));
    expect(known).toHaveLength(124);
    expect(units.map(({ adcode }) => adcode).toSorted()).toEqual(known.toSorted());
    const boxed = units.filter(({ element }) => {
      const group = closest(element, "g")?.parentNode;
      return group && "tagName" in group && hasClass(group, "inset");
    });
    expect(boxed.map(({ adcode }) => adcode)).toEqual([INSET]);
  });

  test("tells the six that the article documents from the 13 of other sources, the 39 listed and the rest", () => {
    const withStatus = (status: string) =>
      units.filter((unit) => unit.status === status).map(({ adcode }) => adcode);
    const ofPages = units
      .filter(({ element }) => hasClass(element, "beyond"))
      .map(({ adcode }) => adcode);
    expect(ofPages.toSorted()).toEqual(pages.toSorted());
    expect(withStatus("documented").toSorted()).toEqual([...told, ...pages].toSorted());
    expect(withStatus("listed")).toHaveLength(39);
    expect(withStatus("outside")).toHaveLength(124 - 58);
    expect([...withStatus("documented"), ...withStatus("listed")].toSorted()).toEqual(
      placed.map(({ adcode }) => adcode).toSorted(),
    );
  });

  test("every county with a place is a link to its page, named with its prefecture", () => {
    const links = all(svg, "a").map((link) => ({
      county: pageOf(attribute(link, "href")),
      adcodes: all(link, "path").map((path) => attribute(path, "data-adcode")),
      name: all(link, "title")
        .map((title) => textOf(title))
        .join(),
    }));
    expect(links.map(({ county }) => county).toSorted()).toEqual(
      placed.map(({ id }) => id).toSorted(),
    );
    for (const { id, adcode, name, prefecture } of placed) {
      const link = links.find(({ county }) => county === id);
      expect(link?.adcodes, id).toEqual([adcode]);
      expect(link?.name, id).toContain(name.zh);
      expect(link?.name, id).toContain(prefectures.find((one) => one.id === prefecture)?.name.zh);
    }
  });

  test("nothing of the map that takes the focus is hidden from those who hear it", () => {
    const hidden = all(svg, "a").filter((link) => {
      const group = closest(link, "g");
      return [link, group].some((one) => one && attribute(one, "aria-hidden") === "true");
    });
    expect(hidden).toEqual([]);
    const naming = (attribute(svg, "aria-labelledby") ?? "").split(" ");
    const named = all(svg, "title", "desc").filter((one) =>
      naming.includes(attribute(one, "id") ?? ""),
    );
    expect(named.map((one) => textOf(one)).filter(Boolean)).toHaveLength(2);
  });

  test("the home page leads to all 62 counties, the unnamed among them", () => {
    const linked = all(home.document, "a").flatMap((link) => pageOf(attribute(link, "href")) ?? []);
    expect(new Set(linked).size).toBe(59);
    expect(linked).toContain("unnamed");
  });

  test("every coordinate lies in the frame, and no shape is empty", () => {
    const [left = NaN, top = NaN, width = NaN, height = NaN] = frame;
    expect([left, top, width]).toEqual([0, 0, 960]);
    const drawn = all(svg, "path", "rect", "circle", "text");
    const outside = drawn.filter((element) =>
      drawnPoints(element).some(
        ([x, y]) => !(x >= left && y >= top && x <= left + width && y <= top + height),
      ),
    );
    expect(outside.map(({ tagName, attrs }) => [tagName, attrs])).toEqual([]);
    // Dots are lines with round ends; WebKit draws those of no length by the zoom.
    const dots = drawn.filter((element) =>
      /M[\d.,-]+h0(?![.\d])/u.test(attribute(element, "d") ?? ""),
    );
    expect(dots.map(({ attrs }) => attrs)).toEqual([]);
    const empty = units.filter(({ element }) => drawnPoints(element).length < 3);
    expect(empty.map(({ adcode }) => adcode)).toEqual([]);
  });

  test("the province fills its frame, so that a telephone shows it as large as it can", () => {
    const [left, top, right, bottom] = boxOf(
      units.filter(({ adcode }) => adcode !== INSET).flatMap(({ element }) => drawnPoints(element)),
    );
    const [, , width = NaN, height = NaN] = frame;
    expect(right - left).toBeGreaterThan(width * 0.95);
    expect(bottom - top).toBeGreaterThan(height * 0.95);
  });

  test("an arc joins each pairing's two ends, drawn by what it is for and who tells of it", () => {
    const arcs = all(svg, "path").filter((path) => {
      const group = closest(path, "g")?.parentNode;
      return group && "tagName" in group && hasClass(group, "arcs") && !hasClass(path, "casing");
    });
    const boxes = units.map(({ element, adcode }) => ({
      adcode,
      box: boxOf(drawnPoints(element)),
    }));
    const ends = arcs.map((arc) => {
      const points = drawnPoints(arc);
      return [points[0], points.at(-1)].map((point) =>
        boxes
          .filter(
            ({ box: [left, top, right, bottom] }) =>
              point && point[0] > left && point[0] < right && point[1] > top && point[1] < bottom,
          )
          .map(({ adcode }) => adcode),
      );
    });
    const adcodeOf = (id: string) =>
      [...counties, ...organizations].find((one) => one.id === id)?.adcode;
    const wanted = pairings.flatMap(({ helper, county }) =>
      county === undefined ? [] : [[adcodeOf(helper), adcodeOf(county)]],
    );
    expect(wanted).toHaveLength(14);
    const missed = wanted.filter(
      (pair) =>
        !ends.some((found) => pair.every((code, end) => found[end]?.includes(code ?? "absent"))),
    );
    expect(missed).toEqual([]);
    expect(ends).toHaveLength(wanted.length);
    const looks = arcs.map((arc) => {
      const group = closest(arc, "g");
      return ["industry", "beyond"].filter((name) => group && hasClass(group, name)).join(" ");
    });
    const isTold = new Set(["baiyun-lianjiang", "panyu-jiaoling"]);
    const kinds = pairings.flatMap(({ id, kind, county }) =>
      county === undefined
        ? []
        : [[kind === "industry" && kind, !isTold.has(id) && "beyond"].filter(Boolean).join(" ")],
    );
    expect(looks.toSorted()).toEqual(kinds.toSorted());
  });

  test("the six documented counties and the two helpers bear their names", () => {
    const labels = all(svg, "text").map((label) => textOf(label));
    expect(labels).toEqual(
      expect.arrayContaining(["廉江", "英德", "蕉岭", "阳西", "东源", "五华", "白云", "番禺"]),
    );
  });

  test("says what it is not: a survey; and what its base leaves out", () => {
    const text = textOf(home.main);
    expect(text).toContain("示意图");
    expect(text).toContain("光明区");
    expect(text).toMatch(/东沙群岛.{0,20}陆丰/u);
  });
});

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

describe.each(builds)("the maps of counties, $name", (build) => {
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
