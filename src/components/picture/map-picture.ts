import { drawMap, type MapShapes } from "../../charts/picture/draw-map.ts";
import { describeArcs, nameArc } from "../../i18n/zh/describe-arcs.ts";
import { tabulateMap } from "../../i18n/zh/tabulate-map.ts";
import { words } from "../../i18n/zh/words.ts";
import { INSET_FRAME } from "../../map/inset.ts";
import { insetOrigin } from "../../map/inset-origin.ts";
import { loadMap, MAIN_FRAME } from "../../map/load-map.ts";
import { mapArcs, mapItems, mapLabels } from "../../map/map-content.ts";
import { arcLegend, arcLook } from "../../model/arc-look.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedPlaces } from "../../model/cited-places.ts";
import { countStatuses } from "../../model/count-statuses.ts";
import type { CountyView } from "../../model/county.ts";
import { isOfficial } from "../../model/basis.ts";
import type { Picture } from "./picture.ts";

const namesOf = (views: readonly CountyView[]): string =>
  views.map(({ county }) => county.name.zh).join("、");

/** The map's shapes as a picture needs them. */
function shapesOf(atlas: Atlas): MapShapes {
  const map = loadMap(atlas.dataset, MAIN_FRAME);
  return {
    frame: MAIN_FRAME,
    units: mapItems(atlas, map).map(({ status, shape, view }) => ({
      status: view && isOfficial(atlas, view) ? "official" : status,
      path: shape.path,
    })),
    borders: map.prefectureBorders,
    arcs: mapArcs(atlas, map).map(({ view, ...arc }) => ({ ...arc, look: arcLook(view) })),
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
  const { documented, listed, unnamed, official } = countStatuses(atlas);
  const views = [...atlas.counties.values()];
  const pairings = atlas.indexes.pairings;
  const looks = arcLegend(pairings);
  const told = views.filter(({ status }) => status === "documented");
  return {
    name: "map",
    title: words.map.title(site.province.zh),
    description: words.map.description(
      documented - official,
      official,
      listed,
      describeArcs(pairings),
    ),
    notes: [
      ...(unnamed > 0 ? [words.map.unnamed(unnamed)] : []),
      site.map.notice.zh,
      site.map.origin.zh,
    ],
    long: [
      words.inWords.onMap(namesOf(told.filter((view) => !isOfficial(atlas, view)))),
      ...(official > 0
        ? [words.inWords.onOfficial(namesOf(told.filter((view) => isOfficial(atlas, view))))]
        : []),
    ],
    cite: citedPlaces(atlas, [
      views.map(({ county }) => county.cite),
      pairings.map(({ pairing }) => pairing.cite),
    ]),
    draw: () =>
      drawMap(shapesOf(atlas), {
        documented: words.pictureFiles.counted(
          words.layerClass.documented.documented,
          documented - official,
        ),
        official: official > 0 ? words.pictureFiles.counted(words.basis.only, official) : null,
        listed: words.pictureFiles.counted(words.map.listedOnly, listed),
        outside: words.status.outside,
        arcs: looks.map(({ look, count }) => ({
          look,
          text: words.pictureFiles.counted(nameArc(look), count),
        })),
      }),
    tabulate: () => tabulateMap(views, atlas.indexes.sources, (view) => isOfficial(atlas, view)),
  };
}
