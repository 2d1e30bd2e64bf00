import { join } from "node:path";
import { projectRoot } from "../serve/project-root.ts";

/** Where a test runner writes the json report that `npm test` counts. */
export function reportPath(name: "unit" | "dist" | "smoke" | "browser"): string {
  return join(projectRoot, ".cache/test-reports", `${name}.json`);
}
