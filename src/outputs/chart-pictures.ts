import { drawHelp, drawMechanisms } from "../charts/fan-diagrams.ts";
import { drawFunds } from "../charts/fund-bars.ts";
import type { Piece } from "../charts/svg.ts";
import { drawTimeline } from "../charts/timeline-picture.ts";
import { layTimeline } from "../charts/timeline.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Mechanism } from "../data/schema/mechanisms.ts";
import {
  describeFunds,
  describeHelp,
  describeMechanisms,
  describeTimeline,
} from "../i18n/zh/describe-pictures.ts";
import { formatDate, formatQuantity, formatWhen } from "../i18n/zh/formats.ts";
import {
  tabulateFunds,
  tabulateHelp,
  tabulateMechanisms,
  tabulateTimeline,
} from "../i18n/zh/tabulate.ts";
import { words } from "../i18n/zh/words.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Table } from "../model/csv.ts";
import { helpedCounties } from "../model/helpers.ts";
import { fundSums, mechanismsOfKind } from "../model/record-lists.ts";
import { citedPlaces, leadPublished } from "../model/sources.ts";
import type { OrganizationView } from "../model/views.ts";

/** A picture of the site: what is said of it, on the page and in its file, and what its two files hold. */
export interface Picture {
  /** The name of its files, and its place on the page that shows it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What a reader must know to read it rightly. */
  readonly notes: readonly string[];
  /** The picture in words, a paragraph each. */
  readonly long: readonly string[];
  /** All that it rests on. */
  readonly cite: readonly Citation[];
  readonly draw: () => Piece;
  readonly tabulate: () => Table;
}

/** What one organisation gave. */
export function fundsPicture(atlas: Atlas, view: OrganizationView): Picture {
  const { organization } = view;
  const { sums, asOf, note } = fundSums(view);
  return {
    name: `funds-${organization.id}`,
    title: words.funds.title(organization.name.zh, asOf),
    description: words.funds.description,
    notes: [words.funds.note(note)],
    long: describeFunds(sums),
    cite: citedPlaces(atlas, sums),
    draw: () =>
      drawFunds(
        sums.map((sum) => ({
          value: sum.value,
          unit: sum.unit,
          qualifier: sum.qualifier,
          name: sum.name.zh,
          text: formatQuantity(sum),
        })),
      ),
    tabulate: () => tabulateFunds(organization, sums, atlas.indexes.sources),
  };
}

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

/** The events from the period's first month to its plan's end. */
export function timelinePicture(atlas: Atlas): Picture {
  const { events, sources } = atlas.indexes;
  const { start, end } = atlas.dataset.site.timeline;
  const published = leadPublished(atlas);
  const day = published === null ? null : formatDate(published);
  return {
    name: "timeline",
    title: words.timeline.title(formatDate(start), formatDate(end)),
    description: words.timeline.description(day ?? ""),
    notes: [],
    long: describeTimeline(events),
    cite: citedPlaces(
      atlas,
      events.map(({ event, figures }) => [event, figures]),
    ),
    draw: () => {
      const timeline = layTimeline(events, { start, end }, published);
      const marks = new Map(timeline.marks.map((mark) => [mark.view, mark]));
      const told = events.map((view) => ({
        when: formatWhen(view.event.when),
        place: view.county?.name.zh ?? null,
        name: view.event.name.zh,
        mark: marks.get(view) ?? null,
      }));
      return drawTimeline(timeline, told, {
        done: words.event.done,
        vague: words.timeline.vague,
        expected: words.event.expected,
        known: day === null ? null : words.pictureFiles.known(day),
      });
    },
    tabulate: () => tabulateTimeline(events, sources),
  };
}
