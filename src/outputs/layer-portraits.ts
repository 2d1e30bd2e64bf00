/** The picture of each layer of the map, to keep and to hand on. */

import { drawLayer } from "../charts/layer-picture.ts";
import { framePortrait } from "../charts/portrait.ts";
import { readProvince } from "../charts/province.ts";
import type { Piece } from "../charts/svg.ts";
import { findCitations } from "../data/schema/fields/citation.ts";
import type { Language } from "../i18n/language.ts";
import { nameArc, tellClasses, titleCensus, titleLayer } from "../i18n/describe-map.ts";
import { loadMap, MAIN_FRAME } from "../map/province-map.ts";
import { groundNames } from "../map/ground-names.ts";
import { type MapLabel, namedLayers } from "../map/map-content.ts";
import type { Atlas } from "../model/atlas.ts";
import { type CensusFinding, censusFinding } from "../model/census-layer.ts";
import { arcLegend } from "../model/helpers.ts";
import type { CountyView } from "../model/views.ts";
import {
  classify,
  countyRows,
  isCensusLayer,
  type Layer,
  layerLegend,
  type LegendClass,
  layersOf,
} from "../model/map-layer.ts";
import { tellSources } from "./portraits.ts";

/** The layers of this edition, by name. */
export const layerPortraits = (atlas: Atlas): ReadonlyMap<string, Layer> =>
  new Map(layersOf(atlas).map((layer) => [layer, layer]));

/** The picture of a layer; `address` is the site's, null if it is not known. */
export function drawLayerPortrait(
  say: Language,
  atlas: Atlas,
  layer: Layer,
  address: string | null,
): string {
  const { site } = atlas.dataset;
  const sketch = say.words.map.sketch(say.text(site.map.blank));
  const classes = layerLegend(countyRows(atlas), layer);
  const finding = isCensusLayer(layer) ? censusFinding(atlas, layer) : null;
  const about = {
    tag: say.tag,
    site: say.text(site.title),
    kicker: say.words.layer[layer].name,
    text: "",
    address: address && address + (layer === layersOf(atlas)[0] ? "" : `?layer=${layer}`),
  };
  const draw = () => drawProvince(say, atlas, layer, tellLegend(say, layer, classes, finding));
  if (finding && site.census) {
    const note = say.sentences([sketch, say.words.census.background(site.census.asOf)]);
    return framePortrait(
      {
        ...{ ...about, note, told: note },
        title: titleCensus(say, finding, say.text(site.province)),
        source: tellSources(say, atlas, site.census.cite),
      },
      draw,
    );
  }
  const evidence = [...atlas.counties.values()].map((view) => evidenceOf(layer, view));
  return framePortrait(
    {
      ...about,
      // What follows speaks of the page's map.
      title: isCensusLayer(layer) ? "" : (titleLayer(say, layer, classes)[0] ?? ""),
      note: sketch,
      told: sketch,
      source: tellSources(say, atlas, [...findCitations(evidence)]),
    },
    draw,
  );
}

/** What a layer tells a county's class by. */
function evidenceOf(layer: Layer, view: CountyView): unknown {
  if (layer === "team") return view.team?.team;
  const pairings = view.pairings.map(({ pairing }) => pairing);
  return layer === "pairing" ? pairings : [view.county, view.team?.team, pairings];
}

/** The meaning of each class, with its number of units. */
function tellLegend(
  say: Language,
  layer: Layer,
  classes: readonly LegendClass[],
  finding: CensusFinding | null,
): { name: string; text: string }[] {
  if (finding)
    return tellClasses(say, finding, classes).map((text, at) => ({ name: String(at + 1), text }));
  const names: Readonly<Record<string, string>> = isCensusLayer(layer)
    ? {}
    : say.words.layerClass[layer];
  return classes.map(({ name, count }) => ({
    name,
    text: say.words.pictureFiles.counted(names[name] ?? name, count),
  }));
}

/** The province in a layer's classes, with the names and arcs that the layer shows. */
function drawProvince(
  say: Language,
  atlas: Atlas,
  layer: Layer,
  classes: readonly { readonly name: string; readonly text: string }[],
): Piece {
  const province = readProvince(atlas, MAIN_FRAME, say.short);
  const isArced = layer === "pairing";
  const isNamed = (label: MapLabel): boolean =>
    label.kind === "helper"
      ? isArced
      : !label.beyond || layer === "documented" || namedLayers(atlas, label).includes(layer);
  const drawn = {
    ...province,
    units: province.units.map(({ path, view }) => ({
      path,
      shade: view === null ? "outside" : classify(atlas, view)[layer],
    })),
    arcs: isArced ? province.arcs : [],
    labels: province.labels
      .filter(isNamed)
      .map((label) => ({ ...label, inside: label.inside && layer === "documented" })),
    ground: groundNames(atlas, loadMap(atlas.dataset, MAIN_FRAME), say.short).filter(
      ({ hiddenIn }) => !hiddenIn.includes(layer),
    ),
  };
  const looks = isArced ? arcLegend(atlas.indexes.pairings) : [];
  return drawLayer(drawn, layer, {
    classes,
    outside: say.words.outsideProgramme,
    arcs: looks.map(({ look, count }) => ({
      look,
      text: say.words.pictureFiles.counted(nameArc(say, look), count),
    })),
  });
}
