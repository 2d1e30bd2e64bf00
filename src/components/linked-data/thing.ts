/** A thing as schema.org describes it: its type, and what is known of it. What is undefined is left out. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}
