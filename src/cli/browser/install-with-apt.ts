import type { Machine } from "./machine.ts";

/**
 * Installs a Debian package where that can be done without asking anyone: apt-get is there, and we
 * are root or may `sudo` without a password. Gives what went wrong, or `undefined` when installed.
 */
export async function installWithApt(
  machine: Machine,
  packageName: string,
): Promise<string | undefined> {
  if (!machine.exists("/usr/bin/apt-get")) return "apt-get is not on this system";
  const sudo = ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"];
  const asRoot = machine.isRoot ? [] : sudo;
  if (!machine.isRoot && (await machine.run("sudo", ["-n", "true"], { capture: true })).code !== 0)
    return "apt-get needs root, or sudo without a password";

  for (const step of [["update"], ["install", "-y", "--no-install-recommends", packageName]]) {
    const [command = "apt-get", ...args] = [...asRoot, "apt-get", "-qq", ...step];
    const { code } = await machine.run(command, args, {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    // A stale mirror of some other project fails the update, and yet the package may be had.
    if (code !== 0 && step[0] === "install") return `apt-get install ${packageName} failed`;
  }
  return undefined;
}
