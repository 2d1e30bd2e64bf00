/** One page of each kind that the site has, by its address below the base. */
export const pageTypes = [
  { name: "home", path: "./" },
  { name: "a documented county", path: "./counties/lianjiang/" },
  { name: "a county of official pages", path: "./counties/chaonan/" },
  { name: "a listed county", path: "./counties/huazhou/" },
  { name: "an unnamed district", path: "./counties/unnamed-district-1/" },
  { name: "a project", path: "./projects/jiaoling-food-park/" },
  { name: "an organisation", path: "./organizations/guangsheng-group/" },
  { name: "all counties", path: "./counties/" },
  { name: "all projects", path: "./projects/" },
  { name: "all organisations", path: "./organizations/" },
  { name: "about", path: "./about/" },
  { name: "corrections", path: "./corrections/" },
  { name: "the data", path: "./data/" },
  { name: "the coverage board", path: "./data/coverage/" },
  { name: "the map for frames", path: "./embed/map/" },
  { name: "the error page", path: "./counties/nowhere/" },
] as const;
