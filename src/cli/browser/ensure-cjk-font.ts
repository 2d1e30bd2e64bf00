import { installWithApt } from "./install-with-apt.ts";
import { thisMachine, type Machine } from "./machine.ts";

/**
 * Sees to it that Chinese text has a font: without one every character is the same empty box, and
 * a test of widths or a screenshot means nothing. macOS and Windows always have one.
 */
export async function ensureCjkFont(machine: Machine = thisMachine): Promise<void> {
  if (machine.platform === "darwin" || machine.platform === "win32") return;
  const { output } = await machine.run("fc-list", [":lang=zh", "file"], { capture: true });
  if (output.includes("/")) return;
  machine.say("No Chinese font here; installing fonts-noto-cjk.");
  const problem = await installWithApt(machine, "fonts-noto-cjk");
  if (problem === undefined) return;
  machine.say(`Warning: no Chinese font (${problem}); Chinese text will show as empty boxes.`);
}
