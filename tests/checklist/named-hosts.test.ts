import { describe, expect, test } from 'vitest';
import { hostsLine } from '../../src/checklist/hosts-line.ts';
import { hostText, hostsOf, readHost } from '../../src/checklist/named-hosts.ts';
import { emptyState } from '../../src/checklist/state.ts';
import { undo } from '../../src/checklist/undo.ts';
import { update, type ChecklistEvent } from '../../src/checklist/update.ts';
import { hostFault, notUnderWildcard, sampleIsNoHost, hostsRefused } from '../../src/checklist/words-hosts.ts';

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
		['::ffff:10.0.0.1', { kind: 'address', host: '::ffff:10.0.0.1', port: null }],
		['1:2:3:4:5:6:7:8', { kind: 'address', host: '1:2:3:4:5:6:7:8', port: null }],
		['10.2.0.0/16', { kind: 'network', host: '10.2.0.0/16', port: null }],
		['fd00::/8', { kind: 'network', host: 'fd00::/8', port: null }],
	])('%s', (text, named) => {
		expect(readHost(text)).toEqual(named);
		expect(typeof named === 'object' && readHost(hostText(readNamed(text)))).toEqual(named);
	});
});

describe('what cannot, and why', () => {
	test.each([
		['https://fe1.example', 'scheme', 'leave out what stands before the name, such as https://.'],
		['javascript://x', 'scheme', 'leave out what stands before the name, such as https://.'],
		['user:secret@fe1', 'credentials', 'leave out the user name and password: they do not belong here.'],
		['fe1.example/path', 'path', 'leave out what follows the name: the slash and all after it.'],
		['fe1.example?x=1', 'path', 'leave out what follows the name: the slash and all after it.'],
		['*.example', 'wildcard', 'write one host a line, without *.'],
		['fe1:0', 'port', 'a port is a number from 1 to 65535.'],
		['fe1:65536', 'port', 'a port is a number from 1 to 65535.'],
		['fe1:https', 'port', 'a port is a number from 1 to 65535.'],
		['10.0.0.0/33', 'network', 'a network ends in /0 to /32, or to /128 with IPv6.'],
		['10.0.0.0/8:443', 'network-port', 'a network has no port.'],
		...[
			['256.1.1.1'],
			['10.0.0'],
			['010.0.0.1'],
			['-fe1.example'],
			['fe 1'],
			['fe1..example'],
			['café.example'],
			['1::2::3'],
			['[10.0.0.1]'],
			['<b>x</b>'],
			[''],
			['a'.repeat(64)],
			[`${'a.'.repeat(127)}ab`],
		].map(([text = '']): [string, string, string] => [
			text,
			text === '<b>x</b>' ? 'path' : 'name',
			text === '<b>x</b>'
				? 'leave out what follows the name: the slash and all after it.'
				: 'write a host name, an IP address or a network. Names with other letters are written as xn--…',
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
