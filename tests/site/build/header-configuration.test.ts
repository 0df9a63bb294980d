// The headers of public/_headers and those of the configurations in the guide, read as each server reads its own and compared path by path.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersBelow, headersFor, readHeaderRules } from '../../../src/site/build/header-rules.ts';
import { headerConfiguration } from '../../../src/site/build/header-configuration.ts';

const headersFile = readFileSync('public/_headers', 'utf8');
const paths = [
	'/',
	'/11/',
	'/no/such/page',
	'/_astro/a.css',
	'/service-worker.js',
	'/data/versions.json',
	'/favicon.svg',
];

type Headers = Map<string, string>;
const unquoted = (text: string) => text.replace(/^"(.*)"$/, '$1');

/** As https://nginx.org/en/docs/http/ngx_http_map_module.html and …/ngx_http_headers_module.html have it. */
function nginxHeaders(configuration: string, path: string): Headers {
	const variables = new Map<string, string>();
	for (const [, name = '', body = ''] of configuration.matchAll(/^map \$uri (\$\w+) \{\n(.*?)^\}/gms)) {
		const rows = [...body.matchAll(/^\t(\S+) "(.*)";$/gm)].map(([, key = '', value = '']) => ({ key, value }));
		const exact = rows.find(({ key }) => key === path);
		const pattern = rows.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(path));
		variables.set(name, (exact ?? pattern ?? rows.find(({ key }) => key === 'default'))?.value ?? '');
	}
	const headers: Headers = new Map();
	for (const [, name = '', written = ''] of configuration.matchAll(/^\tadd_header (\S+) (.+) always;$/gm)) {
		const value = variables.get(written) ?? unquoted(written);
		if (value !== '') headers.set(name.toLowerCase(), value);
	}
	return headers;
}

/** As https://caddyserver.com/docs/caddyfile/directives/header has it; a header that two lines set is a fault. */
function caddyHeaders(configuration: string, path: string): Headers {
	const fits = (pattern: string) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
	const excluded = new Map<string, string[]>();
	for (const [, name = '', list = ''] of configuration.matchAll(/^\t(@\w+) not path (.+)$/gm)) {
		excluded.set(name, list.split(' '));
	}
	const headers: Headers = new Map();
	const set = (name: string, value: string) => {
		if (headers.has(name.toLowerCase())) throw new Error(`${name} is set twice for ${path}`);
		headers.set(name.toLowerCase(), value);
	};
	for (const [, block = ''] of configuration.matchAll(/^\theader \{\n(.*?)^\t\}/gms)) {
		for (const [, name = '', value = ''] of block.matchAll(/^\t\t(\S+) "(.*)"$/gm)) set(name, value);
	}
	for (const [, matcher = '', name = '', value = ''] of configuration.matchAll(/^\theader (\S+) (\S+) "(.*)"$/gm)) {
		if (matcher.startsWith('@') ? !excluded.get(matcher)?.some(fits) : fits(matcher)) set(name, value);
	}
	return headers;
}

describe.each(['/', '/requirements/'])('below %s', (base) => {
	const place = { host: 'docs.example.com', base };
	const nginx = headerConfiguration('nginx', headersFile, place);
	const caddy = headerConfiguration('Caddy', headersFile, place);

	test.each(paths)('all three send the same for %s', (path) => {
		const asked = base + path.slice(1);
		const sent = Object.fromEntries(headersFor(readHeaderRules(headersBelow(base, headersFile)), asked));
		expect(Object.keys(sent).length).toBeGreaterThan(4);
		expect(Object.fromEntries(nginxHeaders(nginx, asked))).toEqual(sent);
		expect(Object.fromEntries(caddyHeaders(caddy, asked))).toEqual(sent);
	});

	test('what is not there is answered by the page of the site', () => {
		expect(nginx).toContain(`error_page 404 ${base}404.html;`);
		expect(caddy).toContain(`rewrite * ${base}404.html`);
	});
});

test.each([
	['/data/*\n  A: 1\n', 'must begin with the headers of all paths'],
	['/*\n  A: 1\n/x\n  ! A\n', 'takes away A'],
	['/*\n  A\n', '_headers:2 Unexpected `A`'],
])('%j is refused', (text, message) => {
	expect(() => headerConfiguration('Caddy', text, { host: 'a.example', base: '/' })).toThrow(message);
});

test('no header takes away what checks need', () => {
	expect(headersFile).not.toMatch(/^\s+Cross-Origin-Embedder-Policy:/m);
	expect(headersFile).not.toMatch(/^\s+Permissions-Policy:.*(local-network|loopback)/m);
});
