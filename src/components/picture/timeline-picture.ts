import { drawTimeline } from "../../charts/picture/draw-timeline.ts";
import { layTimeline } from "../../charts/timeline.ts";
import { describeTimeline } from "../../i18n/zh/describe-timeline.ts";
import { formatDate, formatWhen } from "../../i18n/zh/format-when.ts";
import { tabulateTimeline } from "../../i18n/zh/tabulate-timeline.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedPlaces } from "../../model/cited-places.ts";
import { leadPublished } from "../../model/lead-published.ts";
import type { Picture } from "./picture.ts";

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
