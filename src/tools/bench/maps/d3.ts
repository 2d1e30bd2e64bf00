import { type D3ZoomEvent, geoConicEqualArea, geoPath, pointer, select, zoom } from "d3";
import { loadFacts, LOOK, sayDrawn } from "./facts.ts";

/** The map of the home page drawn by d3 in the browser: what most newsrooms would write. */
const { element, frame: size, units, borders, pairings, names, fillOf } = await loadFacts();
const [width, height] = size;
const [corner, opposite]: [number, number][] = [
  [8, 8],
  [width - 8, height - 8],
];
const projection = geoConicEqualArea()
  .parallels([21, 25])
  .rotate([-113.3, 0])
  .fitExtent([corner ?? [0, 0], opposite ?? [0, 0]], units);
const path = geoPath(projection);
const frame = select(element).append("svg").attr("viewBox", `0 0 ${width} ${height}`);
const svg = frame.append("g").attr("fill", "none");
frame.call(
  zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, 14])
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      svg.attr("transform", transform.toString());
    }),
);
const tip = select(element).append("div").attr("role", "tooltip").attr("hidden", "");
svg
  .selectAll()
  .data(units.features)
  .join("path")
  .attr("d", path)
  .attr("fill", ({ id }) => fillOf(id))
  .attr("stroke", LOOK.edge)
  .on("pointermove", (event: PointerEvent, { properties }) => {
    const [x, y] = pointer(event, element);
    tip.attr("hidden", null).style("left", `${x}px`).style("top", `${y}px`).text(properties.name);
  })
  .on("pointerleave", () => tip.attr("hidden", ""));
const over = svg.append("g").attr("pointer-events", "none").attr("text-anchor", "middle");
over.append("path").attr("d", path(borders)).attr("stroke", LOOK.border);
over
  .selectAll()
  .data(pairings)
  .join("path")
  .attr("d", ([from, to]) => path({ type: "LineString", coordinates: [from, to] }))
  .attr("stroke", LOOK.pairing)
  .attr("stroke-width", 2);
over
  .selectAll()
  .data(names)
  .join("text")
  .attr("transform", ({ at }) => `translate(${(projection(at) ?? [0, 0]).join(" ")})`)
  .attr("fill", LOOK.ink)
  .text(({ text }) => text);
sayDrawn(element);
