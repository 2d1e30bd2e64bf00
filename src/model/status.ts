/**
 * What the site knows of a unit of the map: `documented`, the sources tell something of it; `listed`, it is in
 * the programme and no more is known; `outside`, it is not in the programme.
 */
export type Status = "documented" | "listed" | "outside";
