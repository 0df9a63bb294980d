// The headers of public/_headers for servers that do not read that file, so that they are written down once.

interface HeaderBlock {
	/** `/*`, or below it `/folder/*` or `/file`. */
	path: string;
	headers: [name: string, value: string][];
}

/** A server that reads a configuration of its own. */
export type ConfiguredServer = 'nginx' | 'Caddy';

/** Where the site is served. */
export interface ServedPlace {
	/** Its name in DNS. */
	host: string;
	/** The folder under its origin, with a slash on both ends. */
	base: string;
}

/** A whole configuration for a server, to be copied as it stands: HTTPS, the site's files, its page for what is not there, and the headers. */
export function headerConfiguration(server: ConfiguredServer, headersFile: string, place: ServedPlace): string {
	const blocks = readBlocks(headersFile);
	const [everywhere, ...special] = blocks;
	if (everywhere?.path !== '/*') throw new Error('public/_headers must begin with the headers of all paths, `/*`.');
	const headers = settled(everywhere.headers, special);
	return server === 'nginx' ? nginx(headers, place) : caddy(headers, place);
}

/** A header, its value everywhere if it has one, and where it has another. */
interface Settled {
	name: string;
	everywhere: string;
	special: { path: string; value: string }[];
}

function readBlocks(text: string): HeaderBlock[] {
	const blocks: HeaderBlock[] = [];
	for (const line of text.split(/\r?\n/).filter((one) => /^\s*[^\s#]/.test(one))) {
		const colon = line.indexOf(':');
		if (line.startsWith('/')) blocks.push({ path: line.trim(), headers: [] });
		else blocks.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
	}
	return blocks;
}

/** Where two blocks set one header, a host that reads the file sends both values, joined by a comma. */
function settled(everywhere: HeaderBlock['headers'], special: HeaderBlock[]): Settled[] {
	const names = new Set([everywhere, ...special.map(({ headers }) => headers)].flat().map(([name]) => name));
	return [...names].map((name) => {
		const valueIn = (headers: HeaderBlock['headers']) => headers.find(([one]) => one === name)?.[1];
		const common = valueIn(everywhere);
		return {
			name,
			everywhere: common ?? '',
			special: special.flatMap(({ path, headers }) => {
				const own = valueIn(headers);
				return own === undefined ? [] : [{ path, value: common === undefined ? own : `${common}, ${own}` }];
			}),
		};
	});
}

const folder = '/var/www/site';

function nginx(headers: Settled[], { host, base }: ServedPlace): string {
	const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
	const place = (path: string) => (path.endsWith('*') ? `~^${base}${path.slice(1, -1)}` : base + path.slice(1));
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
	const below = (path: string) => base + path.slice(1);
	const common = headers.filter(({ special }) => special.length === 0);
	// Which of two matching lines Caddy takes depends on its release, so no two match.
	const special = headers.flatMap(({ name, everywhere, special: places }) => {
		const matcher = `@without_${name.toLowerCase().replaceAll('-', '_')}`;
		const paths = places.map(({ path }) => below(path)).join(' ');
		return [
			...(everywhere === '' || places.length === 0
				? []
				: [`\t${matcher} not path ${paths}`, `\theader ${matcher} ${name} "${everywhere}"`]),
			...places.map(({ path, value }) => `\theader ${below(path)} ${name} "${value}"`),
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
