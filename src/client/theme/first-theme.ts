import { readTheme, showTheme } from "./theme.ts";

/*
 * Runs before anything of the page is painted, so that the chosen theme never comes as a flash after the other one.
 * It holds the page up, and is bundled apart from all other script to be as small as it can.
 */
const theme = readTheme();
if (theme !== null) showTheme(theme);
