import { parseArgs } from "node:util";
import { serveDist } from "./serve-dist.ts";

/** `node src/tools/serve.ts --dir dist --base / --port 8080`: Playwright's web server. */
const { values } = parseArgs({
  options: {
    dir: { type: "string", default: "dist" },
    base: { type: "string", default: "/" },
    port: { type: "string", default: "8080" },
  },
});

try {
  const { url } = await serveDist({ ...values, port: Number(values.port) });
  console.log(`${values.dir}: ${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Build first: npm test -- build browser");
  process.exitCode = 1;
}
