import type { Locator, Page } from "@playwright/test";

/** The switch to the article alone. */
export const onlyBox = (page: Page): Locator => page.getByRole("checkbox", { name: "只看报道" });
