import { describe, expect, test } from 'vitest';
import { hostText, hostsOf, readHost } from '../../../src/checklist/item/named-hosts.ts';
import { emptyState } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { hostFault, notUnderWildcard, sampleIsNoHost, hostsRefused } from '../../../src/checklist/item/words-hosts.ts';
import { hostsLine } from '../../../src/checklist/item/with-hosts.ts';

describe('what can be named', () => {
	test.each([
		['fe1', { kind: 'host', host: 'fe1', port: null }],
		[' FE1.Corp.Example. ', { kind: 'host', host: 'fe1.corp.example', port: null }],
		['fe_01.corp.example:8443', { kind: 'host', host: 'fe_01.corp.example', port: 8443 }],
		['xn--caf-dma.example', { kind: 'host', host: 'xn--caf-dma.example', port: null }],
		['10.2.0.5', { kind: 'address', host: '10.2.0.5', port: null }],
		['10.2.0.5:1433', { kind: 'address', host: '10.2.0.5', port: 1433 }],
		['fd00::5', { kind: 'address', host: 'fd00::5', port: null }],
		['[FD00::5]:443', { kind: 'address', host: 'fd00::5', port: 443 }],
		['[::1]', { kind: 'address', host: '::1', port: null }],
		['::ffff:a00:1', { kind: 'address', host: '::ffff:a00:1', port: null }],
		['fe1-3', { kind: 'host', host: 'fe1-3', port: null }],
		['1.fe', { kind: 'host', host: '1.fe', port: null }],
		['10.0.0.1x', { kind: 'host', host: '10.0.0.1x', port: null }],
		['fe1:6000', { kind: 'host', host: 'fe1', port: 6000 }],
		['1:2:3:4:5:6:7:8', { kind: 'address', host: '1:2:3:4:5:6:7:8', port: null }],
		['10.2.0.0/16', { kind: 'network', host: '10.2.0.0/16', port: null }],
		['fd00::/8', { kind: 'network', host: 'fd00::/8', port: null }],
	])('%s', (text, named) => {
		expect(readHost(text)).toEqual(named);
		expect(typeof named === 'object' && readHost(hostText(readNamed(text)))).toEqual(named);
	});
});

type Row = [text: string, fault: string, remedy: string];

describe('what cannot, and why', () => {
	test.each([
		['https://fe1.example', 'scheme', 'leave out what comes before the name, such as https://.'],
		['javascript://x', 'scheme', 'leave out what comes before the name, such as https://.'],
		['user:secret@fe1', 'credentials', 'leave out the user name and password. They do not belong here.'],
		['fe1.example/path', 'path', 'leave out “/” and all that follows it.'],
		['fe1.example?x=1', 'path', 'leave out “?” and all that follows it.'],
		['fe1 # primary', 'path', 'leave out “#” and all that follows it.'],
		['fe1\\share', 'path', 'leave out “\\” and all that follows it.'],
		['*.example', 'wildcard', 'write one host a line, without *.'],
		['fe1:0', 'port', 'a port is a number from 1 to 65535.'],
		['fe1:65536', 'port', 'a port is a number from 1 to 65535.'],
		['fe1:https', 'port', 'a port is a number from 1 to 65535.'],
		['10.0.0.0/33', 'network', 'a network ends in /0 to /32, or to /128 with IPv6.'],
		['10.0.0.0/8:443', 'network-port', 'a network has no port.'],
		...['VPN clients', 'fe 1', 'fe1 (primary)', 'fe1, fe2', 'fe1;fe2', 'fe1\tfe2', 'VPN / office', 'fe1 / fe2'].map(
			(text): Row => [text, 'several', 'write one host a line and nothing else. A description is not a host.'],
		),
		...[
			...['10.0.0.1-10.0.0.20', '10.0.0.1-20', '10.0.0.1 - 10.0.0.20', '10.0.0.1–10.0.0.20', '10.0.0.1 to 10.0.0.20'],
			...['10.0.0.1..10.0.0.20', 'fd00::1-fd00::9', '[fd00::1]-[fd00::9]'],
		].map((text): Row => [
			text,
			'range',
			'a range of addresses cannot be used. Write a network such as 10.0.0.0/24, or one address a line.',
		]),
		...['256.1.1.1', '10.0.0', '010.0.0.1', '2130706433', '1', '10.0.0.1.'].map((text): Row => [
			text,
			'address',
			'an IPv4 address is four numbers from 0 to 255 with dots between them, and none begins with a zero.',
		]),
		...['fe.1', 'srv-db.01', 'FE.1', 'fe.1:8443', 'fe.1.', '0x7f.1', '0x7f000001', 'a.0x', '10.0.0.0x1'].map(
			(text): Row => [
				text,
				'number',
				'browsers take a name whose last part is a number for an IP address. Write the full name of the host, or its address.',
			],
		),
		['fd00:0:0:0:0:0:0:5', 'spelling', 'write it as fd00::5.'],
		['[fd00::0005]:443', 'spelling', 'write it as fd00::5.'],
		['::ffff:10.0.0.1', 'spelling', 'write it as ::ffff:a00:1.'],
		...[
			...['-fe1.example', 'fe1..example', 'café.example', 'fe\u212a.example', '1::2::3', '[10.0.0.1]', '<b>x</b>', ''],
			...['a'.repeat(64), `${'a.'.repeat(127)}ab`],
		].map((text): Row => [
			text,
			'name',
			'write a host name, an IP address or a network. Write names with other letters in the form xn--…',
		]),
	])('%s', (text, fault, remedy) => {
		const read = readHost(text);
		expect(read).toBe(fault);
		expect(typeof read === 'string' && hostFault(text, read)).toBe(`“${text}”: ${remedy}`);
	});
});

test('the words around them', () => {
	expect(hostsRefused(1)).toBe('One line cannot be used yet.');
	expect(hostsRefused(3)).toBe('3 lines cannot be used yet.');
	expect(notUnderWildcard('a.test', '*.example')).toBe('“a.test”: *.example does not cover this name.');
	expect(sampleIsNoHost('10.0.0.1')).toBe('“10.0.0.1”: write the name of one host.');
});

test('a role that was renamed keeps its hosts', () => {
	const hosts = { 'front-end': { text: 'fe1.example', time: '' } };
	const roles = new Map([['web-front-end', { label: 'Web Front-End', aliases: ['front-end'] }]]);
	expect(hostsOf({ hosts }, 'web-front-end', roles).map(hostText)).toEqual(['fe1.example']);

	const before = { ...emptyState('11'), hosts };
	const event: ChecklistEvent = {
		type: 'hosts-named',
		part: 'hosts',
		key: 'web-front-end',
		text: 'fe2',
		time: '2026-11-21T09:00:00.000Z',
	};
	const after = update(before, event, 'ines');
	expect(hostsLine(after, roles)).toBe('Web Front-End: fe2');
	const undone = undo(after, { before, after }, 'ines', '2026-11-21T10:00:00.000Z');
	expect(hostsLine(undone, roles)).toBe('Web Front-End: fe1.example');
	expect(hostsOf(undone, 'web-front-end', roles).map(hostText)).toEqual(['fe1.example']);
});

function readNamed(text: string) {
	const named = readHost(text);
	if (typeof named === 'string') throw new Error(named);
	return named;
}
