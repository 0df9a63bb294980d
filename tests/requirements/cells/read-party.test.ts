import { expect, test } from 'vitest';
import { readParty } from '../../../src/requirements/cells/read-party.ts';
import { cellLines } from '../../support/cell-lines.ts';

const write = (markdown: string) =>
	readParty(cellLines(markdown)).party.endpoints.map((end) => {
		const more =
			end.kind === 'host'
				? [end.host, end.path]
				: end.kind === 'wildcard'
					? [end.host, end.path]
					: end.kind === 'address'
						? [end.network, end.path]
						: [];
		return [end.kind, end.text, end.qualifier, ...more].filter((part) => part !== undefined).join(' | ');
	});

test.each([
	['Front-End', ['role | Front-End']],
	['Front-End and Controller', ['role | Front-End', 'role | Controller']],
	['SQL Server / Oracle', ['role | SQL Server', 'role | Oracle']],
	['End Users/Internet', ['role | End Users', 'role | Internet']],
	['a.example.com, b.example.com', ['host | a.example.com | a.example.com', 'host | b.example.com | b.example.com']],
	['Tools (one and two)', ['role | Tools | (one and two)']],
	['Server<br/>(public name)', ['role | Server | (public name)']],
	['Server (by default)<br/>— Depends on the set-up', ['role | Server | (by default) — Depends on the set-up']],
	['\\*.example.com<br/>example.com', ['wildcard | *.example.com | example.com', 'host | example.com | example.com']],
	['Example.COM.', ['host | Example.COM. | example.com']],
	['example.com/api/v1', ['host | example.com/api/v1 | example.com | /api/v1']],
	['https://example.com/', ['host | https://example.com/ | example.com']],
	['*:1194', ['any | *:1194']],
	['CustomDNS:53', ['role | CustomDNS:53']],
	[
		'one.example.com or two.example.com',
		['host | one.example.com | one.example.com', 'host | two.example.com | two.example.com'],
	],
	['192.0.2.1,192.0.2.2', ['address | 192.0.2.1 | 192.0.2.1/32', 'address | 192.0.2.2 | 192.0.2.2/32']],
	['https://example.com/api', ['host | https://example.com/api | example.com | /api']],
	['192.0.2.7', ['address | 192.0.2.7 | 192.0.2.7/32']],
	['192.0.2.0/24', ['address | 192.0.2.0/24 | 192.0.2.0/24']],
	['2001:db8::1', ['address | 2001:db8::1 | 2001:db8::1/128']],
	['2001:db8::/32', ['address | 2001:db8::/32 | 2001:db8::/32']],
	['192.0.2.1:8443', ['address | 192.0.2.1:8443 | 192.0.2.1/32']],
	['[2001:db8::1]:443', ['address | [2001:db8::1]:443 | 2001:db8::1/128']],
	['https://192.0.2.1/', ['address | https://192.0.2.1/ | 192.0.2.1/32']],
	['https://[2001:db8::1]:8443/api/v1', ['address | https://[2001:db8::1]:8443/api/v1 | 2001:db8::1/128 | /api/v1']],
	['192.0.2.1:8443/api', ['address | 192.0.2.1:8443/api | 192.0.2.1/32 | /api']],
	['192.0.2.77/24', ['address | 192.0.2.77/24 | 192.0.2.0/24']],
	['2001:db8::7/32', ['address | 2001:db8::7/32 | 2001:db8::/32']],
	['\\*.example.com/path', ['wildcard | *.example.com/path | example.com | /path']],
	['localhost:8080', ['host | localhost:8080 | localhost']],
	['münchen.example', ['host | münchen.example | xn--mnchen-3ya.example']],
	['\\*.MÜNCHEN.example', ['wildcard | *.MÜNCHEN.example | xn--mnchen-3ya.example']],
	['例え。テスト', ['host | 例え。テスト | xn--r8jz45g.xn--zckzah']],
	['Größe', ['role | Größe']],
	['Server für a.example', ['role | Server für a.example']],
	['<region>.example.com', ['template | <region>.example.com']],
	['*region*.example.com', ['template | *region*.example.com']],
	['`https://<region>.example.com:8084/`', ['template | https://<region>.example.com:8084/']],
	['any', ['any | any']],
	['localhost', ['host | localhost | localhost']],
	['-', []],
	['N/A', []],
	['None', []],
	['', []],
])('%j names %j', (markdown, ends) => {
	expect(write(markdown)).toEqual(ends);
});

test.each([
	['192.0.2.1:8443', 8443],
	['[2001:db8::1]:443', 443],
	['https://192.0.2.1:8443/api', 8443],
	['\\*.example.com:8443/path', 8443],
	['localhost:8080', 8080],
	['2001:db8::1', undefined],
	['192.0.2.0/24', undefined],
])('beside %j stands the port %s', (markdown, port) => {
	expect(readParty(cellLines(markdown)).ends.map((end) => end.port)).toEqual([port]);
});

test('a port beside a name is known, and the text stays as written', () => {
	const [end] = readParty(cellLines('example.com:8443')).ends;
	expect(end?.endpoint).toEqual({ kind: 'host', text: 'example.com:8443', host: 'example.com' });
	expect(end?.port).toBe(8443);
});
