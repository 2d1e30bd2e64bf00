import { ensurePackage } from "../browser/ensure-package.ts";
import { thisMachine, type Machine } from "../browser/machine.ts";

export interface Nginx {
  readonly program: string;
  /** The module that serves `.br` files. */
  readonly brotliModule: string;
}

const PROGRAMS = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"];
const MODULES = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"].map(
  (folder) => `${folder}/ngx_http_brotli_static_module.so`,
);

/** Finds nginx and its Brotli module, and installs the system's packages where one is missing; rejects when there is none. */
export async function ensureNginx(machine: Machine = thisMachine): Promise<Nginx> {
  const ensure = (packageName: string, paths: readonly string[]) =>
    ensurePackage(machine, { by: "The test of the nginx file", packageName, paths });
  return {
    program: await ensure("nginx", PROGRAMS),
    brotliModule: await ensure("libnginx-mod-http-brotli-static", MODULES),
  };
}
