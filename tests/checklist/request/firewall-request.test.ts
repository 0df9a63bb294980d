import { describe, expect, test } from 'vitest';
import type { Endpoint, Requirement } from '../../../src/requirements/model/requirement.ts';
import { firewallRequest } from '../../../src/checklist/request/firewall-request.ts';
import { firewallColumns, firewallRequestCsv } from '../../../src/checklist/request/firewall-request-csv.ts';
import { ruleJustification, ruleRemarks } from '../../../src/checklist/request/words-request-line.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const role = (text: string): Endpoint => ({ kind: 'role', text, role: text.toLowerCase() });
const host = (name: string, path?: string): Endpoint => ({
	kind: 'host',
	text: `${name}${path ?? ''}`,
	host: name,
	...(path === undefined ? {} : { path }),
});
const address = (text: string): Endpoint => ({ kind: 'address', text, network: `${text}/32` });
const party = (...endpoints: Endpoint[]) => ({ text: endpoints.map(({ text }) => text).join(', '), endpoints });
const port = (from: number, to = from) => ({ from, to });

/** Rules in short: `from > to ports (refs)`. */
const short = (...requirements: Requirement[]) =>
	firewallRequest({ requirements }).map(({ sources, destinations, ports, origins }) => {
		const names = (ends: typeof sources) => ends.map(({ text }) => text).join('+');
		const refs = origins.map(({ requirement }) => requirement.ref).join(',');
		return `${names(sources)} > ${names(destinations)} ${ports.join(',')} (${refs})`;
	});
const remarks = (...requirements: Requirement[]) => firewallRequest({ requirements }).map(ruleRemarks);

describe('what is in it', () => {
	test('nothing local, and no listener or assertion', () => {
		expect(
			short(
				sampleRequirement({ kind: 'listener', direction: 'local' }),
				sampleRequirement({ kind: 'assertion', direction: 'local', statement: 'It is so' }),
				sampleRequirement({ direction: 'local' }),
			),
		).toEqual([]);
	});

	test('internal connections, since zones have firewalls too', () => {
		expect(short(sampleRequirement())).toEqual(['App > Database 5432 (R01)']);
	});

	test('a port in words, and no port at all', () => {
		expect(short(sampleRequirement({ ports: [], portText: 'any' }))).toEqual(['App > Database any (R01)']);
		const rules = firewallRequest({ requirements: [sampleRequirement({ ports: [] })] });
		expect(rules.map(({ ports }) => ports)).toEqual([[]]);
		expect(rules.map(ruleRemarks)).toEqual([['The page states no port.']]);
	});
});

describe('taken apart and put together', () => {
	test('each port of a pair goes with its end', () => {
		const destination = { text: 'One / Two', endpoints: [role('One'), role('Two')] };
		const ports = [
			{ ...port(1), for: 'One' },
			{ ...port(2), for: 'Two' },
		];
		expect(short(sampleRequirement({ destination, ports }))).toEqual(['App > One 1 (R01)', 'App > Two 2 (R01)']);
		expect(remarks(sampleRequirement({ destination, ports }))[0]).toEqual(['A choice: One or Two.']);
	});

	test('ends and ports of one requirement stay one line', () => {
		const requirement = sampleRequirement({
			source: party(role('A'), role('B')),
			destination: party(host('a.example'), host('b.example')),
			ports: [port(80), port(8000, 8010)],
		});
		expect(short(requirement)).toEqual(['A+B > a.example+b.example 80,8000-8010 (R01)']);
	});

	test('the same connection asked for twice is one line', () => {
		const wide = sampleRequirement({ source: party(role('A'), role('B')) });
		const narrow = sampleRequirement({
			id: 'x',
			ref: 'R02',
			source: party(role('A')),
			notes: { text: 'Backup', html: '' },
		});
		expect(short(wide, narrow)).toEqual(['A > Database 5432 (R01,R02)', 'B > Database 5432 (R01)']);
		expect(firewallRequest({ requirements: [wide, narrow] }).map(ruleJustification)).toEqual([
			'Storage; Backup',
			'Storage',
		]);
	});

	test('another protocol or direction is another line', () => {
		const one = sampleRequirement();
		expect(
			short(one, { ...one, id: 'x', transports: ['udp'] }, { ...one, id: 'y', direction: 'inbound' }),
		).toHaveLength(3);
	});
});

describe('addresses', () => {
	const named = (relation?: 'alternative' | 'additional', part: Partial<Requirement> = {}) =>
		sampleRequirement({
			direction: 'inbound',
			source: {
				...party(host('a.example')),
				addresses: [address('192.0.2.1'), address('192.0.2.2')],
				...(relation === undefined ? {} : { addressRelation: relation }),
			},
			...part,
		});

	test('stand in place of an inbound name', () => {
		expect(short(named('alternative'))).toEqual(['192.0.2.1+192.0.2.2 > Database 5432 (R01)']);
		expect(remarks(named('alternative'))).toEqual([['Addresses of a.example.']]);
	});

	test('stand beside the name where they are needed besides it', () => {
		expect(short(named('additional'))).toEqual([
			'a.example > Database 5432 (R01)',
			'192.0.2.1+192.0.2.2 > Database 5432 (R01)',
		]);
		expect(remarks(named('additional'))[1]).toEqual(['An address needed besides a.example.']);
	});

	test('that two names share are one line', () => {
		const other = named('alternative', { id: 'x', ref: 'R02' });
		other.source = { ...other.source, ...party(host('b.example')) };
		expect(short(named('alternative'), other)).toEqual(['192.0.2.1+192.0.2.2 > Database 5432 (R01,R02)']);
		expect(remarks(named('alternative'), other)).toEqual([
			['R01: Addresses of a.example.', 'R02: Addresses of b.example.'],
		]);
	});

	test('of an outbound name are told, and the name stays', () => {
		const destination = { ...party(host('a.example')), addresses: [address('192.0.2.1')] };
		const requirement = sampleRequirement({ direction: 'outbound', destination });
		expect(short(requirement)).toEqual(['App > a.example 5432 (R01)']);
		expect(remarks(requirement)).toEqual([['Or allow these addresses instead: 192.0.2.1.']]);
	});

	const asked = (name: string) => [`The page gives no address for ${name}: ask whoever runs it.`];
	test.each([
		[party(role('App')), asked('App')],
		[party(host('in.a.example')), asked('in.a.example')],
		[party({ kind: 'template', text: '<region>.a.example' }), asked('<region>.a.example')],
		[{ text: 'partner systems', endpoints: [] }, asked('partner systems')],
		[party(address('192.0.2.1')), []],
		[party({ kind: 'any', text: 'Any' }), []],
	] as const)('that the page does not give are missed: %j', (source, missed) => {
		const from = { ...source, endpoints: [...source.endpoints] };
		const requirement = sampleRequirement({ direction: 'inbound', source: from });
		expect(remarks(requirement)).toEqual([missed]);
		expect(remarks({ ...requirement, direction: 'internal' })).toEqual([[]]);
	});
});

describe('remarks', () => {
	const marks: [part: Partial<Requirement>, remark: string][] = [
		[{ portText: '5432,\ndynamic RPC ports' }, 'The page says of the port: 5432, dynamic RPC ports.'],
		[{ condition: 'only if asked', necessity: 'conditional' }, 'Conditional: only if asked.'],
		[{ volatile: true }, 'This may change. Check it again before you renew the rule.'],
		[{ group: { id: 'g', rule: 'one-of' } }, 'One of several: only the one that applies is needed.'],
		[
			{ destination: party(host('a.example', '/api')), direction: 'outbound' },
			'Only /api is needed. A rule for the host allows all of a.example.',
		],
	];
	test.each(marks)('%j', (part, remark) => expect(remarks(sampleRequirement(part))).toEqual([[remark]]));

	test('a path of a wildcard and of an address is told too', () => {
		const ends: Endpoint[] = [
			{ kind: 'wildcard', text: '*.a.example/api', host: 'a.example', path: '/api' },
			{ kind: 'address', text: '192.0.2.1/api', network: '192.0.2.1/32', path: '/api' },
		];
		expect(ends.flatMap((end) => remarks(sampleRequirement({ destination: party(end) })))).toEqual([
			['Only /api is needed. A rule for the host allows all of *.a.example.'],
			['Only /api is needed. A rule for the host allows all of 192.0.2.1.'],
		]);
	});

	test('two paths of one host are one line that tells both', () => {
		const one = sampleRequirement({ destination: party(host('a.example', '/1')), direction: 'outbound' });
		const two = sampleRequirement({
			id: 'x',
			ref: 'R02',
			direction: 'outbound',
			destination: party(host('a.example', '/2')),
		});
		const [rule = []] = remarks(one, two);
		expect(remarks(one, two)).toHaveLength(1);
		expect(rule.map((remark) => remark.slice(0, 15))).toEqual(['R01: Only /1 is', 'R02: Only /2 is']);
	});
});

describe('justification', () => {
	const justified = (text: string, part: Partial<Requirement> = {}) =>
		firewallRequest({ requirements: [sampleRequirement({ notes: { text, html: '' }, ...part })] }).map(
			ruleJustification,
		)[0];

	test.each([
		['Storage', {}, 'Storage'],
		['', {}, 'Ports'],
		['For:\none\ntwo', {}, 'For: one; two'],
		['one\ntwo', {}, 'one; two'],
		['One.\nTwo\nthree', {}, 'One. Two; three'],
		['For:\nOne.\nTwo.', {}, 'For: One. Two.'],
		['Updates. This applies when asked.', { condition: 'applies when asked' }, 'Updates.'],
		['applies when asked', { condition: 'applies when asked' }, 'Ports'],
		['Updates', { service: 'Updater' }, 'Updater: Updates'],
		['192.0.2.1', { source: { ...party(host('a.example')), addresses: [address('192.0.2.1')] } }, 'Ports'],
	] as const)('%j', (text, part, expected) => expect(justified(text, part as Partial<Requirement>)).toBe(expected));
});

test('the CSV has the columns of the page, both dates to be filled in, and says what it is', () => {
	const about = {
		product: 'Harbour Desk 11',
		dataVersion: '2026112100',
		environment: 'Test',
		address: '/11/firewall-request/',
	};
	const rules = firewallRequest({ requirements: [sampleRequirement()] });
	const [head = '', row = ''] = firewallRequestCsv(rules, about).slice(1).split('\r\n');
	expect(head.split(',')).toEqual(firewallColumns.map(({ title }) => title));
	expect(row).toBe(
		'App,Database,5432,TCP,internal,Storage,,R01,ports/app-database-tcp-5432,,,Harbour Desk 11,2026112100,Test,/11/firewall-request/',
	);
});

test('addresses of a machine stand in its place where connections come in, and beside it elsewhere', () => {
	const crane = { ...party(role('Crane')), addresses: [address('192.0.2.1'), address('192.0.2.2')] };
	const inbound = sampleRequirement({ source: crane, direction: 'inbound' });
	expect(short(inbound)).toEqual(['192.0.2.1+192.0.2.2 > Database 5432 (R01)']);
	expect(remarks(inbound)).toEqual([['Addresses of Crane.']]);
	const outbound = sampleRequirement({ source: crane, direction: 'outbound' });
	expect(short(outbound)).toEqual(['Crane > Database 5432 (R01)']);
	expect(remarks(outbound)).toEqual([['Or allow these addresses instead: 192.0.2.1, 192.0.2.2.']]);
});

test('an IP protocol without ports is the protocol of its rule, and nothing is said of a port', () => {
	const esp = sampleRequirement({ transports: [], application: 'esp', ports: [] });
	expect(firewallRequest({ requirements: [esp] }).map(({ protocols, ports }) => [protocols, ports])).toEqual([
		[['ESP'], []],
	]);
	expect(remarks(esp)).toEqual([[]]);
});

test('rows of several regions say where they hold', () => {
	const scope = [
		{ name: 'Region', values: ['North', 'South'] },
		{ name: 'Stage', values: ['Test'] },
	];
	const one = sampleRequirement({ scope, notes: { text: 'Region: North\nSouth\nStage: Test', html: '' } });
	expect(firewallRequest({ requirements: [one] }).map(ruleJustification)).toEqual(['Ports: North, South; Test']);
});
