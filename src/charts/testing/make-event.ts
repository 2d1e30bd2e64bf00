import type { Event } from "../../data/schema/events.ts";
import type { When } from "../../data/schema/fields/dates.ts";
import type { EventView } from "../../model/views.ts";

/** For tests: an event of which only the time matters. */
export function makeEvent(when: When, status: Event["status"] = "done"): EventView {
  const event = { id: "event", when, status, name: { zh: "事", en: "Event" }, cite: [] };
  return { event, county: null, people: [], figures: [] };
}
