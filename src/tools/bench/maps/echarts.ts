import { LinesChart, ScatterChart } from "echarts/charts";
import { GeoComponent, TooltipComponent } from "echarts/components";
import { init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { loadFacts, LOOK, sayDrawn } from "./facts.ts";

/** The map of the home page made with ECharts, of which only the parts needed are taken. */
use([GeoComponent, TooltipComponent, LinesChart, ScatterChart, CanvasRenderer]);
const { element, units, borders, pairings, names, fillOf } = await loadFacts();
registerMap("guangdong", { geoJSON: units, specialAreas: {} });
const chart = init(element);
chart.on("rendered", () => {
  sayDrawn(element);
});
const still = { coordinateSystem: "geo", silent: true };
const line = (color: string, width: number, curveness: number) => ({
  lineStyle: { color, width, curveness, opacity: 1 },
});
chart.setOption({
  animation: false,
  tooltip: { className: "bench-tip", transitionDuration: 0, formatter: "{b}" },
  geo: {
    ...{ map: "guangdong", left: 8, right: 8, top: 8, bottom: 8, tooltip: { show: true } },
    itemStyle: { borderColor: LOOK.edge },
    regions: units.features.map(({ id, properties: { name } }) => ({
      ...{ name, itemStyle: { areaColor: fillOf(id) } },
    })),
  },
  series: [
    {
      ...{ ...still, type: "lines", polyline: true, ...line(LOOK.border, 1, 0) },
      data: borders.coordinates.map((coords) => ({ coords })),
    },
    {
      ...{ ...still, type: "lines", ...line(LOOK.pairing, 2, 0.3) },
      data: pairings.map((coords) => ({ coords })),
    },
    {
      ...{ ...still, type: "scatter", symbolSize: 0 },
      label: { show: true, formatter: "{b}", color: LOOK.ink },
      data: names.map(({ text, at }) => ({ name: text, value: at })),
    },
  ],
});
