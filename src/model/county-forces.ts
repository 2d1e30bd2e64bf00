/**
 * The forces that help a county (帮扶力量), each with what the sources tell of it there: the programme's design at the
 * example of one county.
 */

import type { Citation } from "../data/schema/fields/citation.ts";
import type { Mechanism } from "../data/schema/mechanisms.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./atlas.ts";
import type { Figure } from "./figure.ts";
import { helpedCounties, type HelpKind } from "./helpers.ts";
import { mustGet } from "./lookup.ts";
import { mechanismsOfKind } from "./record-lists.ts";
import type { CountyView } from "./views.ts";

/** A unit of a force in the county. */
interface ForceUnit {
  readonly unit: Organization;
  readonly kind: HelpKind;
  readonly cite: readonly Citation[];
}

/** A force; without units and figures, no source tells of it in this county. */
export interface CountyForce {
  readonly force: Mechanism;
  readonly units: readonly ForceUnit[];
  readonly figures: readonly Figure[];
}

/** A county with the forces that help it. */
export interface ForcesExample {
  readonly view: CountyView;
  readonly forces: readonly CountyForce[];
  /** How many of the forces a source tells of here. */
  readonly known: number;
}

/** The forces at the example of the county whose helpers are best documented; null where no helper is known. */
export function forcesExample(atlas: Atlas): ForcesExample | null {
  const [best] = helpedCounties(atlas);
  if (!best) return null;
  const view = mustGet(atlas.counties, best.county.id, "县（市、区）");
  const forces = mechanismsOfKind(atlas, "force").map((force): CountyForce => {
    const inTeam = best.helpers.filter(({ member }) => member !== undefined);
    const paired = best.helpers.filter(({ pairing }) => pairing !== undefined);
    const inTowns = view.townTeams.flatMap(({ members }) =>
      members.map(({ unit, role, cite }) => ({ unit, kind: role ?? ("unknown" as const), cite })),
    );
    const units = { team: inTeam, pairing: paired, "town-team": inTowns };
    return {
      force,
      units: force.record ? units[force.record] : [],
      figures: force.record === "team" ? (view.team?.figures ?? []) : [],
    };
  });
  return { view, forces, known: forces.filter(({ units }) => units.length > 0).length };
}
