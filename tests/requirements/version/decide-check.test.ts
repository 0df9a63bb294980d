// Long because it is the table of what is probed, and what stays unproven.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import type { ListedRole } from '../../../src/requirements/model/find-role.ts';
import { randomRuns } from '../../support/random-runs.ts';

const role = (label: string, machine: string, network: ListedRole['network']): ListedRole => ({
	id: label.toLowerCase(),
	label,
	machine,
	network,
	alsoWritten: [],
});
const roles = [
	role('Server', 'server', 'yours'),
	role('Visitor', "visitor's machine", 'either'),
	role('Maker', 'cloud', 'vendor'),
	role('Reporter', '', 'yours'),
];

function checkOf(source: string, destination: string, port: string, protocol: string) {
	const requirement = requirementOf(source, destination, port, protocol);
	const check = requirement?.check;
	if (check?.method !== 'browser') return `${requirement?.direction}: by hand, ${check?.reason}`;
	const needs = [...(check.needsHostsFor ?? []), ...(check.needsSamplesFor ?? [])].join(' ');
	return `${requirement?.direction}: ${check.targets.map(({ url, covers }) => (covers === 'sample' ? `(${url})` : url)).join(' ')} from ${check.from.join(', ')}; needs ${needs}; leaves ${check.partial ?? ''}`;
}

function requirementOf(source: string, destination: string, port: string, protocol: string) {
	const page = `| Source | Destination | Port | Protocol |\n|---|---|---|---|\n| ${source} | ${destination} | ${port} | ${protocol} |`;
	const { drafts } = readPage(page, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const samples = { '*.known.example': ['a.known.example', 'b.known.example'] };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const { dataset } = assemble({ product: 'X', version, pages: [{ summary, drafts, samples }], roles });
	return dataset.requirements[0];
}

test.each([
	['Server', 'example.com', '443', 'TCP', 'outbound: https://example.com/ from server; needs ; leaves '],
	['Server', 'example.com', '443', '', 'outbound: https://example.com/ from server; needs ; leaves '],
	['Server', 'example.com', '8443', 'HTTPS', 'outbound: https://example.com:8443/ from server; needs ; leaves '],
	['Server', 'example.com', '80, 443', 'TCP', 'outbound: https://example.com/ from server; needs ; leaves port 80'],
	[
		'Server',
		'example.com/api',
		'443',
		'TCP',
		'outbound: https://example.com/ from server; needs ; leaves the path /api',
	],
	['Server', 'https://example.com', '', '', 'outbound: https://example.com/ from server; needs ; leaves '],
	[
		'Server',
		'\\*.known.example',
		'443',
		'TCP',
		'outbound: (https://a.known.example/) (https://b.known.example/) from server; needs ; leaves other names under *.known.example',
	],
	[
		'Server',
		'\\*.example.com, example.com',
		'443',
		'TCP',
		'outbound: https://example.com/ from server; needs *.example.com; leaves other names under *.example.com',
	],
	[
		'Server',
		'\\*.example.com/api, example.com',
		'443',
		'TCP',
		'outbound: https://example.com/ from server; needs *.example.com/api; leaves the path /api; other names under *.example.com/api',
	],
	['Server', 'münchen.example', '443', 'TCP', 'outbound: https://xn--mnchen-3ya.example/ from server; needs ; leaves '],
	// What a URL changes is never asked: it would be another host.
	['Server', 'https://1', '443', 'TCP', 'outbound: by hand, described'],
	['Server', 'https://0x7f', '443', 'TCP', 'outbound: by hand, described'],
	[
		'Server',
		'https://1, example.com',
		'443',
		'HTTPS',
		'outbound: https://example.com/ from server; needs ; leaves https://1',
	],
	['Server', '\\*.example.com', '443', 'TCP', 'outbound: by hand, wildcard-without-sample'],
	['Server', '<region>.example.com', '443', 'TCP', 'outbound: by hand, template'],
	['Visitor', 'Server', '443', 'TCP', "unknown:  from visitor's machine; needs server; leaves "],
	['Server', 'Maker', '443', 'TCP', 'outbound: by hand, described'],
	['Server', 'any', '443', 'TCP', 'unknown: by hand, described'],
	['Server', '192.0.2.1', '443', 'TCP', 'outbound: by hand, described'],
	['Server', '10.0.0.1', '443', 'TCP', 'internal: by hand, described'],
	['Maker', 'Server', '443', 'TCP', 'inbound: by hand, inbound'],
	['example.com', 'Server', '443', 'TCP', 'inbound: by hand, inbound'],
	['Server', 'localhost', '443', 'TCP', 'internal: by hand, local'],
	['Server', 'example.com', '443', 'UDP', 'outbound: by hand, not-https'],
	['Server', 'example.com', '', 'ICMP', 'outbound: by hand, not-https'],
	['Server', 'example.com', '80', 'TCP', 'outbound: by hand, not-https'],
	['Server', 'example.com', '443', 'SSH', 'outbound: by hand, not-https'],
	['Server', 'example.com', '6000', 'HTTPS', 'outbound: by hand, not-https'],
	['Server', 'example.com', '8000-9000', 'HTTPS', 'outbound: by hand, not-https'],
	[
		'Server',
		'example.com',
		'443 by default',
		'HTTPS',
		'outbound: https://example.com/ from server; needs ; leaves the port “443 by default”',
	],
	['Server', 'example.com', '443 and higher', 'HTTPS', 'outbound: by hand, not-https'],
	['Server', 'example.com', 'dynamic', 'HTTPS', 'outbound: by hand, no-port'],
	['Server', 'example.com', '', 'TCP', 'outbound: by hand, no-port'],
	// Whose computer it is that connects has to be known.
	[
		'Stranger',
		'example.com',
		'443',
		'TCP',
		'outbound: https://example.com/ from ; needs ; leaves connections from Stranger, as the page does not say which computer that is',
	],
	[
		'Reporter',
		'example.com',
		'443',
		'TCP',
		'outbound: https://example.com/ from ; needs ; leaves connections from Reporter, as the page does not say which computer that is',
	],
	[
		'Server and Stranger',
		'example.com',
		'443',
		'TCP',
		'unknown: https://example.com/ from server; needs ; leaves connections from Stranger, as the page does not say which computer that is',
	],
	[
		'any',
		'example.com',
		'443',
		'TCP',
		'outbound: https://example.com/ from ; needs ; leaves connections from any, as the page does not say which computer that is',
	],
	[
		'',
		'example.com',
		'443',
		'TCP',
		'unknown: https://example.com/ from ; needs ; leaves from where, as the page names no source',
	],
	[
		'Server, Visitor',
		'example.com',
		'443',
		'TCP',
		"unknown: https://example.com/ from server, visitor's machine; needs ; leaves ",
	],
	// Every transport, and every protocol on it.
	[
		'Server',
		'example.com',
		'443',
		'UDP and TCP',
		'outbound: https://example.com/ from server; needs ; leaves the same over UDP',
	],
	['Server', 'example.com', '443', 'TCP, ICMP', 'outbound: https://example.com/ from server; needs ; leaves ICMP'],
	['Server', 'example.com', '443', 'HTTPS, SSH', 'outbound: https://example.com/ from server; needs ; leaves SSH'],
	['Server', 'example.com', '443', 'HTTPS, QUIC', 'outbound: https://example.com/ from server; needs ; leaves QUIC'],
	['Server', 'example.com', '443', 'HTTP(S)', 'outbound: https://example.com/ from server; needs ; leaves '],
	['Server', 'example.com', '443', 'HTTPS (TLS)', 'outbound: https://example.com/ from server; needs ; leaves '],
	['Server', 'example.com', '443', 'QUIC', 'outbound: by hand, not-https'],
	['Server', 'example.com', '443', 'DCCP', 'outbound: by hand, unknown-protocol'],
	['Server', 'example.com', '443', 'IPsec', 'outbound: by hand, unknown-protocol'],
	['Server', 'example.com', '443', 'OPC UA', 'outbound: by hand, unknown-protocol'],
	['Server', 'example.com', '443', 'TCP, DCCP', 'outbound: by hand, unknown-protocol'],
	['Server', 'example.com', '443', 'HTTPS and OPC UA', 'outbound: by hand, unknown-protocol'],
	['Server', 'example.com', '443/DCCP', '', 'outbound: by hand, unknown-protocol'],
	['Server', 'example.com', 'DCCP/443', 'TCP', 'outbound: by hand, unknown-protocol'],
	['Server', 'Visitor', '443', 'DCCP', 'unknown: by hand, unknown-protocol'],
	// Every destination.
	['Server', 'example.com, Maker', '443', 'TCP', 'outbound: https://example.com/ from server; needs ; leaves Maker'],
	[
		'Server',
		'example.com, <region>.example.com',
		'443',
		'TCP',
		'outbound: https://example.com/ from server; needs ; leaves <region>.example.com',
	],
	[
		'Server',
		'example.com, localhost',
		'443',
		'TCP',
		'unknown: https://example.com/ from server; needs ; leaves localhost',
	],
	[
		'Server',
		'a.example.com:443, b.example.com',
		'',
		'TCP',
		'outbound: https://a.example.com/ from server; needs ; leaves b.example.com',
	],
	[
		'Server',
		'a.example.com:443, Visitor',
		'',
		'TCP',
		'unknown: https://a.example.com/ from server; needs ; leaves Visitor',
	],
	// A host and a port cell that disagree: nobody knows which of the two is meant.
	['Server', 'c.example.com:8443', '443', 'HTTPS', 'outbound: by hand, contradicted-port'],
	['Server', 'c.example.com:8443, d.example.com', '443', 'HTTPS', 'outbound: by hand, contradicted-port'],
	['Server', 'https://c.example.com:8443/api', '443', '', 'outbound: by hand, contradicted-port'],
	[
		'Server',
		'c.example.com:8443',
		'8443',
		'HTTPS',
		'outbound: https://c.example.com:8443/ from server; needs ; leaves ',
	],
	['Server', 'c.example.com:8443', '', 'HTTPS', 'outbound: https://c.example.com:8443/ from server; needs ; leaves '],
])('%s to %s, port %s, %s', (source, destination, port, protocol, check) => {
	expect(checkOf(source, destination, port, protocol)).toBe(check);
});

/** Pieces of which cells that nearly are hosts can be made. */
const piece = fc.constantFrom(
	...['https://', 'fe1', 'example', 'com', '.', '.', '-', '_', 'xn--', 'xn--mnchen-3ya', 'münchen', 'K', 'localhost'],
	...[
		'0',
		'1',
		'127',
		'256',
		'0x7f',
		'0x',
		'01',
		':8443',
		':6000',
		':443',
		'/',
		'/api',
		'%2e',
		'%',
		' ',
		', ',
		'@',
		'[',
		']',
	],
);

test('whatever a cell names, an address that is asked is the one that is written', () => {
	let asked = 0;
	const cell = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(cell, fc.constantFrom('443', '8443', '6000', ''), (destination, port) => {
			const check = requirementOf('Server', destination, port, 'HTTPS')?.check;
			if (check?.method !== 'browser') return;
			for (const { url } of check.targets) expect(new URL(url).href).toBe(url);
			asked += check.targets.length;
		}),
		randomRuns(1000),
	);
	expect(asked).toBeGreaterThan(0);
});
