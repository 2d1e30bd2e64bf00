import type { CensusRow } from "./schema/census.ts";
import type { Correction } from "./schema/corrections.ts";
import type { County } from "./schema/counties.ts";
import type { Event } from "./schema/events.ts";
import type { Fund } from "./schema/funds.ts";
import type { Term } from "./schema/glossary.ts";
import type { Indicator } from "./schema/indicators.ts";
import type { Label } from "./schema/labels.ts";
import type { Link } from "./schema/links.ts";
import type { Mechanism } from "./schema/mechanisms.ts";
import type { Organization } from "./schema/organizations.ts";
import type { Pairing } from "./schema/pairings.ts";
import type { Person } from "./schema/people.ts";
import type { Photo } from "./schema/photos.ts";
import type { Prefecture } from "./schema/prefectures.ts";
import type { Project } from "./schema/projects.ts";
import type { Site } from "./schema/site.ts";
import type { Source } from "./schema/sources.ts";
import type { Team } from "./schema/teams.ts";
import type { CountyTopology } from "./read/county-topology.ts";
import type { PhotoFile } from "./read/read-photo.ts";

/** The tables as they stand in the data folder, checked. */
export interface Tables {
  readonly sources: readonly Source[];
  readonly prefectures: readonly Prefecture[];
  readonly counties: readonly County[];
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly pairings: readonly Pairing[];
  readonly projects: readonly Project[];
  readonly funds: readonly Fund[];
  readonly indicators: readonly Indicator[];
  readonly events: readonly Event[];
  readonly mechanisms: readonly Mechanism[];
  /** Background, of which no source of the programme tells. */
  readonly census: readonly CensusRow[];
  readonly glossary: readonly Term[];
  /** Pages to read on with, on which no fact rests. */
  readonly links: readonly Link[];
  readonly photos: readonly Photo[];
  readonly corrections: readonly Correction[];
  readonly labels: readonly Label[];
}

/** All facts of a site, checked. `loadDataset` gives it frozen. */
export interface Dataset extends Tables {
  readonly site: Site;
  /** What is in the photos' folder, by file name. */
  readonly photoFiles: ReadonlyMap<string, PhotoFile>;
  /** Shapes of all units of county level in the province, `id` = adcode. */
  readonly topology: CountyTopology;
  /** What the map file is called: `guangdong`. */
  readonly mapName: string;
}
