import { posix, win32 } from "node:path";
import type { Machine } from "./machine.ts";

const windowsBrowsers = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const macBrowsers = [
  "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "Applications/Chromium.app/Contents/MacOS/Chromium",
];

const linuxBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Where a Chromium stands when someone has installed one, CHROME_PATH before all. */
export function listBrowserPaths({ platform, env }: Pick<Machine, "platform" | "env">): string[] {
  const chosen = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  return [...chosen, ...installedPaths(platform, env)];
}

function installedPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return windowsBrowsers.flatMap((browser) =>
      folders.filter((folder) => folder !== undefined).map((folder) => win32.join(folder, browser)),
    );
  }
  if (platform === "darwin") {
    return ["/", env.HOME ?? "/"].flatMap((folder) =>
      macBrowsers.map((browser) => posix.join(folder, browser)),
    );
  }
  return linuxBrowsers;
}
