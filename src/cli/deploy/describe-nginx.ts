import { formatNginx, type NginxOptions } from "../../deploy/format-nginx.ts";

/** What `src/deploy/nginx.conf` says, which stands there to be read and changed. */
const DEFAULTS: NginxOptions = {
  root: "/var/www/county-assistance-atlas",
  serverName: "example.org",
  base: "/",
  listen: ["80", "[::]:80"],
  styles: null,
  brotli: false,
};

const HEAD = `# An nginx server for the site: put what npm run build wrote to dist/ into the folder after alias, and this
# file into /etc/nginx/sites-enabled/. Made by npm run deploy:nginx, which takes another folder, host and path
# (-- --root DIR --server-name NAME --base /PATH/ --brotli --dist dist). Certificates are for you to add (certbot --nginx).
`;

/** The whole file, options left out as in the one that stands ready. */
export function describeNginx(options: Partial<NginxOptions> = {}): string {
  return HEAD + formatNginx({ ...DEFAULTS, ...options });
}
