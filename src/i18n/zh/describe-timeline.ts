import type { EventView } from "../../model/views.ts";
import { formatQuantity } from "./format-quantity.ts";
import { formatWhen } from "./format-when.ts";
import { words } from "./words.ts";

/** An event in a sentence; one that was only expected says so beside its time. */
function tellEvent({ event, county, figures }: EventView): string {
  const { inWords } = words;
  const expected = event.status === "expected" ? words.bracket(words.event.expected) : "";
  const place = event.place ? words.event.place(event.place.zh) : "";
  const where = county ? `${county.name.zh}${inWords.comma}` : "";
  const numbers = figures.map((figure) => `${figure.name.zh}${formatQuantity(figure)}`);
  return `${formatWhen(event.when)}${expected}${words.colon}${[where + event.name.zh + place, ...numbers].join(inWords.semicolon)}${inWords.stop}`;
}

/** The timeline in words: how many events are done and how many were expected, then each in time. */
export function describeTimeline(events: readonly EventView[]): string[] {
  const done = events.filter(({ event }) => event.status === "done").length;
  return [words.inWords.events(done, events.length - done), ...events.map(tellEvent)];
}
