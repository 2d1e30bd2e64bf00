import { drawMap, type MapShapes } from "../../charts/picture/draw-map.ts";
import { tabulateMap } from "../../i18n/zh/tabulate-map.ts";
import { words } from "../../i18n/zh/words.ts";
import { INSET_FRAME } from "../../map/inset.ts";
import { insetOrigin } from "../../map/inset-origin.ts";
import { loadMap, MAIN_FRAME } from "../../map/load-map.ts";
import { mapArcs, mapItems, mapLabels } from "../../map/map-content.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedPlaces } from "../../model/cited-places.ts";
import { countStatuses } from "../../model/count-statuses.ts";
import type { Picture } from "./picture.ts";

/** The map's shapes as a picture needs them. */
function shapesOf(atlas: Atlas): MapShapes {
  const map = loadMap(atlas.dataset, MAIN_FRAME);
  return {
    frame: MAIN_FRAME,
    units: mapItems(atlas, map).map(({ status, shape }) => ({ status, path: shape.path })),
    borders: map.prefectureBorders,
    arcs: mapArcs(atlas, map),
    labels: mapLabels(atlas, map),
    inset:
      map.inset.length === 0
        ? null
        : {
            origin: insetOrigin(MAIN_FRAME),
            size: INSET_FRAME,
            name: map.inset.map(({ name }) => name).join("、"),
            paths: map.inset.map(({ path }) => path),
          },
  };
}

/** The province with the units of the programme. */
export function mapPicture(atlas: Atlas): Picture {
  const { site } = atlas.dataset;
  const { documented, listed, unnamed } = countStatuses(atlas);
  const views = [...atlas.counties.values()];
  const pairings = atlas.indexes.pairings;
  const pairs = pairings.map(({ helper, county }) =>
    words.map.pair(helper.name.zh, county.name.zh),
  );
  const told = views.filter(({ status }) => status === "documented");
  return {
    name: "map",
    title: words.map.title(site.province.zh),
    description: words.map.description(documented, listed, pairs.join("、")),
    notes: [
      ...(unnamed > 0 ? [words.map.unnamed(unnamed)] : []),
      site.map.notice.zh,
      site.map.origin.zh,
    ],
    long: [words.inWords.onMap(told.map(({ county }) => county.name.zh).join("、"))],
    cite: citedPlaces(atlas, [
      views.map(({ county }) => county.cite),
      pairings.map(({ pairing }) => pairing.cite),
    ]),
    draw: () =>
      drawMap(shapesOf(atlas), {
        documented: words.pictureFiles.counted(words.status.documented, documented),
        listed: words.pictureFiles.counted(words.map.listedOnly, listed),
        outside: words.status.outside,
        pairing: words.map.pairing,
      }),
    tabulate: () => tabulateMap(views, atlas.indexes.sources),
  };
}
