// Makes server configurations from public/_headers, for servers that do not read that file. So the headers are written
// only once.
import { headersBelow, readHeaderRules, type HeaderRule } from './header-rules.ts';

/** A server with a configuration format of its own. */
export type ConfiguredServer = 'nginx' | 'Caddy';

/** Where the site is served. */
export interface ServedPlace {
	/** Its name in DNS. */
	host: string;
	/** The folder under its origin, with a slash on both ends. */
	base: string;
}

/**
 * A complete server configuration, ready to copy: HTTPS, the site's files, the page for missing files, and the headers.
 */
export function headerConfiguration(server: ConfiguredServer, headersFile: string, place: ServedPlace): string {
	const rules = readHeaderRules(headersBelow(place.base, headersFile));
	const [everywhere, ...special] = rules;
	if (everywhere?.path !== `${place.base}*`)
		throw new Error('_headers must begin with the headers of all paths, `/*`.');
	const removed = rules.flatMap(({ changes }) => changes).find(({ kind }) => kind === 'remove');
	if (removed) throw new Error(`_headers takes away ${removed.name}, which the configurations of the guide cannot.`);
	const headers = settled(everywhere, special);
	return server === 'nginx' ? nginx(headers, place) : caddy(headers, place);
}

/** A header: its value for all paths, if it has one, and the paths with another value. */
interface Settled {
	name: string;
	everywhere: string;
	special: { path: string; value: string }[];
}

/**
 * The value of each header on each path. If two rules set one header, a host that reads `_headers` sends both values,
 * joined by a comma, and so do these.
 */
function settled(everywhere: HeaderRule, special: readonly HeaderRule[]): Settled[] {
	const names = new Set([everywhere, ...special].flatMap(({ changes }) => changes.map(({ name }) => name)));
	return [...names].map((name) => {
		const valueIn = ({ changes }: HeaderRule) => changes.find((one) => one.name === name)?.value;
		const common = valueIn(everywhere);
		return {
			name,
			everywhere: common ?? '',
			special: special.flatMap((rule) => {
				const own = valueIn(rule);
				return own === undefined ? [] : [{ path: rule.path, value: common === undefined ? own : `${common}, ${own}` }];
			}),
		};
	});
}

const folder = '/var/www/site';

function nginx(headers: Settled[], { host, base }: ServedPlace): string {
	const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
	const place = (path: string) => (path.endsWith('*') ? `~^${path.slice(0, -1)}` : path);
	const maps = headers
		.filter(({ special }) => special.length > 0)
		.map(({ name, everywhere, special }) =>
			[
				`map $uri ${variable(name)} {`,
				`\tdefault "${everywhere}";`,
				...special.map(({ path, value }) => `\t${place(path)} "${value}";`),
				'}',
			].join('\n'),
		);
	const lines = headers.map(({ name, everywhere, special }) => {
		return `\tadd_header ${name} ${special.length > 0 ? variable(name) : `"${everywhere}"`} always;`;
	});
	return `# In a file of its own below /etc/nginx/conf.d/. A header without a value is not sent.
${maps.join('\n')}

server {
\tlisten 443 ssl;
\tserver_name ${host};
\tssl_certificate /etc/ssl/${host}.crt;
\tssl_certificate_key /etc/ssl/private/${host}.key;

\t# The files of dist/ are in ${folder}${base}
\troot ${folder};
\tindex index.html;
\terror_page 404 ${base}404.html;
\tgzip on;
\tgzip_types text/css text/csv text/javascript application/javascript application/json image/svg+xml;

${lines.join('\n')}
}`;
}

function caddy(headers: Settled[], { host, base }: ServedPlace): string {
	const common = headers.filter(({ special }) => special.length === 0);
	// If two lines match, the release of Caddy decides which one counts. So only one line matches each path.
	const special = headers.flatMap(({ name, everywhere, special: places }) => {
		const matcher = `@without_${name.toLowerCase().replaceAll('-', '_')}`;
		const paths = places.map(({ path }) => path).join(' ');
		return [
			...(everywhere === '' || places.length === 0
				? []
				: [`\t${matcher} not path ${paths}`, `\theader ${matcher} ${name} "${everywhere}"`]),
			...places.map(({ path, value }) => `\theader ${path} ${name} "${value}"`),
		];
	});
	return `${host} {
\t# The files of dist/ are in ${folder}${base}
\troot * ${folder}
\tencode gzip
\tfile_server
\thandle_errors {
\t\trewrite * ${base}404.html
\t\tfile_server
\t}

\theader {
${common.map(({ name, everywhere }) => `\t\t${name} "${everywhere}"`).join('\n')}
\t}
${special.join('\n')}
}`;
}
