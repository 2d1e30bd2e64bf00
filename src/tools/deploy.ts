import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeCaddy } from "../build/caddy.ts";
import { listEditions } from "../build/host-rules.ts";
import { describeNginx } from "../build/nginx.ts";
import { listStyleHashes } from "../build/policy.ts";
import { siteAddress } from "../build/site-address.ts";

/** `npm run --silent deploy:nginx -- --root DIR --server-name NAME`: prints an nginx server for the site; likewise Caddy's. */
const [server, ...args] = process.argv.slice(2);
const isNginx = server !== "caddy";

try {
  const common = {
    root: { type: "string" },
    "server-name": { type: "string" },
    base: { type: "string", default: process.env.BASE_PATH ?? "/" },
    dist: { type: "string" },
  } as const;
  const forNginx = {
    listen: { type: "string", multiple: true },
    brotli: { type: "boolean" },
    within: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ args, options: isNginx ? { ...common, ...forNginx } : common });
  const { base, dist, "server-name": serverName, ...others } = values;
  // Without its pages the policy would name none of their styles, and leave each of them bare.
  if (dist !== undefined && !existsSync(join(dist, "index.html")))
    throw new Error(`${dist} holds no built site. Run npm run build first.`);
  const describe = isNginx ? describeNginx : describeCaddy;
  process.stdout.write(
    describe({
      ...others,
      base: siteAddress({ BASE_PATH: base }).base,
      ...(dist === undefined
        ? {}
        : { styles: listStyleHashes(dist), editions: listEditions(dist) }),
      ...(serverName === undefined ? {} : { serverName }),
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    `Use: npm run --silent deploy:${isNginx ? "nginx" : "caddy"} -- --root DIR --server-name NAME [--base /PATH/]`,
  );
  console.error(`     [--dist DIST]${isNginx ? " [--listen ADDRESS]… [--brotli] [--within]" : ""}`);
  process.exitCode = 1;
}
