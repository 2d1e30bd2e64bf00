import { installWithApt } from "../browser/install-with-apt.ts";
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

/**
 * Finds nginx and its Brotli module, and installs the system's packages where one is missing: the test of
 * the nginx file never skips, so this rejects, with what was tried, when there is none to be had.
 */
export async function ensureNginx(machine: Machine = thisMachine): Promise<Nginx> {
  return {
    program: await ensure(machine, PROGRAMS, "nginx"),
    brotliModule: await ensure(machine, MODULES, "libnginx-mod-http-brotli-static"),
  };
}

async function ensure(
  machine: Machine,
  paths: readonly string[],
  packageName: string,
): Promise<string> {
  const find = () => paths.find((path) => machine.exists(path));
  const there = find();
  if (there !== undefined) return there;
  machine.say(`Installing the system's ${packageName} package.`);
  const problem = await installWithApt(machine, packageName);
  const found = find();
  if (found !== undefined) return found;
  throw new Error(
    [
      `The test of the nginx file needs ${packageName}, which is not here: ${problem ?? "not where it should be"}.`,
      `Install it by hand. Looked for: ${paths.join(", ")}`,
    ].join("\n"),
  );
}
