import { describe, expect, it } from "vitest";
import { LAYERS } from "../model/map-layer.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { groundNames, isShown, labelsIn } from "./ground-names.ts";
import {
  type Box,
  letterBox,
  LETTERS,
  letterSize,
  MAP_SIZES,
  type MapSize,
  meet,
} from "./label-boxes.ts";
import { CROWDED_FROM, NAME_SIZE, uncrowdedLabels, zoomLabels } from "./label-priority.ts";
import { mapLabels } from "./map-content.ts";
import { loadTestMap, SHORT } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadTestMap();

/** All names of the map in a language. */
const namesIn = (language: "zh" | "en") => {
  const short = SHORT[language];
  const labels = mapLabels(atlas, map, short);
  return {
    ground: groundNames(atlas, map, short),
    labels,
    roomy: uncrowdedLabels(labels, map),
    later: zoomLabels(atlas, map, short).map((name) => ({
      ...name,
      at: map.units.get(name.adcode)?.point ?? ([NaN, NaN] as const),
    })),
  };
};

interface Drawn {
  readonly text: string;
  readonly box: Box;
}

/** All names that a reader sees in a layer of a map of some size, drawn so many times larger. */
function namesAt(
  { ground, labels, roomy, later }: ReturnType<typeof namesIn>,
  layer: (typeof LAYERS)[number],
  size: MapSize,
  k: number,
): Drawn[] {
  const letters = LETTERS[size];
  // As the script measures it (src/client/zoom/draw-view.ts).
  const factor = letterSize(ground[0]?.text ?? "", letters.later) / NAME_SIZE;
  const own = new Set(labelsIn(atlas, labels, layer).map(({ adcode }) => adcode));
  const standing = labels
    .filter((label) => own.has(label.adcode) || (k > 1 && label.kind === "county"))
    .filter(
      ({ beyond, adcode }) =>
        size === "wide" || !beyond || roomy.has(adcode) || (k > 1 && k >= CROWDED_FROM * factor),
    )
    .map((label) => ({
      text: label.text,
      box: letterBox(
        {
          ...label,
          x: label.at[0] * (k - 1) + label.x,
          y: label.at[1] * (k - 1) + label.y,
        },
        letters[label.kind],
      ),
    }));
  const revealed = later
    .filter(({ from }) => k > 1 && k >= from * factor)
    .map(({ text, at, dx, dy }) => ({
      text,
      box: letterBox(
        { text, x: at[0] * k + dx, y: at[1] * k + dy, anchor: "middle" },
        letters.later,
      ),
    }));
  const quiet = ground
    .filter((name) => k === 1 && isShown(name, size) && !name.hiddenIn.includes(layer))
    .map((name) => ({
      text: name.text,
      box: letterBox({ ...name, anchor: "middle" }, letters.ground),
    }));
  return [...standing, ...revealed, ...quiet];
}

const maps = (["zh", "en"] as const).flatMap((language) =>
  MAP_SIZES.map((size) => ({ language, size, names: namesIn(language) })),
);

describe.each(maps)(
  "the names of a map that is $size ($language)",
  ({ language, size, names: all }) => {
    it("lie over each other in no layer and at no scale", () => {
      const over = LAYERS.flatMap((layer) =>
        [1, 1.01, 1.2, 1.5, 1.6, 1.8, 2, 2.4, 3, 3.5, 4, 5, 6, 8, 11, 14].flatMap((k) => {
          const names = namesAt(all, layer, size, k);
          return names.flatMap((one, index) =>
            names
              .slice(index + 1)
              .filter((other) => meet(one.box, other.box))
              .map((other) => `${layer} ${k}: ${one.text} over ${other.text}`),
          );
        }),
      );
      expect(over).toEqual([]);
    });

    it("tell where Guangzhou, Shenzhen, the sea and the neighbours lie", () => {
      const shown = all.ground.filter((name) => isShown(name, size)).map(({ text }) => text);
      const known = {
        zh: ["广州", "深圳", "广西", "湖南", "江西", "福建", "海南", "南海"],
        en: "Guangzhou Shenzhen Guangxi Hunan Jiangxi Fujian Hainan"
          .split(" ")
          .concat("South China Sea"),
      }[language];
      expect(shown).toEqual(expect.arrayContaining(known));
      const least = {
        zh: { wide: 22, narrow: 18, phone: 14 },
        en: { wide: 22, narrow: 15, phone: 9 },
      };
      expect(shown.length).toBeGreaterThan(least[language][size]);
    });
  },
);
