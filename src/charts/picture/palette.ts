/**
 * The colours and faces of a picture as a file: the light ones of `styles/tokens.css`, written out, since a file
 * stands alone; a test holds the two equal. Pictures that travel are light, whatever the reader's own theme.
 */
export const PALETTE = {
  paper: "#faf6ee",
  surface: "#fffdf8",
  ink: "#221c16",
  muted: "#665d52",
  rule: "#ddd3c3",
  accent: "#b3261e",
  "accent-ink": "#9f1f18",
  green: "#9dbb9f",
  "green-ink": "#33613f",
  blue: "#27628f",
  outside: "#e7dfd1",
} as const;

/** Chinese faces that systems bring; a file brings none of its own. */
export const FACES = {
  serif: "Songti SC, STSong, Noto Serif CJK SC, Source Han Serif SC, SimSun, serif",
  sans: "PingFang SC, HarmonyOS Sans SC, MiSans, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, system-ui, sans-serif",
} as const;
