import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listEditions } from "../build/hosts.ts";
import { describeNginx } from "../build/nginx.ts";
import { listStyleHashes } from "../build/policy.ts";
import { siteAddress } from "../build/site-address.ts";

/** `npm run --silent deploy:nginx -- --root DIR --server-name NAME`: prints an nginx server for the site. */
try {
  const { values } = parseArgs({
    options: {
      root: { type: "string" },
      "server-name": { type: "string" },
      base: { type: "string", default: process.env.BASE_PATH ?? "/" },
      listen: { type: "string", multiple: true },
      dist: { type: "string" },
      brotli: { type: "boolean", default: false },
      within: { type: "boolean", default: false },
    },
  });
  const { root, listen, brotli, within, dist } = values;
  // Without its pages the policy would name none of their styles, and leave each of them bare.
  if (dist !== undefined && !existsSync(join(dist, "index.html")))
    throw new Error(`${dist} holds no built site. Run npm run build first.`);
  const { base } = siteAddress({ BASE_PATH: values.base });
  const serverName = values["server-name"];
  process.stdout.write(
    describeNginx({
      base,
      brotli,
      within,
      ...(dist === undefined
        ? {}
        : { styles: listStyleHashes(dist), editions: listEditions(dist) }),
      ...(root === undefined ? {} : { root }),
      ...(listen === undefined ? {} : { listen }),
      ...(serverName === undefined ? {} : { serverName }),
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    "Use: npm run --silent deploy:nginx -- --root DIR --server-name NAME [--base /PATH/]",
  );
  console.error("     [--listen ADDRESS]… [--brotli] [--dist DIST] [--within]");
  process.exitCode = 1;
}
