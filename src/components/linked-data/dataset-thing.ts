import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { linkTo } from "../page/link-to.ts";
import type { DataFile } from "../publish/data-file.ts";
import { LICENCE } from "../publish/data-package.ts";
import { publicationAt } from "../publish/data-routes.ts";
import { LANGUAGE } from "./home-things.ts";
import { sourceThings } from "./source-things.ts";
import type { Thing } from "./thing.ts";

/** The data as a whole, and each of its files where the build knows where they will stand. */
export function datasetThing(atlas: Atlas, site: URL | undefined): Thing {
  const { site: about } = atlas.dataset;
  const { main, long, map, files } = publicationAt(site);
  const addressOf = (path: string) => site && new URL(linkTo(path), site).href;
  const download = (name: string, { path, mediatype }: DataFile, license?: string): Thing => ({
    "@type": "DataDownload",
    name,
    encodingFormat: mediatype,
    contentUrl: addressOf(`/data/${path}`),
    license,
  });
  // The boundaries have terms of their own, which the page tells beside the map's files.
  const terms = addressOf("/data/#boundaries");
  const described = files.get("datapackage.json");
  return {
    "@type": "Dataset",
    name: `${about.title.zh}：${words.data.title}`,
    alternateName: about.title.en,
    description: `${about.description.zh}${words.data.description}`,
    url: addressOf("/data/"),
    inLanguage: LANGUAGE,
    license: LICENCE.path,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: about.title.zh, url: addressOf("/") },
    spatialCoverage: { "@type": "AdministrativeArea", name: about.province.zh },
    temporalCoverage: `${about.timeline.start}/${about.timeline.end}`,
    isBasedOn: sourceThings(atlas),
    distribution: site && [
      ...[...main, ...long].flatMap(({ title, csv, json }) => [
        download(title, csv),
        download(title, json),
      ]),
      ...map.map((file) => download(words.data.map, file, terms)),
      ...(described ? [download(words.data.pack, described)] : []),
    ],
  };
}
