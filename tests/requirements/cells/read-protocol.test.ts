import { expect, test } from 'vitest';
import { readProtocol } from '../../../src/requirements/cells/read-protocol.ts';
import { cellLines } from '../../support/cell-lines.ts';

test.each([
	['TCP', ['tcp'], null],
	['tcp/udp', ['tcp', 'udp'], null],
	['TCP and UDP', ['tcp', 'udp'], null],
	['SCTP', ['sctp'], null],
	['TCP/SCTP', ['tcp', 'sctp'], null],
	['ICMPv6', ['icmp'], null],
	['HTTPS', [], 'https'],
	['TCP, HTTPS', ['tcp'], 'https'],
	['HTTPS over TCP', ['tcp'], 'https'],
	['HTTP(S)', [], 'http/https'],
	['ESP', [], 'esp'],
	['gre', [], 'gre'],
	['', [], null],
	['TCP (inbound only)', ['tcp'], null],
	['TCP (stateful)', ['tcp'], null],
])('%j states the transports %j and the application %j', (markdown, transports, application) => {
	const read = readProtocol(cellLines(markdown));
	const isPortless = ['ESP', 'gre'].includes(markdown);
	expect(read).toEqual({ transports, application, isPortless });
});

test.each([
	['Any', 'any-protocol'],
	['all protocols', 'any-protocol'],
	['TCP, DCCP', 'unknown-protocol'],
	['TCP (DCCP)', 'unknown-protocol'],
	['TCP (default)', undefined],
	['TCP (TLS)', undefined],
])('%j leaves a doubt: %s', (markdown, doubt) => {
	expect(readProtocol(cellLines(markdown)).doubt).toBe(doubt);
});

test.each([
	['UPS', 'UDP'],
	['TPC', 'TCP'],
	['IMCP', 'ICMP'],
	['semaphore', undefined],
	['Lotus Notes', undefined],
])('%j is unknown, and was probably meant as %j', (markdown, suggestion) => {
	const { unknown } = readProtocol(cellLines(markdown));
	expect(unknown?.at.text).toBe(markdown);
	expect(unknown?.suggestion).toBe(suggestion);
});
