import { expect, test } from 'vitest';
import type { Draft } from '../../../src/requirements/model/draft.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readRows } from '../../support/read-rows.ts';

/** A table of one row; what stands before the last two parts is the text above it. */
const read = (head: string, row: string, above = '') => {
	const rule = head.replace(/[^|]+/g, '---');
	return readPage(`${above}\n\n| ${head} |\n|${rule}|\n| ${row} |\n`, 'x.md');
};
const oneDraft = (head: string, row: string, above?: string): Draft => {
	const { drafts } = read(head, row, above);
	expect(drafts).toHaveLength(1);
	return drafts[0] as Draft;
};
const rulesOf = ({ problems }: ReturnType<typeof readPage>) =>
	problems.map(({ rule, message }) => `${rule} ${message}`);
const numbers = ({ ports }: Draft) =>
	ports.map(({ from, to, for: end }) => `${from === to ? from : `${from}-${to}`}${end === undefined ? '' : ` ${end}`}`);

test.each([
	['by slashes', 'A / B', '1 / 2', ['1 A', '2 B']],
	['by lines', 'A<br/>B', '1<br/>2', ['1 A', '2 B']],
	['by lines, with brackets', 'A<br/>(old)<br/>B', '1<br/>2', ['1 A', '2 B']],
	['by commas', 'A, B', '1, 2', ['1', '2']],
	['by "and"', 'A and B', '1 and 2', ['1', '2']],
	['by a slash and a comma', 'A / B', '1, 2', ['1', '2']],
	['by lines and slashes', 'A<br/>B / C', '1<br/>2 / 3', ['1', '2', '3']],
	['that are not equal in number', 'A / B', '1 / 2 / 3', ['1', '2', '3']],
])('ends and ports parted %s', (_how, ends, ports, paired) => {
	expect(numbers(oneDraft('To | Port', `${ends} | ${ports}`))).toEqual(paired);
});

test('a port that a cell states twice is one', () => {
	expect(numbers(oneDraft('To | Port', 'A | TCP/443 and UDP/443'))).toEqual(['443']);
	expect(numbers(oneDraft('To | Port', 'A / B | 1433 / 1433'))).toEqual(['1433 A', '1433 B']);
});

test.each([
	['To | Protocol', 'a.example.com | HTTPS (8443)', ['8443'], [], 'https'],
	['To | Port | Protocol', 'a.example.com | | TCP/8443', ['8443'], ['tcp'], null],
	['To | Port | Protocol', 'a.example.com | - | TCP 8000-8010', ['8000-8010'], ['tcp'], null],
	['To | Port | Protocol', 'a.example.com | 443 | TCP (6)', ['443'], ['tcp'], null],
	['To | Protocol', 'a.example.com | HTTPS port 8443', ['8443'], [], 'https'],
	['To | Protocol', 'a.example.com | HTTP/2', [], [], 'http'],
	['To | Protocol', 'a.example.com | TLS 1.2', [], [], 'tls'],
	['To | Protocol', 'a.example.com | ICMPv6', [], ['icmp'], null],
	['To | Protocol', 'a.example.com | 50', [], [], null],
	['To | Protocol', 'a.example.com | ESP 50 or UDP', [], ['udp'], null],
])('%s over %s: a port beside its protocol', (head, row, ports, transports, application) => {
	const draft = oneDraft(head, row);
	expect([numbers(draft), draft.transports, draft.application]).toEqual([ports, transports, application]);
});

test('the number of a protocol is no port, and reported', () => {
	expect(rulesOf(read('To | Protocol', 'a.example.com | 50'))).toEqual([
		'unknown-protocol Unexpected protocol `50`, expected TCP, UDP, SCTP, ICMP or the name of an application protocol',
	]);
});

test('a type of ICMP beside the protocol is kept in words', () => {
	const { portText, ports } = oneDraft('To | Protocol', 'A | ICMP (8)');
	expect([portText, ports]).toEqual(['ICMP (8)', []]);
});

test('a port outside 1 to 65535 beside its protocol is reported', () => {
	expect(rulesOf(read('To | Protocol', 'a.example.com | HTTPS (70000)'))).toEqual([
		'unreadable-port Unexpected port `70000`, expected a number from 1 to 65535',
	]);
});

test.each([
	['To | Port (TCP/UDP)', 'A | 443/TCP', ['tcp']],
	['To | Port (TCP/UDP)', 'A | 53', ['tcp', 'udp']],
	['To | TCP port', 'A | 53/UDP', ['udp']],
	['To | TCP port | Protocol', 'A | 53 | UDP', ['udp']],
	['To | Port | Protocol', 'A | TCP 53 | UDP', ['udp', 'tcp']],
])('%s over %s: a row states its own transports before the heading', (head, row, transports) => {
	expect(oneDraft(head, row).transports).toEqual(transports);
});

test('ports with transports of their own are reported', () => {
	const message =
		'mixed-transports Unexpected ports with transports of their own, expected one row or item for each transport; each port is read with all of them';
	expect(rulesOf(read('To | Port', 'A | TCP 443, UDP 3478'))).toEqual([message]);
	expect(rulesOf(read('To | Port', 'A / B | TCP 443 / UDP 53'))).toEqual([message]);
	const items = 'The ports:\n\n* TCP 443, UDP 3478 - Voice\n';
	expect(rulesOf(readPage(items, 'x.md'))).toEqual([message]);
	expect(rulesOf(read('To | Port', 'A | TCP 443, TCP 3478'))).toEqual([]);
});

test.each(['', '-', '–', '—', 'N/A', 'none'])('a cell of %j says nothing in any column', (empty) => {
	const head = 'ID | Service | From | To | Port | Protocol | Direction | Condition | Notes | Other';
	const row = ['', '', '', 'a.example.com', ...Array.from({ length: 6 }, () => '')].map((cell) => cell || empty);
	const reading = read(head, row.join(' | '));
	const { place: _place, span: _span, ...draft } = reading.drafts[0] as Draft;
	expect(rulesOf(reading)).toEqual([]);
	expect(draft).toEqual({
		kind: 'connection',
		section: { anchor: '', path: [] },
		source: { text: '', endpoints: [] },
		destination: { text: 'a.example.com', endpoints: [{ kind: 'host', text: 'a.example.com', host: 'a.example.com' }] },
		ports: [],
		transports: [],
		application: null,
		necessity: 'required',
		notes: { text: '', html: '' },
	});
});

test.each([
	['Applies when mail is sent.', 'Only if x', 'Applies when mail is sent.'],
	['', 'x. Only if mail is sent', 'Only if mail is sent'],
	['', 'x', undefined],
	['Always', 'x', undefined],
])('the Condition cell %j beside the notes %j: %j', (cell, notes, condition) => {
	const draft = oneDraft('To | Port | Condition | Notes', `A | 443 | ${cell} | ${notes}`);
	expect([draft.condition, draft.necessity]).toEqual([condition, condition === undefined ? 'required' : 'conditional']);
});

test.each([
	['These addresses may be used alternatively.', 'alternative'],
	['They also use the addresses below.', 'additional'],
	['The addresses are below.', undefined],
	['', undefined],
])('under %j, addresses in the notes are %s', (above, relation) => {
	const { destination } = oneDraft('To | Port | Notes', 'a.example.com | 443 | 192.0.2.1', above);
	expect(destination.addresses?.map(({ text }) => text)).toEqual(['192.0.2.1']);
	expect(destination.addressRelation).toBe(relation);
});

test.each([
	['192.0.2.1<br/>192.0.2.2', ['192.0.2.1', '192.0.2.2']],
	['192.0.2.1, (192.0.2.0/28); 2001:db8::1', ['192.0.2.1', '192.0.2.0/28', '2001:db8::1']],
	['192.0.2.1 (Dublin)', ['192.0.2.1']],
	['**Inbound**<br/>IP addresses:<br/>192.0.2.1', ['192.0.2.1']],
	['The address is 192.0.2.1. Agent 11.18.0.1 or later', ['192.0.2.1']],
	['Its IPs: 192.0.2.1 and 192.0.2.2.', ['192.0.2.1', '192.0.2.2']],
	['Agent 11.18.0.1 or later', undefined],
	['Since version 11.18.0.1', undefined],
	['Dublin 192.0.2.0/28, and 2001:db8::1 for version 11.18.0.1', ['192.0.2.0/28', '2001:db8::1']],
])('the notes %j give the addresses %j', (notes, addresses) => {
	const { destination } = oneDraft('To | Port | Notes', `a.example.com | 443 | ${notes}`);
	expect(destination.addresses?.map(({ text }) => text)).toEqual(addresses);
});

test.each([
	['Dublin: 192.0.2.1', true],
	['Agent 11.18.0.1 or later. Another sentence.', true],
	['Since version 11.18.0.1', false],
	['The address is 192.0.2.1', false],
	['Dublin 192.0.2.0/28', false],
])('the notes %j are reported as an address that is not read: %s', (notes, reported) => {
	const rules = rulesOf(read('To | Port | Notes', `a.example.com | 443 | ${notes}`)).map((rule) => rule.split(' ')[0]);
	expect(rules).toEqual(reported ? ['unread-address'] : []);
});

test('a column of source ports goes to the notes', () => {
	const draft = oneDraft('Protocol | Source port | Destination port | Destination', 'TCP | 1024-65535 | 443 | A');
	expect([draft.source.endpoints, numbers(draft), draft.notes.text]).toEqual([[], ['443'], 'Source port: 1024-65535']);
});

test.each([
	['All of this is subject to change.', 'x', true],
	['These addresses are subject to change.', '192.0.2.1', true],
	['These addresses are subject to change.', 'x', undefined],
	['', 'The name is subject to change.', true],
	['', 'x', undefined],
])('under %j, whether a row with the notes %j may change: %s', (above, notes, isVolatile) => {
	expect(oneDraft('To | Port | Notes', `a.example.com | 443 | ${notes}`, above).volatile).toBe(isVolatile);
});

test.each([
	['Bidirectional', 'unknown'],
	['both', 'unknown'],
	['', 'outbound'],
	['Inbound', 'inbound'],
])('a Direction cell of %j under an outbound heading is %s', (cell, direction) => {
	const draft = oneDraft('From | To | Port | Direction', `A | B | 443 | ${cell}`, '## Outbound rules');
	expect(draft.statedDirection).toBe(direction);
});

test('a network that does not begin with its first address is read as the network, and reported', () => {
	const reading = read('From | To | Port', '192.0.2.77/24 | A | 443');
	expect(reading.drafts[0]?.source.endpoints).toEqual([
		{ kind: 'address', text: '192.0.2.77/24', network: '192.0.2.0/24' },
	]);
	expect(rulesOf(reading)).toEqual([
		'suspicious-host Unexpected network `192.0.2.77/24`, expected its first address; did you mean `192.0.2.0/24`?',
	]);
	expect(rulesOf(read('From | To | Port', '192.0.2.0/24, 192.0.2.77 | A | 443'))).toEqual([]);
});

test('a protocol that is not known is kept, reported once, checked by hand and no part of the id', () => {
	const page = (protocol: string) => readRows([`A | b.example.com | 443 | ${protocol} | x`])[0];
	const kept = page('Lotus Notes (old)');
	expect(kept).toMatchObject({ application: 'lotus notes', check: { method: 'manual', reason: 'unknown-protocol' } });
	expect(kept?.id).toBe(page('')?.id);
	expect(kept?.digest).not.toBe(page('')?.digest);
	expect(rulesOf(read('Source | Destination | Port | Protocol', 'A | b.example.com | 443 | Lotus Notes'))).toEqual([
		'unknown-protocol Unexpected protocol `Lotus Notes`, expected TCP, UDP, SCTP, ICMP or the name of an application protocol',
	]);
});
