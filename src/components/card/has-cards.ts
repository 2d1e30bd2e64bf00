import process from "node:process";

/** Whether this build draws the pictures for sharing: `OG_IMAGES=off` leaves them out, for a build that is only looked at. */
export const hasCards = (): boolean => process.env.OG_IMAGES !== "off";
