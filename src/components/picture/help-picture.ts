import { drawHelp } from "../../charts/picture/draw-help.ts";
import { describeHelp } from "../../i18n/zh/describe-help.ts";
import { tabulateHelp } from "../../i18n/zh/tabulate-help.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedPlaces } from "../../model/cited-places.ts";
import { helpedCounties } from "../../model/helpers.ts";
import type { Picture } from "./picture.ts";

/** Who helps whom. */
export function helpPicture(atlas: Atlas): Picture {
  const groups = helpedCounties(atlas);
  return {
    name: "who-helps-whom",
    title: words.help.title,
    description: words.help.description(
      groups.some(({ helpers }) => helpers.some(({ basis }) => basis === "official")),
    ),
    notes: [words.help.note],
    long: describeHelp(groups),
    cite: citedPlaces(
      atlas,
      groups.map(({ helpers }) => helpers.map(({ cite }) => cite)),
    ),
    draw: () =>
      drawHelp(
        groups.map(({ county, helpers }) => ({
          place: county.name.zh,
          helpers: helpers.map(({ unit, kind, basis }) => ({
            name: unit.name.zh + (basis === "official" ? words.bracket(words.basis.mark) : ""),
            kind,
          })),
        })),
        words.help.kind,
      ),
    tabulate: () => tabulateHelp(groups, atlas.indexes.sources),
  };
}
