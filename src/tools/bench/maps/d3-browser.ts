import { type D3ZoomEvent, geoConicEqualArea, geoPath, json, pointer, select, zoom } from "d3";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import { LOOK, mapElement, sayDrawn, type TopoMap } from "./map-facts.ts";

/** The map of the home page drawn by d3 in the browser: what most newsrooms would write. */
const map = await json<TopoMap>("/compare/topo.json");
if (map === undefined) throw new Error("no data");
const { topology, statuses, pairings, names } = map;
const counties = topology.objects.counties as GeometryCollection<{ name: string }>;
const units = feature(topology, counties);
const [width, height] = [960, 730];
const projection = geoConicEqualArea()
  .parallels([21, 25])
  .rotate([-113.3, 0])
  .fitExtent(
    [
      [8, 8],
      [width - 8, height - 8],
    ],
    units,
  );
const path = geoPath(projection);
const root = select(mapElement());
const frame = root.append("svg").attr("viewBox", `0 0 ${width} ${height}`);
const svg = frame.append("g");
frame.call(
  zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, 14])
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      svg.attr("transform", transform.toString());
    }),
);
const tip = root.append("div").attr("role", "tooltip").attr("hidden", "");

svg
  .selectAll("path")
  .data(units.features)
  .join("path")
  .attr("d", path)
  .attr("fill", ({ id }) => LOOK[statuses[String(id)] ?? "outside"])
  .attr("stroke", LOOK.edge)
  .on("pointermove", (event: PointerEvent, { properties }) => {
    const [x, y] = pointer(event, mapElement());
    tip.attr("hidden", null).style("left", `${x}px`).style("top", `${y}px`).text(properties.name);
  })
  .on("pointerleave", () => tip.attr("hidden", ""));
svg
  .append("path")
  .attr(
    "d",
    path(mesh(topology, counties, (a, b) => String(a.id).slice(0, 4) !== String(b.id).slice(0, 4))),
  )
  .attr("fill", "none")
  .attr("stroke", LOOK.border)
  .attr("pointer-events", "none");
svg
  .append("g")
  .attr("pointer-events", "none")
  .selectAll("path")
  .data(pairings)
  .join("path")
  .attr("d", ([from, to]) => path({ type: "LineString", coordinates: [from, to] }))
  .attr("fill", "none")
  .attr("stroke", LOOK.pairing)
  .attr("stroke-width", 2);
svg
  .append("g")
  .attr("pointer-events", "none")
  .attr("text-anchor", "middle")
  .selectAll("text")
  .data(names)
  .join("text")
  .attr("transform", ({ at }) => `translate(${(projection(at) ?? [0, 0]).join(" ")})`)
  .attr("fill", LOOK.ink)
  .text(({ text }) => text);
sayDrawn();
