import { expect, test } from 'vitest';
import { assemble } from '../../src/requirements/assemble.ts';
import { readPage } from '../../src/requirements/read-page.ts';
import type { ListedRole } from '../../src/requirements/find-role.ts';

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
];

function checkOf(source: string, destination: string, port: string, protocol: string) {
	const page = `| Source | Destination | Port | Protocol |\n|---|---|---|---|\n| ${source} | ${destination} | ${port} | ${protocol} |`;
	const { drafts } = readPage(page, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const samples = { '*.known.example': ['a.known.example', 'b.known.example'] };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const { dataset } = assemble({ product: 'X', version, pages: [{ summary, drafts, samples }], roles });
	const requirement = dataset.requirements[0];
	const check = requirement?.check;
	if (check?.method !== 'browser') return `${requirement?.direction}: by hand, ${check?.reason}`;
	const needs = [...(check.needsHostsFor ?? []), ...(check.needsSamplesFor ?? [])].join(' ');
	return `${requirement?.direction}: ${check.targets.map(({ url, covers }) => (covers === 'sample' ? `(${url})` : url)).join(' ')} from ${check.from.join(', ')}; needs ${needs}; leaves ${check.partial ?? ''}`;
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
])('%s to %s, port %s, %s', (source, destination, port, protocol, check) => {
	expect(checkOf(source, destination, port, protocol)).toBe(check);
});
