// A requirement is answered only when every one of its sources, destinations, ports and transports was. The world below is invented without
// the code that reads or judges pages; the tables that it writes are read and judged by the real one.
import { digestKey } from '../../../src/checklist/state/digests.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAttributes, readItem } from '../../../src/checklist/page/item-attributes.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import type { ChecklistState, Evidence } from '../../../src/checklist/state/state.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { withHosts } from '../../../src/checklist/item/with-hosts.ts';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import type { ListedRole } from '../../../src/requirements/model/find-role.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { pageItem } from '../../../src/site/data/page-item.ts';
import { datasetOf } from '../../support/page/dataset-of.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { sampleEvidence, sampleState } from '../../support/sample-item.ts';

/** Milliseconds that a slow and busy machine may take: reading 1,500 pages takes seconds on a quiet one. */
const patience = 300_000;

/** Sources as a page may write them, and the machine that each of them is; null where nobody knows. */
const machineOf: Readonly<Record<string, string | null>> = {
	Hub: 'hub server',
	Crew: 'laptop',
	Tower: 'tower server',
	Pilot: 'laptop',
	Ghost: null,
	Nobody: null,
	any: null,
};
/** Destinations as a page may write them, and the hosts that must answer; null where no browser can ask for all of it. */
const hostsOf: Readonly<Record<string, readonly string[] | null>> = {
	'a.quay.example': ['a.quay.example'],
	'b.quay.example': ['b.quay.example'],
	// Named by the reader; the second one listens on 8443.
	Dock: ['dock1.example', 'dock2.example'],
	'Maker cloud': null,
	'<town>.quay.example': null,
	'\\*.quay.example': null,
	'192.0.2.7': null,
	Ghost: null,
};
const roles = [
	['Hub', 'hub server', 'yours'],
	['Crew', 'laptop', 'yours'],
	['Tower', 'tower server', 'yours'],
	['Pilot', 'laptop', 'yours'],
	['Nobody', '', 'yours'],
	['Dock', 'dock server', 'yours'],
	['Maker cloud', 'cloud', 'vendor'],
].map(([label = '', machine = '', network]): ListedRole => {
	const id = label.toLowerCase().replaceAll(' ', '-');
	return { id, label, machine, network: network === 'vendor' ? 'vendor' : 'yours', alsoWritten: [] };
});
const roleNames = new Map(roles.map(({ id, label }) => [id, { label, aliases: [] }]));
/** Protocols as a page may write them, and whether an HTTPS answer on each port is all that they ask for. */
const protocols: Readonly<Record<string, boolean>> = {
	TCP: true,
	HTTPS: true,
	'UDP and TCP': false,
	'TCP, ICMP': false,
	DCCP: false,
	'TCP, IPsec': false,
	'OPC UA': false,
	QUIC: false,
	'HTTPS, QUIC': false,
};

const probe = fc.record({
	machines: fc.constantFrom<string[] | null>(
		['hub server'],
		['laptop'],
		['tower server'],
		['hub server', 'laptop'],
		[],
		null,
	),
	outcome: fc.constantFrom('answered', 'answered', 'answered', 'no-answer', 'inconclusive'),
});
const world = fc.record({
	sources: fc.oneof(
		fc.uniqueArray(fc.constantFrom('Hub', 'Crew', 'Tower', 'Pilot'), { minLength: 1, maxLength: 3 }),
		fc.uniqueArray(fc.constantFrom(...Object.keys(machineOf)), { maxLength: 3 }),
	),
	destinations: fc.oneof(
		fc.uniqueArray(fc.constantFrom('a.quay.example', 'b.quay.example', 'Dock'), { minLength: 1, maxLength: 3 }),
		fc.uniqueArray(fc.constantFrom(...Object.keys(hostsOf)), { minLength: 1, maxLength: 3 }),
	),
	ports: fc.oneof(
		fc.constant<number[]>([443]),
		fc.uniqueArray(fc.constantFrom<number>(443, 8443, 9443, 80), { minLength: 1, maxLength: 3 }),
	),
	protocol: fc.oneof(fc.constantFrom('TCP', 'HTTPS'), fc.constantFrom(...Object.keys(protocols))),
	/** Whether the reader uses the second dock's own port, 8443, in place of 443. */
	usesOwnPort: fc.boolean(),
	/** Runs in the order of time: what each found at each host and port that exists. */
	runs: fc.array(fc.record({ probe, everything: fc.boolean(), places: fc.array(fc.nat(30), { maxLength: 6 }) }), {
		minLength: 1,
		maxLength: 6,
	}),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

const places = ['a.quay.example', 'b.quay.example', 'dock1.example', 'dock2.example'].flatMap((host) =>
	[443, 8443, 9443, 80].map((port) => ({ host, port })),
);
const addressOf = ({ host, port }: { host: string; port: number }) =>
	`https://${host}${port === 443 ? '' : `:${port}`}/`;

/** The world as a page, read, and as a list with what the runs found: what the judge is given. */
function asSeen({ sources, destinations, ports, protocol, usesOwnPort, runs }: World): [Item, ChecklistState] {
	const row = `| ${sources.join(', ')} | ${destinations.join(', ')} | ${ports.join(', ')} | ${protocol} |`;
	const { drafts } = readPage(`| Source | Destination | Port | Protocol |\n|---|---|---|---|\n${row}`, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const samples = { '*.quay.example': ['a.quay.example'] };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const { dataset } = assemble({ product: 'X', version, pages: [{ summary, drafts, samples }], roles });
	const [requirement] = dataset.requirements;
	if (!requirement) throw new Error(`Not read: ${row}`);
	const asWritten = pageItem(requirement, new Map(dataset.roles.map((role) => [role.id, role])), false);
	const item: Item = readItem(
		datasetOf(itemAttributes(asWritten)),
		asWritten.given.sentence,
		asWritten.given.condition,
	);
	// What the build writes into the page is what the script reads from it.
	const { given } = asWritten;
	expect(item).toEqual({ ...asWritten, given: { ...given, digest: digestKey(given.digest) } });
	const evidence: Record<string, Evidence[]> = {};
	runs.forEach(({ probe: { machines, outcome }, everything, places: some }, index) => {
		const time = new Date(Date.UTC(2026, 10, 21, 10, index)).toISOString();
		const asked = everything ? places : some.flatMap((place) => places[place % places.length] ?? []);
		for (const place of asked) {
			const target = addressOf(place);
			const found = sampleEvidence(outcome, { time, run: time, machines: machines && { names: machines, time } });
			evidence[target] = [...(evidence[target] ?? []).filter((each) => each.time !== time), found];
		}
	});
	const state: ChecklistState = {
		...sampleState({}, evidence),
		hosts: { dock: { text: 'dock1.example\ndock2.example:8443', time: '' } },
		ownPorts: usesOwnPort ? { 'dock2.example:8443': { text: `${requirement.id} 443`, time: '' } } : {},
	};
	return [withHosts(item, state, roleNames), state];
}

/** Whether each source has got an answer from each destination on each port, by the runs alone. */
function isTrue({ sources, destinations, ports, protocol, usesOwnPort, runs }: World): boolean {
	if (sources.length === 0 || !protocols[protocol]) return false;
	// Over plain TCP only 443 is known to speak HTTPS.
	if (ports.some((port) => (port === 80 ? protocol === 'TCP' : port !== 443 && protocol === 'TCP'))) return false;
	const hit = (machine: string, host: string, port: number) => {
		const results = runs.flatMap(({ probe: found, everything, places: some }) => {
			const wanted = places.findIndex((place) => place.host === host && place.port === port);
			return everything || some.some((place) => place % places.length === wanted) ? [found] : [];
		});
		const last = results.findLastIndex(({ machines }) => machines?.includes(machine) ?? false);
		return last >= 0 && results[last]?.outcome === 'answered';
	};
	return sources.every((source) =>
		destinations.every((destination) =>
			ports.every((port) =>
				(hostsOf[destination] ?? ['']).every((host) => {
					const machine = machineOf[source];
					const asked = host === 'dock2.example' && port === 443 && usesOwnPort ? 8443 : port;
					return Boolean(machine) && host !== '' && hit(machine ?? '', host, asked);
				}),
			),
		),
	);
}

type Judge = (item: Item, state: ChecklistState) => string;
const judged = (judge: Judge) =>
	fc.property(world, (invented) => {
		const verdict = judge(...asSeen(invented));
		if (verdict === 'answered') expect(isTrue(invented), JSON.stringify(invented)).toBe(true);
	});

test(
	'a requirement is answered only when all of it was',
	() => {
		let answers = 0;
		fc.assert(
			judged((item, state) => {
				const verdict = verdictOf(item, state);
				if (verdict === 'answered') answers += 1;
				return verdict;
			}),
			randomRuns(800),
		);
		// It says something of answers only where there are some.
		expect(answers).toBeGreaterThan(10);
	},
	patience,
);

describe('a wrong judge is found out', () => {
	const found = (state: ChecklistState, target: string) =>
		(state.evidence[target] ?? []).filter(({ outcome }) => outcome === 'answered');
	const isFrom = (machine: string) => (each: Evidence) => each.machines?.names.includes(machine) ?? false;
	/** The rule with its parts in the hands of a test: whether all are needed, or any one. */
	const rule =
		(of: { sources: 'every' | 'some'; targets: 'every' | 'some'; partial: boolean; unknown: boolean }): Judge =>
		(item, state) => {
			const { targets, from } = item;
			const isWhole = (of.partial || item.partial === null) && targets.length > 0 && (of.unknown || from.length > 0);
			const isMet = targets[of.targets]((target) =>
				from.length === 0
					? found(state, target).length > 0
					: from[of.sources]((machine) => found(state, target).some(isFrom(machine))),
			);
			return isWhole && isMet ? 'answered' : 'open';
		};
	const right = { sources: 'every', targets: 'every', partial: false, unknown: false } as const;

	test.each([
		['any one source', rule({ ...right, sources: 'some' })],
		['any one destination or port', rule({ ...right, targets: 'some' })],
		['what is left unproven is passed over', rule({ ...right, partial: true })],
		['a source without a machine counts from anywhere', rule({ ...right, partial: true, unknown: true })],
		['an answer of before, where the last probe had none', rule(right)],
	])(
		'%s',
		(_name, judge) => {
			expect(fc.check(judged(judge), { seed: 20261128, numRuns: 1500 }).failed).toBe(true);
		},
		patience,
	);
});
