/** The choice of a theme in the footer. */
export const themeWords = {
  theme: { label: "外观", system: "跟随系统", light: "浅色", dark: "深色" },
} as const;
