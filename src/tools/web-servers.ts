/** Real web servers for the test of the files that are made for them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensurePackage, type Machine, thisMachine } from "./machine.ts";

interface Nginx {
  readonly program: string;
  /** The module that serves `.br` files. */
  readonly brotliModule: string;
}

const isRoot = process.getuid?.() === 0;
const PROGRAMS = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"];
const MODULES = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"].map(
  (folder) => `${folder}/ngx_http_brotli_static_module.so`,
);

const ensure = (machine: Machine, packageName: string, paths: readonly string[]) =>
  ensurePackage(machine, { by: "The test of files for web servers", packageName, paths });

/** Finds nginx (NGINX_PATH before the system's own) and its Brotli module, and installs the system's packages where one is missing; rejects when there is none. */
export async function ensureNginx(machine: Machine = thisMachine): Promise<Nginx> {
  const { NGINX_PATH } = machine.env;
  return {
    program: await ensure(machine, "nginx", [...(NGINX_PATH ? [NGINX_PATH] : []), ...PROGRAMS]),
    brotliModule: await ensure(machine, "libnginx-mod-http-brotli-static", MODULES),
  };
}

/** Finds the program of Apache alone, which no service comes with, or installs it; likewise Caddy. */
export const ensureApache = (machine: Machine = thisMachine): Promise<string> =>
  ensure(machine, "apache2-bin", ["/usr/sbin/apache2"]);

export const ensureCaddy = (machine: Machine = thisMachine): Promise<string> =>
  ensure(machine, "caddy", ["/usr/bin/caddy"]);

/**
 * Runs an nginx of our own with server blocks in the place of Debian's, on whatever ports those listen
 * on, and gives what stops it.
 * @param port one that the servers listen on at 127.0.0.1, to know when it is up
 */
export function startNginx(
  { program, brotliModule }: Nginx,
  servers: readonly string[],
  port: number,
): Promise<() => Promise<void>> {
  const config = wholeFile(brotliModule, servers);
  const args = (folder: string) => ["-e", "stderr", "-p", folder, "-c", "config"];
  return start(program, args, config, port, /\[warn\]/u);
}

/** A folder of files under a path, with a `.htaccess` that may say what it likes, as at a host of many sites. */
export interface ApacheSite {
  readonly dir: string;
  readonly base: string;
  readonly port: number;
}

export function startApache(
  program: string,
  sites: readonly ApacheSite[],
): Promise<() => Promise<void>> {
  const modules = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite", "env"];
  // What Debian has on besides, and must not come between.
  modules.push("deflate", "filter", "autoindex", "negotiation");
  const args = (folder: string) => ["-X", "-f", join(folder, "config")];
  const config = (folder: string) =>
    [
      `ServerRoot "${folder}"\nPidFile pid\nServerName localhost\nErrorLog errors`,
      "LogLevel warn\nTypesConfig /dev/null",
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      ...(isRoot ? ["User www-data"] : []),
      "AddOutputFilterByType DEFLATE text/html text/css\nAddType application/x-gzip .gz",
      `DocumentRoot "${folder}"`,
      ...sites.map(({ dir: built, base, port }) => {
        // It does not serve as root, and others may not read what is root's.
        const dir = join(folder, String(port));
        cpSync(built, dir, { recursive: true });
        return [
          `Listen 127.0.0.1:${port}\n<VirtualHost 127.0.0.1:${port}>`,
          base === "/" ? `DocumentRoot "${dir}"` : `Alias ${base} "${dir}/"`,
          ...(base === "/" ? [] : [`RedirectMatch 301 ^${base.slice(0, -1)}$ ${base}`]),
          `<Directory "${dir}">\nAllowOverride All\nOptions Indexes FollowSymLinks`,
          "Require all granted\n</Directory>\n</VirtualHost>",
        ].join("\n");
      }),
    ].join("\n");
  return start(program, args, config, sites[0]?.port ?? 0, /\S/u);
}

export function startCaddy(
  program: string,
  sites: readonly string[],
  port: number,
): Promise<() => Promise<void>> {
  const config = ["{\n\tadmin off\n\tauto_https off\n}", ...sites].join("\n");
  const args = (folder: string) => [
    "run",
    "--adapter",
    "caddyfile",
    "--config",
    join(folder, "config"),
  ];
  return start(program, args, config, port, /"level":"error"/u);
}

/** Runs a server in a folder of its own. Rejects with its words when it does not start, or finds fault with its file. */
async function start(
  program: string,
  args: (folder: string) => readonly string[],
  config: string | ((folder: string) => string),
  port: number,
  faults: RegExp,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(os.tmpdir(), "web-server-"));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "config"), typeof config === "string" ? config : config(folder));
  const child = spawn(program, args(folder), {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "exit");
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 300) {
      await stop();
      throw new Error(`${program} did not start:\n${said}`);
    }
    await wait(100);
  }
  if (faults.test(said)) {
    await stop();
    throw new Error(`${program} finds fault:\n${said}`);
  }
  return stop;
}

/** What Debian's nginx.conf says around a server, so that a server must hold its own against it. */
function wholeFile(brotliModule: string, servers: readonly string[]): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    ...(isRoot ? ["user root;"] : []),
    `load_module ${brotliModule};`,
    "daemon off;\nworker_processes 1;\npid nginx.pid;\nerror_log stderr;\nevents {}\nhttp {",
    "access_log off;\nsendfile on;\ngzip on;\ntypes { text/plain html; }\ndefault_type text/plain;",
    ...temporary.map((name) => `${name}_temp_path ${name};`),
    ...servers,
    "}\n",
  ].join("\n");
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
