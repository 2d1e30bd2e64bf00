/** A real nginx for the test of the file that `npm run deploy:nginx` prints. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

const PROGRAMS = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"];
const MODULES = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"].map(
  (folder) => `${folder}/ngx_http_brotli_static_module.so`,
);

/** Finds nginx (NGINX_PATH before the system's own) and its Brotli module, and installs the system's packages where one is missing; rejects when there is none. */
export async function ensureNginx(machine: Machine = thisMachine): Promise<Nginx> {
  const ensure = (packageName: string, paths: readonly string[]) =>
    ensurePackage(machine, { by: "The test of the nginx file", packageName, paths });
  const { NGINX_PATH } = machine.env;
  return {
    program: await ensure("nginx", [...(NGINX_PATH ? [NGINX_PATH] : []), ...PROGRAMS]),
    brotliModule: await ensure("libnginx-mod-http-brotli-static", MODULES),
  };
}

/**
 * Runs an nginx of our own with server blocks in the place of Debian's, on whatever ports those listen
 * on, and gives what stops it. Rejects with nginx's own words when it does not start, or warns of something.
 * @param port one that the servers listen on at 127.0.0.1, to know when it is up
 */
export async function startNginx(
  { program, brotliModule }: Nginx,
  servers: readonly string[],
  port: number,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(os.tmpdir(), "nginx-"));
  writeFileSync(join(folder, "nginx.conf"), wholeFile(brotliModule, servers));
  const child = spawn(program, ["-e", "stderr", "-p", folder, "-c", "nginx.conf"], {
    stdio: ["ignore", "ignore", "pipe"],
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
      throw new Error(`nginx did not start:\n${said}`);
    }
    await wait(100);
  }
  if (said.includes("[warn]")) {
    await stop();
    throw new Error(`nginx finds fault:\n${said}`);
  }
  return stop;
}

/** What Debian's nginx.conf says around a server, so that a server must hold its own against it. */
function wholeFile(brotliModule: string, servers: readonly string[]): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
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
