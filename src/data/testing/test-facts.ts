import path from "node:path";

/**
 * The facts that tests expect things of: a copy of `data/` of one day, so that an editor who corrects a number or adds
 * a county's team never meets a test that knew the old ones. What must hold of any facts is tested on `LIVE_DATA`.
 * `npm run freeze:facts` takes a new copy, for whoever changes the schemas or wants the tests to know newer facts.
 */
export const TEST_FACTS = path.resolve(import.meta.dirname, "frozen-facts");

/** The facts that are published: `data/`, whatever `SITE_DATA` says. */
export const LIVE_DATA = path.resolve(import.meta.dirname, "../../../data");
