/*
 * What each npm script begins with, and npm ci ends with, read by whatever Node is there: what keeps a command from
 * running is told in a sentence, before Node tells it in a stack. So it is plain, old JavaScript.
 */
const { existsSync } = require("fs");
const { join } = require("path");

/** Installs these packages whole: an older one leaves out what it takes for none of its own. */
const INSTALLS = [20, 19];
/** Runs TypeScript as it stands, and knows `import.meta.main`. `npm ci` brings one, which npm runs scripts on. */
const RUNS = [24, 2];

const here = process.versions.node;
const [, npms = here] = /node\/v(\S+)/.exec(process.env.npm_config_user_agent ?? "") ?? [];

if (!isAtLeast(npms, INSTALLS)) {
  refuse(
    `这里的 Node.js 是 ${npms}，要 20.19 或更新的：从 https://nodejs.org 安装，再运行 npm ci。`,
    `This is Node.js ${npms}; 20.19 or newer is needed: install it from https://nodejs.org, then run npm ci.`,
  );
} else if (!existsSync(join(__dirname, "../../node_modules/astro/package.json"))) {
  refuse(
    "还没有安装要用的包。先运行 npm ci。",
    "The packages are not installed yet. Run npm ci first.",
  );
} else if (!isAtLeast(here, RUNS)) {
  refuse(
    `这里的 Node.js 是 ${here}，本项目自带的没有装上。运行 npm ci（不加 --ignore-scripts），再用 npm run 运行本命令。`,
    `This is Node.js ${here}, and the project's own is not installed. Run npm ci (without --ignore-scripts), then this command by npm run.`,
  );
}

// Astro reports nothing of its use to anyone.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

/** @param {string} version @param {number[]} wanted */
function isAtLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

/** @param {string} zh @param {string} en @returns {never} */
function refuse(zh, en) {
  console.error(`\n${zh}\n${en}\n`);
  process.exit(1);
}
