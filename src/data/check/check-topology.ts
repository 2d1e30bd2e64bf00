import { isCountyTopology } from "../read/is-county-topology.ts";
import type { Folder } from "./folder.ts";
import { NOWHERE, type Problem } from "./problem.ts";
import { explanation } from "./said.ts";

/** The map file is a topology of named units. */
export function checkTopology({ topology }: Folder): Problem[] {
  if (topology.value === undefined || isCountyTopology(topology.value)) return [];
  return [
    {
      file: topology.file,
      line: 0,
      column: 0,
      where: NOWHERE,
      ...explanation(
        [
          "不是本站所用的地图文件（TopoJSON，对象 counties，图形以行政区划代码为 id）",
          "this is not a map for this site (TopoJSON with an object counties, whose shapes have the division code as id)",
        ],
        [
          "运行 npm run geo 重新生成，或按 data/geo/README.md 换上合格的底图",
          "Run npm run geo to make it anew, or put another in place as data/geo/README.md says",
        ],
      ),
    },
  ];
}
