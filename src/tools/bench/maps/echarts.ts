import { LinesChart, ScatterChart } from "echarts/charts";
import { GeoComponent, TooltipComponent } from "echarts/components";
import { init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { type GeoMap, LOOK, mapElement, sayDrawn } from "./map-facts.ts";

/** The map of the home page made with ECharts, of which only the parts needed are taken. */
use([GeoComponent, TooltipComponent, LinesChart, ScatterChart, CanvasRenderer]);

const answer = await fetch("/compare/geo.json");
const { units, borders, statuses, pairings, names } = (await answer.json()) as GeoMap;
// ECharts has a type of its own for GeoJSON.
registerMap("guangdong", { geoJSON: units as never, specialAreas: {} });
const chart = init(mapElement());
chart.on("rendered", sayDrawn);
chart.setOption({
  animation: false,
  tooltip: { className: "bench-tip", transitionDuration: 0, formatter: "{b}" },
  geo: {
    map: "guangdong",
    ...{ left: 8, right: 8, top: 8, bottom: 8 },
    itemStyle: { areaColor: LOOK.outside, borderColor: LOOK.edge },
    regions: units.features.flatMap(({ id, properties: { name } }) => {
      const status = statuses[String(id)];
      return status === undefined ? [] : [{ name, itemStyle: { areaColor: LOOK[status] } }];
    }),
    tooltip: { show: true },
  },
  series: [
    {
      type: "lines",
      coordinateSystem: "geo",
      polyline: true,
      silent: true,
      lineStyle: { color: LOOK.border, width: 1, opacity: 1 },
      data: borders.coordinates.map((coords) => ({ coords })),
    },
    {
      type: "lines",
      coordinateSystem: "geo",
      silent: true,
      lineStyle: { color: LOOK.pairing, width: 2, curveness: 0.3, opacity: 1 },
      data: pairings.map((coords) => ({ coords })),
    },
    {
      type: "scatter",
      coordinateSystem: "geo",
      silent: true,
      symbolSize: 0,
      label: { show: true, formatter: "{b}", color: LOOK.ink },
      data: names.map(({ text, at }) => ({ name: text, value: at })),
    },
  ],
});
