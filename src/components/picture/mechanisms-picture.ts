import { drawMechanisms } from "../../charts/picture/draw-mechanisms.ts";
import type { Mechanism } from "../../data/schema/mechanisms.ts";
import { describeMechanisms } from "../../i18n/zh/describe-mechanisms.ts";
import { tabulateMechanisms } from "../../i18n/zh/tabulate-mechanisms.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedPlaces } from "../../model/cited-places.ts";
import { mechanismsOfKind } from "../../model/mechanisms-by-kind.ts";
import type { Picture } from "./picture.ts";

const inChinese = ({ name, summary }: Mechanism) => ({ name: name.zh, summary: summary.zh });

/** The forces that help a county, and the arrangements between them. */
export function mechanismsPicture(atlas: Atlas): Picture {
  const forces = mechanismsOfKind(atlas, "force");
  const arrangements = mechanismsOfKind(atlas, "arrangement");
  const shown = [...forces, ...arrangements];
  return {
    name: "mechanisms",
    title: words.mechanisms.title,
    description: words.mechanisms.description,
    notes: [],
    long: describeMechanisms(forces, arrangements),
    cite: citedPlaces(atlas, shown),
    draw: () =>
      drawMechanisms(forces.map(inChinese), arrangements.map(inChinese), words.mechanisms.target),
    tabulate: () => tabulateMechanisms(shown, atlas.indexes.sources),
  };
}
