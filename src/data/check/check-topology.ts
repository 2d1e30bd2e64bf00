import { isCountyTopology } from "../read/is-county-topology.ts";
import { findMapFaults } from "../read/map-faults.ts";
import type { Folder } from "./folder.ts";
import { NOWHERE, type Problem } from "./problem.ts";
import { explanation } from "./said.ts";

const known = new WeakMap<object, readonly Problem[]>();

function check({ value, file, locate }: Folder["topology"]): Problem[] {
  if (value === undefined) return [];
  if (isCountyTopology(value)) {
    return findMapFaults(value).map(({ path, words }) => ({
      file,
      ...locate(path),
      where: { zh: `地图 › ${path.join(" › ")}`, en: `map › ${path.join(" › ")}` },
      ...words,
    }));
  }
  return [
    {
      file,
      ...locate([]),
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

/** The map file is a topology of named units whose borders close; a map that did not change is looked at once. */
export function checkTopology({ topology }: Folder): readonly Problem[] {
  const problems = known.get(topology) ?? check(topology);
  known.set(topology, problems);
  return problems;
}
