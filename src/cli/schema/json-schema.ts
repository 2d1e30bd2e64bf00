/** A JSON Schema, or a node of one, as the generator writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;
