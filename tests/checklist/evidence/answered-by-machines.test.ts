// A requirement is answered by machines only when every one of its sources, destinations, ports and transports was. The world below is invented
// without the code that judges; the tables that it writes are read and judged by the real one. Long because a world has many parts.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEvidence } from '../../../src/checklist/evidence/with-evidence.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import type { Roles } from '../../../src/checklist/item/named-hosts.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { withHosts } from '../../../src/checklist/item/with-hosts.ts';
import type { MachineCheck, MachineRun } from '../../../src/checklist/state/machine-run.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
import type { ListedRole } from '../../../src/requirements/model/find-role.ts';
import { itemOfRow } from '../../support/page/item-of-row.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { sampleMachineRun, sampleState } from '../../support/sample-item.ts';

/** Milliseconds that a slow and busy machine may take. */
const patience = 300_000;

/** Sources as a page may write them, and the machine that each of them is; null where nobody knows. */
const machineOf: Readonly<Record<string, string | null>> = {
	Hub: 'hub server',
	Tower: 'tower server',
	Crew: 'laptop',
	Ghost: null,
	Nobody: null,
	any: null,
};
/** Destinations as a page may write them, and the hosts that must answer; null where no script can ask for all of it. */
const hostsOf: Readonly<Record<string, readonly string[] | null>> = {
	'a.quay.example': ['a.quay.example'],
	'192.0.2.7': ['192.0.2.7'],
	// Named by the reader.
	Dock: ['dock1.example', 'dock2.example'],
	// Named by nobody: the script was given this host.
	Yard: ['yard1.example'],
	Shed: ['shed1.example'],
	'Maker cloud': null,
	'198.51.100.0/24': null,
	'<town>.quay.example': null,
	'\\*.quay.example': null,
	'a.quay.example/path': null,
	Ghost: null,
};
const roles = [
	['Hub', 'hub server'],
	['Crew', 'laptop'],
	['Tower', 'tower server'],
	['Nobody', ''],
	['Dock', 'dock server'],
	['Yard', 'yard server'],
	['Shed', 'shed server'],
	['Maker cloud', 'cloud', 'vendor'],
].map(([label = '', machine = '', network]): ListedRole => ({
	id: label.toLowerCase().replaceAll(' ', '-'),
	label,
	machine,
	network: network === 'vendor' ? 'vendor' : 'yours',
	alsoWritten: [],
}));
const roleNames: Roles = new Map(roles.map(({ id, label, machine }) => [id, { label, aliases: [], machine }]));
/** Protocols as a page may write them, and whether a connection over TCP is all that they ask for. */
const protocols: Readonly<Record<string, boolean>> = {
	TCP: true,
	HTTPS: true,
	'TCP, AMQP': true,
	UDP: false,
	'UDP and TCP': false,
	SCTP: false,
	'TCP, IPsec': false,
	QUIC: false,
	ICMP: false,
	'': false,
};
/** Computers with the machine that each of them is. */
const computers = [
	['hub1', 'hub server'],
	['hub2', 'hub server'],
	['hub3', 'hub server'],
	['tower1', 'tower server'],
	['laptop1', 'laptop'],
	['dock1', 'dock server'],
] as const;
const places = Object.values(hostsOf)
	.flatMap((hosts) => hosts ?? [])
	.flatMap((host) => [443, 1433, 7000, 7003].map((port) => ({ host, port })));

const world = fc
	.record({
		sources: fc.oneof(
			fc.uniqueArray(fc.constantFrom('Hub', 'Crew', 'Tower'), { minLength: 1, maxLength: 2 }),
			fc.uniqueArray(fc.constantFrom(...Object.keys(machineOf)), { maxLength: 3 }),
		),
		destinations: fc.oneof(
			fc.uniqueArray(fc.constantFrom('a.quay.example', '192.0.2.7', 'Dock', 'Yard'), { minLength: 1, maxLength: 2 }),
			fc.uniqueArray(fc.constantFrom(...Object.keys(hostsOf)), { minLength: 1, maxLength: 3 }),
		),
		ports: fc.uniqueArray(fc.constantFrom('443', '1433', '7000-7003'), { minLength: 1, maxLength: 2 }),
		protocol: fc.oneof(fc.constantFrom('TCP', 'HTTPS'), fc.constantFrom(...Object.keys(protocols))),
		/** The hub's computers, where the reader named them. */
		named: fc.constantFrom<readonly string[]>([], ['hub1'], ['hub1', 'hub2.example'], ['10.0.0.1', '10.0.0.2']),
		/** Computers on which everything answered at first. */
		round: fc.subarray([...computers]),
		/** Runs after that, in the order of time. */
		runs: fc.array(
			fc.record({
				computer: fc.constantFrom(...computers),
				result: fc.constantFrom('answered', 'answered', 'answered', 'answered', 'no-answer', 'not-run'),
				unproven: fc.constantFrom<readonly string[]>([], [], [], [], ['path']),
				current: fc.constantFrom(true, true, true, true, false),
				everything: fc.constantFrom(true, true, false),
				places: fc.array(fc.nat(places.length - 1), { maxLength: 6 }),
			}),
			{ maxLength: 4 },
		),
	})
	.map(({ round, runs, ...rest }) => ({
		...rest,
		runs: [
			...round.map(
				(computer) =>
					({ computer, result: 'answered', unproven: [], current: true, everything: true, places: [] }) as const,
			),
			...runs,
		],
	}));
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;
type Run = World['runs'][number];

/** A script tries what the requirement leads to, and nothing else for it. */
const triedBy = ({ everything, places: some }: Run, destinations: readonly string[]) => {
	const hosts = new Set(destinations.flatMap((destination) => hostsOf[destination] ?? []));
	const tried = everything ? places : some.flatMap((at) => places[at] ?? []);
	return tried.filter(({ host }) => hosts.has(host));
};

/** The world as a page, read, and as a list with what the scripts found: what the judge is given. */
function asSeen({ sources, destinations, ports, protocol, named, runs }: World): [Item, ChecklistState] {
	const item = itemOfRow(
		`| ${sources.join(', ')} | ${destinations.join(', ')} | ${ports.join(', ')} | ${protocol} |`,
		roles,
	);
	const machineRuns = runs.map((run, index): [string, MachineRun] => {
		const at = new Date(Date.UTC(2026, 10, 21, 10, index)).toISOString();
		const checks = triedBy(run, destinations).flatMap(({ host, port }): MachineCheck[] =>
			(['tcp', 'https'] as const).map((kind) => ({
				serves: { [item.id]: run.current ? item.given.digest : 'sha256:older' },
				kind,
				target: `${host}:${port}`,
				result: run.result,
				seen: '',
				unproven: run.unproven,
				at,
				tool: '',
			})),
		);
		const [machine, role] = run.computer;
		return [at, sampleMachineRun({ machine: machine.toUpperCase(), role, started: at, ended: at, checks })];
	});
	const state: ChecklistState = {
		...sampleState(),
		hosts: {
			dock: { text: 'dock1.example\ndock2.example', time: '' },
			...(named.length > 0 ? { hub: { text: named.join('\n'), time: '' } } : {}),
		},
		machineRuns: Object.fromEntries(
			machineRuns.map(([at, run]) => [at, { ...run, added: '2026-11-22T10:00:00.000Z' }]),
		),
	};
	return [withHosts(item, state, roleNames), state];
}

/** Whether each computer of each source has got an answer from each destination on each port, by the runs alone. */
function isTrue({ sources, destinations, ports, protocol, named, runs }: World): boolean {
	if (sources.length === 0 || !protocols[protocol] || ports.some((port) => port.includes('-'))) return false;
	const isHit = (computer: string, host: string, port: number) => {
		const last = runs.findLast(
			(run) =>
				run.computer[0] === computer &&
				run.current &&
				run.result !== 'not-run' &&
				triedBy(run, destinations).some((place) => place.host === host && place.port === port),
		);
		return last?.result === 'answered' && last.unproven.length === 0;
	};
	return sources.every((source) => {
		const ran = [...new Set(runs.flatMap(({ computer }) => (computer[1] === machineOf[source] ? [computer[0]] : [])))];
		const names = source === 'Hub' ? named.map((host) => host.replace('.example', '')) : [];
		const byName = names.filter((name) => !name.startsWith('10.'));
		const asked = byName.some((name) => ran.some((each) => each === name)) ? byName : ran;
		if (ran.length === 0 || asked.length < names.length) return false;
		return asked.every((computer) =>
			destinations.every((destination) =>
				(hostsOf[destination] ?? ['']).every((host) =>
					ports.every((port) => host !== '' && isHit(computer, host, Number(port))),
				),
			),
		);
	});
}

type Judge = (item: Item, state: ChecklistState) => string;
const judged = (judge: Judge) =>
	fc.property(world, (invented) => {
		const verdict = judge(...asSeen(invented));
		if (verdict === 'answered') expect(isTrue(invented), JSON.stringify(invented)).toBe(true);
	});
const real: Judge = (item, state) => verdictOf(withEvidence(item, state, roleNames), state);

test(
	'a requirement is answered by machines only when all of it was',
	() => {
		let answers = 0;
		fc.assert(
			judged((item, state) => {
				const verdict = real(item, state);
				if (verdict === 'answered') answers += 1;
				return verdict;
			}),
			randomRuns(400),
		);
		// It says something of answers only where there are some.
		expect(answers).toBeGreaterThan(10);
	},
	patience,
);

describe('a wrong judge is found out', () => {
	const changed = (change: (item: Item, state: ChecklistState) => [Item, ChecklistState]): Judge => {
		return (item, state) => real(...change(item, state));
	};
	const eachRun = (state: ChecklistState, change: (run: MachineRun) => MachineRun): ChecklistState => ({
		...state,
		machineRuns: Object.fromEntries(Object.entries(state.machineRuns).map(([key, run]) => [key, change(run)])),
	});
	const eachCheck = (state: ChecklistState, change: (check: MachineCheck) => MachineCheck[]) =>
		eachRun(state, (run) => ({ ...run, checks: run.checks.flatMap(change) }));

	test.each<[string, Judge]>([
		['any one source', changed((item, state) => [{ ...item, from: item.from.slice(0, 1) }, state])],
		['any one destination', changed((item, state) => [{ ...item, ends: item.ends.slice(0, 1) }, state])],
		['what no machine can prove is passed over', changed((item, state) => [{ ...item, unproven: undefined }, state])],
		['UDP is passed over', changed((item, state) => [{ ...item, transports: ['tcp'] }, state])],
		[
			'named computers are passed over',
			changed((item, state) => [item, { ...state, hosts: { ...state.hosts, hub: { text: '', time: '' } } }]),
		],
		[
			'failures are passed over',
			changed((item, state) => [item, eachCheck(state, (check) => (check.result === 'no-answer' ? [] : [check]))]),
		],
		[
			'what was not run counts',
			changed((item, state) => [
				item,
				eachCheck(state, (check) => [{ ...check, result: check.result === 'not-run' ? 'answered' : check.result }]),
			]),
		],
		[
			'an earlier text counts',
			changed((item, state) => [
				item,
				eachCheck(state, (check) => [{ ...check, serves: { [item.id]: item.given.digest } }]),
			]),
		],
		[
			'what the script leaves unproven is passed over',
			changed((item, state) => [item, eachCheck(state, (check) => [{ ...check, unproven: [] }])]),
		],
		[
			'any machine counts',
			changed((item, state) => [item, eachRun(state, (run) => ({ ...run, role: item.from[0] ?? '' }))]),
		],
		[
			'all computers are one',
			changed((item, state) => [item, eachRun(state, (run) => ({ ...run, machine: run.role }))]),
		],
	])(
		'%s',
		(_name, judge) => {
			expect(fc.check(judged(judge), { seed: 20261128, numRuns: 2000 }).failed).toBe(true);
		},
		patience,
	);
});
