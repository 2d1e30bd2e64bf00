import { installWithApt } from "./install-with-apt.ts";
import type { Machine } from "./machine.ts";

interface Wanted {
  /** Who needs it, as a sentence begins: "The test of the nginx file". */
  readonly by: string;
  /** The Debian package that brings it. */
  readonly packageName: string;
  /** Where its program may stand, best first. */
  readonly paths: readonly string[];
}

/**
 * Finds a program, and installs the system's package where it is missing. Tests never skip, so this rejects, with
 * what was tried, when there is none to be had.
 */
export async function ensurePackage(machine: Machine, wanted: Wanted): Promise<string> {
  const { by, packageName, paths } = wanted;
  const find = () => paths.find((path) => machine.exists(path));
  const there = find();
  if (there !== undefined) return there;
  machine.say(`Installing the system's ${packageName} package.`);
  const problem = await installWithApt(machine, packageName);
  const found = find();
  if (found !== undefined) return found;
  throw new Error(
    [
      `${by} needs ${packageName}, which is not here: ${problem ?? "not where it should be"}.`,
      `Install it by hand. Looked for: ${paths.join(", ")}`,
    ].join("\n"),
  );
}
