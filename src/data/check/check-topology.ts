import { isCountyTopology } from "../read/is-county-topology.ts";
import type { Folder } from "./folder.ts";
import type { Problem } from "./problem.ts";

/** The map file is a topology of named units. */
export function checkTopology({ topology }: Folder): Problem[] {
  if (topology.value === undefined || isCountyTopology(topology.value)) return [];
  return [
    {
      file: topology.file,
      line: 0,
      column: 0,
      where: "",
      message: "不是本站所用的地图文件（TopoJSON，对象 counties，图形以行政区划代码为 id）",
      remedy: "运行 npm run geo 重新生成，或按 data/geo/README.md 换上合格的底图",
    },
  ];
}
