import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { statement } from "./fields/statement.ts";
import { name } from "./fields/text.ts";
import { table } from "./table.ts";

/** A public post (职务), at the date of the source. */
const post = z.strictObject({
  title: name,
  county: ref("counties").optional(),
  project: ref("projects").optional(),
  cite,
});

/** A person in a public role; nothing else about them. */
export const person = z.strictObject({
  id,
  name,
  /** The unit the person comes from (来自); absent where the source does not say. */
  from: ref("organizations").optional(),
  posts: z.array(post).min(1),
  statements: z.array(statement).optional(),
  cite,
});

export const people = table(person);
export type Person = z.infer<typeof person>;
