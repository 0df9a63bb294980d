import { hostOf, rows } from '../browser/run/endpoint-rows.ts';

/** The site whose checklist runs. */
export const siteHost = 'site.example.test';
/** A server without TLS, which a redirect names. */
export const webHost = 'web.example.test';

const named = [siteHost, webHost].concat(
	Object.entries(rows).flatMap(([name, { lead }]) => (lead === 'not-found' ? [] : [hostOf(name)])),
);

/** Each name has an address of its own, so that all can listen on 443. */
export const addresses: Record<string, string> = Object.fromEntries(
	named.map((host, index) => [host, `127.0.1.${index + 1}`]),
);
