import { divIcon, geoJSON, map as makeMap, marker, polyline } from "leaflet";
import "leaflet/dist/leaflet.css";
import { type GeoMap, LOOK, mapElement, type Place, sayDrawn } from "./map-facts.ts";

/** The map of the home page made with Leaflet, without tiles. */
const answer = await fetch("/compare/geo.json");
const { units, borders, statuses, pairings, names } = (await answer.json()) as GeoMap;
const map = makeMap(mapElement(), { attributionControl: false, zoomSnap: 0, zoomControl: true });
const shapes = geoJSON(units, {
  style: (unit) => ({
    color: LOOK.edge,
    weight: 1,
    fillOpacity: 1,
    fillColor: LOOK[statuses[String(unit?.id)] ?? "outside"],
  }),
});
const flip = ([east, north]: Place): [number, number] => [north, east];
map.fitBounds(shapes.getBounds(), { animate: false });
shapes.addTo(map);
shapes.bindTooltip(
  (layer) => {
    const unit = "feature" in layer ? (layer.feature as GeoMap["units"]["features"][number]) : null;
    return unit?.properties.name ?? "";
  },
  { sticky: true },
);
geoJSON(borders, { style: { color: LOOK.border, weight: 1 }, interactive: false }).addTo(map);
for (const [from, to] of pairings) {
  polyline([flip(from), flip(to)], { color: LOOK.pairing, weight: 2, interactive: false }).addTo(
    map,
  );
}
for (const { text, at } of names) {
  const span = document.createElement("span");
  span.textContent = text;
  marker(flip(at), { icon: divIcon({ className: "", html: span }), interactive: false }).addTo(map);
}
sayDrawn();
