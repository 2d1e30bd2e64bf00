import { divIcon, geoJSON, map as makeMap, marker, polyline } from "leaflet";
import "leaflet/dist/leaflet.css";
import { loadFacts, LOOK, type Place, sayDrawn } from "./facts.ts";

/** The map of the home page made with Leaflet, without tiles. */
const { element, units, borders, pairings, names, fillOf } = await loadFacts();
const map = makeMap(element, { attributionControl: false, zoomSnap: 0, zoomControl: true });
const shapes = geoJSON(units, {
  style: ({ id }) => ({ color: LOOK.edge, weight: 1, fillOpacity: 1, fillColor: fillOf(id) }),
});
map.fitBounds(shapes.getBounds(), { animate: false });
shapes.addTo(map);
shapes.bindTooltip(({ feature }) => feature?.properties.name ?? "", { sticky: true });
geoJSON(borders, {
  style: () => ({ color: LOOK.border, weight: 1 }),
  interactive: false,
}).addTo(map);
const flip = ([east, north]: Place): Place => [north, east];
for (const [from, to] of pairings) {
  const style = { color: LOOK.pairing, weight: 2, interactive: false };
  polyline([flip(from), flip(to)], style).addTo(map);
}
for (const { text, at } of names) {
  const span = document.createElement("span");
  span.textContent = text;
  marker(flip(at), { icon: divIcon({ className: "", html: span }), interactive: false }).addTo(map);
}
sayDrawn(element);
