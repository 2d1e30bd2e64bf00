import { resolve } from "node:path";

/** The folder that holds package.json, whatever folder a command was called from. */
export const projectRoot = resolve(import.meta.dirname, "../../..");
