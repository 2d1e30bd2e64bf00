/** Pictures to keep and to hand on, upright for a phone: one for each county's page, and one for each layer of the map. */

import { drawNear } from "../charts/near-picture.ts";
import { fitted, framePortrait } from "../charts/portrait.ts";
import { shadeOf } from "../charts/province.ts";
import type { Piece } from "../charts/svg.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Language } from "../i18n/language.ts";
import { citesInCounty, nameCountyPage, plainCounty } from "../i18n/tell-county.ts";
import { closeUp } from "../map/close-up.ts";
import { loadMap, LOCATOR_FRAME, MAIN_FRAME } from "../map/province-map.ts";
import type { Atlas } from "../model/atlas.ts";
import { countyBrief } from "../model/county-brief.ts";
import { type CountyPage, countyPages } from "../model/county-place.ts";
import { PATH_SCALE } from "../model/drawing.ts";
import { citedSources, sourcesByKind } from "../model/sources.ts";
import type { CountyView } from "../model/views.ts";
import { tellCardSource } from "./card-texts.ts";

/** The name of a county's picture: the last part of its page's path. */
export const portraitOf = (path: string): string => path.split("/").at(-2) ?? "";

/** The counties' pages by the names of their pictures. What no source names has nothing to show. */
export const countyPortraits = (atlas: Atlas): ReadonlyMap<string, CountyPage> =>
  new Map(
    countyPages(atlas)
      .filter(({ view }) => view.county.adcode !== null)
      .map((page) => [portraitOf(page.path), page]),
  );

/** The picture of a county: its sentence, and where it lies. `address` is the site's, null if it is not known. */
export function drawCounty(
  say: Language,
  atlas: Atlas,
  page: CountyPage,
  address: string | null,
): string {
  const { county, prefecture } = page.view;
  const brief = countyBrief(atlas, page.view);
  const title = nameCountyPage(say, page);
  const told = plainCounty(say, brief);
  const note = say.words.map.sketch(say.text(atlas.dataset.site.map.blank));
  const text = {
    tag: say.tag,
    site: say.text(atlas.dataset.site.title),
    kicker: say.words.county.kicker(
      say.text(prefecture?.name) ?? "",
      say.words.countyKind[county.kind],
    ),
    title,
    ...(title !== county.name.zh && { chinese: county.name.zh }),
    ...{ text: told, note, told: say.sentences([told, note]) },
    source: tellSources(say, atlas, citesInCounty(say, brief)),
    address: address && new URL(page.path.slice(1), address).href,
  };
  return framePortrait(text, (room) => drawPlace(say, atlas, page.view, room));
}

/** Where a county lies. */
function drawPlace(say: Language, atlas: Atlas, view: CountyView, room: number): Piece {
  const { dataset, counties } = atlas;
  const near = closeUp(atlas, view, loadMap(dataset, MAIN_FRAME), say.short);
  const province = loadMap(dataset, LOCATOR_FRAME);
  const spot = near && province.units.get(near.county.adcode);
  if (!spot) return { height: 0, marks: [] };
  const [x, y] = spot.point;
  const marks = drawNear({
    near,
    shadeOf: (slug) => shadeOf(atlas, counties.get(slug ?? "") ?? null),
    own: shadeOf(atlas, view),
    province: {
      outline: province.outline,
      size: [province.frame.width * PATH_SCALE, province.frame.height * PATH_SCALE],
      point: [x * PATH_SCALE, y * PATH_SCALE],
    },
  });
  return fitted(marks, near.viewBox, room);
}

/** The most sources that are named one by one. */
const NAMED = 2;

/** The sources in a line: the first by name, many others by their kind and number. */
export function tellSources(say: Language, atlas: Atlas, cite: readonly Citation[]): string {
  const found = citedSources(atlas, [cite]).filter(({ source }) => source.kind !== "dataset");
  const [first, ...others] = found;
  if (!first || found.length <= NAMED) return tellCardSource(say, atlas, cite);
  const lead = tellCardSource(
    say,
    atlas,
    cite.filter(({ source }) => source === first.source.id),
  );
  const rest = sourcesByKind(others).map((group) =>
    say.words.embed.others(group.kind, group.found.length),
  );
  return lead + rest.join("");
}
