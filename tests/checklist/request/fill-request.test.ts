import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partChoice, partKey, releaseKey, scopeKey } from '../../../src/checklist/item/applicability.ts';
import { fillRequest, requestQuestions } from '../../../src/checklist/request/fill-request.ts';
import { firewallRequest } from '../../../src/checklist/request/firewall-request.ts';
import { firewallRequestCsv } from '../../../src/checklist/request/firewall-request-csv.ts';
import { ruleRemarks } from '../../../src/checklist/request/words-request-line.ts';
import type { Endpoint, Requirement } from '../../../src/requirements/model/requirement.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';
import { randomRuns } from '../../support/random-runs.ts';

const role = (text: string): Endpoint => ({ kind: 'role', text, role: text.toLowerCase() });
const party = (...endpoints: Endpoint[]) => ({ text: endpoints.map(({ text }) => text).join(', '), endpoints });
const roles = new Map(
	['App', 'Database', 'One', 'Two'].map((label) => [label.toLowerCase(), { label, aliases: [`old-${label}`] }]),
);
type List = Parameters<typeof fillRequest>[1]['list'];

const time = '2026-11-21T10:00:00.000Z';
const entries = (texts: Record<string, string>) =>
	Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text, time }]));

/** A list that says this and nothing else. */
const list = (said: { [Key in keyof List]?: Record<string, string> } = {}): List => ({
	hosts: entries(said.hosts ?? {}),
	ownPorts: entries(said.ownPorts ?? {}),
	choices: entries(said.choices ?? {}),
});

const fill = (requirements: Requirement[], said: List) =>
	fillRequest(firewallRequest({ requirements }), { list: said, roles, isPart: true });

/** Lines in short: `from > to ports (refs)`. */
const short = (requirements: Requirement[], said: List) =>
	fill(requirements, said).rules.map(({ sources, destinations, ports, origins }) => {
		const names = (ends: typeof sources) => ends.map(({ text }) => text).join(' + ');
		const refs = origins.map(({ requirement }) => requirement.ref).join(', ');
		return `${names(sources)} > ${names(destinations)} ${ports.join(', ')} (${refs})`;
	});

const both = [sampleRequirement(), sampleRequirement({ id: 'x', ref: 'R02', condition: 'only if asked' })];
const choice = sampleRequirement({ destination: { text: 'One or Two', endpoints: [role('One'), role('Two')] } });
const others = sampleRequirement({ destination: party(role('One'), role('Two')) });

test.each<[what: string, requirements: Requirement[], said: List, lines: string[]]>([
	['no host', [sampleRequirement()], list(), ['App > Database 5432 (R01)']],
	[
		'hosts of both ends, sources without a port',
		[sampleRequirement()],
		list({ hosts: { app: 'fe1.example:8443\n10.2.0.0/16', database: 'db.example' } }),
		['App: fe1.example, 10.2.0.0/16 > Database: db.example 5432 (R01)'],
	],
	[
		'hosts under an id that the role had before',
		[sampleRequirement()],
		list({ hosts: { 'old-App': 'fe1.example' } }),
		['App: fe1.example > Database 5432 (R01)'],
	],
	[
		'a port of its own that was chosen for nothing',
		[sampleRequirement()],
		list({ hosts: { database: 'db.example:6000' } }),
		['App > Database: db.example 5432 (R01)'],
	],
	[
		'a port of its own, beside another host',
		[sampleRequirement()],
		list({
			hosts: { app: 'fe1.example', database: 'db.example:6000\ndb2.example' },
			ownPorts: { 'db.example:6000': 'ports/app-database-tcp-5432 5432' },
		}),
		['App: fe1.example > Database: db2.example 5432 (R01)', 'App: fe1.example > Database: db.example 6000 (R01)'],
	],
	[
		'a port of its own for one of two requirements, and no other host',
		both,
		list({ hosts: { database: 'db.example:6000' }, ownPorts: { 'db.example:6000': 'x 5432' } }),
		['App > Database: db.example 5432 (R01)', 'App > Database: db.example 6000 (R02)'],
	],
	['a choice that nobody made', [choice], list(), ['App > One + Two 5432 (R01)']],
	[
		'a choice that a host makes',
		[choice],
		list({ hosts: { two: 'two.example' } }),
		['App > Two: two.example 5432 (R01)'],
	],
	[
		'both of a choice',
		[choice],
		list({ hosts: { one: 'one.example', two: 'two.example' } }),
		['App > One: one.example + Two: two.example 5432 (R01)'],
	],
	[
		'no choice, since another requirement needs both',
		[choice, { ...others, id: 'y', ref: 'R02' }],
		list({ hosts: { two: 'two.example' } }),
		['App > One + Two: two.example 5432 (R01, R02)'],
	],
])('%s', (_what, requirements, said, lines) => {
	expect(short(requirements, said)).toEqual(lines);
	expect(fill(requirements, said).hasHosts).toBe(Object.keys(said.hosts).length > 0);
});

test('what is said of a requirement stays with it where a host takes it to a line of its own', () => {
	const said = list({ hosts: { database: 'db.example:6000' }, ownPorts: { 'db.example:6000': 'x 5432' } });
	expect(fill(both, said).rules.map(ruleRemarks)).toEqual([[], ['Conditional: only if asked.']]);
});

describe('what does not concern the reader', () => {
	const release = { product: 'Crane Control', operator: 'or-later', version: '4.2' } as const;
	const scope = [{ name: 'Region', values: ['North'] }];
	const id = 'ports/app-database-tcp-5432';

	test.each<[what: string, part: Partial<Requirement>, choices: Record<string, string>, isLeftOut: boolean]>([
		['another release', { release }, { [releaseKey('Crane Control')]: '4.1' }, true],
		['this release', { release }, { [releaseKey('Crane Control')]: '4.2' }, false],
		['no release', { release }, {}, false],
		[
			'a release of a group',
			{ release, group: { id: 'g', rule: 'one-of' } },
			{ [releaseKey('Crane Control')]: '4.1' },
			false,
		],
		['another region', { scope }, { [scopeKey('Region')]: 'South' }, true],
		['this region', { scope }, { [scopeKey('Region')]: 'North\nSouth' }, false],
		['a part that is left out', {}, { [partKey('network')]: partChoice('Not used', [id]) }, true],
		['a part that it came to later', {}, { [partKey('network')]: partChoice('Not used', ['x']) }, false],
	])('%s', (_what, part, choices, isLeftOut) => {
		const { rules, leftOut } = fill([sampleRequirement(part)], list({ choices }));
		expect([rules.length, leftOut]).toEqual(isLeftOut ? [0, 1] : [1, 0]);
	});

	test('a line stays while one of its requirements does', () => {
		const needless = sampleRequirement({ id: 'x', ref: 'R02', scope });
		const choices = { [scopeKey('Region')]: 'South' };
		expect(short([sampleRequirement(), needless], list({ choices }))).toEqual(['App > Database 5432 (R01, R02)']);
	});
});

test('it asks for the roles that the version knows, for releases and for regions, each once', () => {
	const scope = [{ name: 'Region', values: ['North'] }];
	const release = { product: 'Crane Control', operator: 'or-later', version: '4.2' } as const;
	const unknown = sampleRequirement({ id: 'x', source: party(role('Nobody')), release });
	const rules = firewallRequest({
		requirements: [sampleRequirement({ scope }), { ...others, id: 'y', scope }, unknown],
	});
	expect(requestQuestions(rules, { roles, isPart: false })).toEqual({
		roles: ['app', 'database', 'one', 'two'],
		products: ['Crane Control'],
		scopes: [{ name: 'Region', values: ['North'] }],
	});
});

test('filled in with nothing, it is the published file byte for byte', () => {
	const about = { product: 'Harbour Desk 11', dataVersion: '2026112100', environment: '', address: '/11/' };
	const end = fc.constantFrom<Endpoint>(
		role('App'),
		role('One'),
		{ kind: 'host', text: 'a.example/api', host: 'a.example', path: '/api' },
		{ kind: 'address', text: '192.0.2.1', network: '192.0.2.1/32' },
		{ kind: 'any', text: 'Any' },
	);
	const requirement = fc.record({
		source: fc.array(end, { maxLength: 2 }).map((ends) => party(...ends)),
		destination: fc.array(end, { minLength: 1, maxLength: 3 }).map((ends) => party(...ends)),
		ports: fc.subarray([
			{ from: 80, to: 80 },
			{ from: 8000, to: 8010 },
		]),
		direction: fc.constantFrom('outbound' as const, 'inbound' as const, 'internal' as const),
		condition: fc.option(fc.constant('only if asked'), { nil: undefined }),
	});
	fc.assert(
		fc.property(fc.array(requirement, { maxLength: 6 }), (parts) => {
			const requirements = parts.map(({ condition, ...part }, index) =>
				sampleRequirement({ ...part, id: `${index}`, ref: `R${index}`, ...(condition ? { condition } : {}) }),
			);
			const rules = firewallRequest({ requirements });
			const filled = fillRequest(rules, { list: list(), roles, isPart: false });
			expect(firewallRequestCsv(filled.rules, about)).toBe(firewallRequestCsv(rules, about));
			expect(filled).toMatchObject({ hasHosts: false, leftOut: 0 });
		}),
		randomRuns(100),
	);
});
