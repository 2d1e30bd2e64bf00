import { expect, test } from "vitest";
import type { Machine } from "./machine.ts";
import { ensureNginx } from "./web-servers.ts";

/** A made-up Debian on which the packages `apt` has may be installed. */
function machineWith(installed: readonly string[], apt: Readonly<Record<string, string>>) {
  const files = new Set(["/usr/bin/apt-get", ...installed]);
  const asked: string[] = [];
  const machine: Machine = {
    platform: "linux",
    env: {},
    isRoot: true,
    exists: (path) => files.has(path),
    run: (_command, args) => {
      const name = args.at(-1) ?? "";
      if (!args.includes("install")) return Promise.resolve({ code: 0, output: "" });
      asked.push(name);
      const file = apt[name];
      if (file !== undefined) files.add(file);
      return Promise.resolve({ code: file === undefined ? 100 : 0, output: "" });
    },
    playwrightChromium: () => undefined,
    say: () => undefined,
  };
  return { machine, asked };
}
const program = "/usr/sbin/nginx";
const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

test("takes an nginx that is there, and installs nothing", async () => {
  const { machine, asked } = machineWith([program, brotliModule], {});
  expect(await ensureNginx(machine)).toEqual({ program, brotliModule });
  expect(asked).toEqual([]);
});

test("takes NGINX_PATH before the system's own", async () => {
  const { machine } = machineWith(["/opt/nginx", program, brotliModule], {});
  const chosen = { ...machine, env: { NGINX_PATH: "/opt/nginx" } };
  expect(await ensureNginx(chosen)).toEqual({ program: "/opt/nginx", brotliModule });
});

test("installs what is missing", async () => {
  const { machine, asked } = machineWith([program], {
    "libnginx-mod-http-brotli-static": brotliModule,
  });
  expect(await ensureNginx(machine)).toEqual({ program, brotliModule });
  expect(asked).toEqual(["libnginx-mod-http-brotli-static"]);
});

test("fails, and says what to do, when it cannot be had", async () => {
  const { machine } = machineWith([], {});
  await expect(ensureNginx(machine)).rejects.toThrow(/needs nginx.*apt-get install nginx failed/u);
});
