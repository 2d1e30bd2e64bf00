import { z } from "zod";

/** A stable identifier: lower-case latin letters, digits and single hyphens. It also makes the page's address. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "id" });
