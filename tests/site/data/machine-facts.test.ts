import { expect, test } from 'vitest';
import { machinesOf, unprovenByMachines } from '../../../src/site/data/machine-facts.ts';
import type { Role } from '../../../src/requirements/model/dataset.ts';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import type { ListedRole } from '../../../src/requirements/model/find-role.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const listed = [
	['Tower', 'tower server', 'yours'],
	['Hub', 'hub server', 'yours'],
	['Lamp Service', 'lamp server', 'yours'],
	['Nobody', '', 'yours'],
	['Maker cloud', 'cloud', 'vendor'],
].map(([label = '', machine = '', network]): ListedRole => {
	const id = label.toLowerCase().replaceAll(' ', '-');
	return { id, label, machine, network: network === 'vendor' ? 'vendor' : 'yours', alsoWritten: [] };
});
const roles: ReadonlyMap<string, Role> = new Map(listed.map((role) => [role.id, role]));

function requirementOf(markdown: string) {
	const { drafts } = readPage(markdown, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const pages = [{ summary, drafts, samples: {} }];
	const [requirement] = assemble({ product: 'X', version, pages, roles: listed }).dataset.requirements;
	if (!requirement) throw new Error(`Not read: ${markdown}`);
	return requirement;
}
const row = (source: string, destination: string, port: string, protocol: string, notes = '') =>
	`| Source | Destination | Port | Protocol | Notes |\n|---|---|---|---|---|\n| ${source} | ${destination} | ${port} | ${protocol} | ${notes} |`;

test.each<[string, string, string[]]>([
	['a source', row('Tower', 'Hub', '80', 'TCP'), ['tower server']],
	['two sources', row('Tower, Hub', 'a.example', '80', 'TCP'), ['tower server', 'hub server']],
	['a source without a machine', row('Nobody, Tower', 'a.example', '80', 'TCP'), ['tower server']],
	['a service that listens', 'The tower listens on these ports:\n\n* 8100 - Lamp Service', ['lamp server']],
	['a service that roles.md does not list', 'The tower listens on these ports:\n\n* 8100 - Shutter Service', []],
	['a statement', 'On each tower, `localhost`:\n\n* must resolve to 127.0.0.1', ['tower server']],
	['a statement on a machine', 'On each hub server, `localhost`:\n\n* must resolve to 127.0.0.1', ['hub server']],
	['a part of a word', 'On each towering server, `localhost`:\n\n* must resolve to 127.0.0.1', []],
	['a statement on nobody', 'On each server, `localhost`:\n\n* must resolve to 127.0.0.1', []],
])('machines of %s', (_, markdown, machines) => {
	// A role that no requirement names as an end is not in a dataset, but the roles of a version are.
	expect(machinesOf(requirementOf(markdown), roles)).toEqual(machines);
});

const nobody = 'connections from Nobody, as the page does not say which computer that is';
test.each<[string, string, string[]]>([
	['TCP', row('Tower', 'Hub', '80', 'TCP'), []],
	['a protocol over TCP', row('Tower', 'Hub', '5672', 'TCP, AMQP'), []],
	['HTTPS alone', row('Tower', 'Hub', '443', 'HTTPS'), []],
	['a protocol beside TCP', row('Tower', 'Hub', '443', 'TCP, QUIC'), ['QUIC']],
	['no protocol', row('Tower', 'Hub', '80', ''), ['the transport, as the page names none']],
	['a source without a machine', row('Tower, Nobody', 'Hub', '80', 'TCP'), [nobody]],
	['the vendor’s hosts', row('Tower', 'Maker cloud', '80', 'TCP'), ['all hosts of Maker cloud']],
	['a listener without a protocol', 'The tower listens on these ports:\n\n* 8100 - Lamp Service', []],
	['a connection from outside', row('a.example', 'Hub', '80', ''), []],
])('what no machine proves of %s', (_, markdown, unproven) => {
	expect(unprovenByMachines(requirementOf(markdown), roles)).toEqual(unproven);
});
