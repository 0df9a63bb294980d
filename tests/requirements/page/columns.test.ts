import { expect, test } from 'vitest';
import { findColumns } from '../../../src/requirements/page/columns.ts';
import { cellLines } from '../../support/cell-lines.ts';

const meaningsOf = (headings: string[], ...rows: string[][]) =>
	findColumns(
		headings,
		rows.map((row) => row.map(cellLines)),
	)?.map(({ meaning, contradicted }) => (contradicted ? 'contradicted' : (meaning ?? '')));

test.each([
	['Source, Destination, Port, Protocol, Notes', 'A, B, 443, TCP, x', 'source destination port protocol notes'],
	['Notes, Port(s), To, From', 'x, 443, A, B', 'notes port destination source'],
	[
		'Protocol, Direction, Port Range, Purpose, Used By',
		'TCP, Inbound, 1-2, x, All',
		'protocol direction port notes source',
	],
	['Endpoint (DNS), Description', 'a.example.com, x', 'destination notes'],
	['ID, Service, Host, Condition, Ports', 'x, y, a.example.com, z, 1', 'id service destination condition port'],
	['Source, Something else, Destination port', 'A, x, 1', 'source  port'],
	['Destination Endpoint, Protocol, Port, Use', 'A, TCP, 1, x', 'destination protocol port notes'],
	[
		'Service or application, Destination Server, Destination Service, Port',
		'A, B, C, 1',
		'source destination service port',
	],
	['Service, Hosts, Port', 'A, storage, 1', 'service contradicted port'],
	['Service, IP/machine, Port', 'A, machines, 1', 'service  port'],
	['Port, Protocol, Description', '80, TCP, x', 'port protocol notes'],
	['Source, Destination, Ports', 'A, B, provider specific', 'source destination port'],
	['Source, Destination, Type, Port', 'A, B, TCP/UDP, 1', 'source destination protocol port'],
	['Server, Port, Protocol', 'Database, 1, TCP', 'destination port protocol'],
	['Name, TCP port', 'Database, 1', 'service port'],
	['Source, Source port, Destination, Destination port', 'A, any, B, 443', 'source  destination port'],
	['Protocol, Source port, Destination port', 'TCP, Any, 443', 'protocol  port'],
	['Destination, Source port range, Destination port range', 'A, 1024-65535, 443', 'destination  port'],
	['Source TCP port, Source IP/port, Port', 'any, A, 443', ' source port'],
	['Protocol, Local port, Remote port', 'TCP, any, 443', 'protocol  port'],
	['Service, TCP port, UDP port', 'Names, 53, 53', 'service tcp udp'],
	['Description, UDP, TCP', 'Names, -, 53', 'notes udp tcp'],
	['Protocol, Transport, Port', 'LDAP, TCP, 389', 'protocol protocol port'],
	['Proto, Src, Dst, Port', 'TCP, A, B, 389', 'protocol source destination port'],
	['Connection source, Port', 'A, 389', 'source port'],
	['Sources, Targets, Port', 'A, B, 389', 'source destination port'],
	['To/From, Direction, Port', 'A, Inbound, 389', 'peer direction port'],
	['To/From, Rule, Port', 'A, Inbound, 389', 'peer direction port'],
	['Source/Destination, Port', 'A, 389', 'source port'],
	['Lamp, CDN domain', 'North, a.example.com', ' destination'],
	['Region, IP addresses', 'North, 192.0.2.1', ' destination'],
	['Host, Port, IP addresses', 'a.example.com, 443, 192.0.2.1', 'destination port addresses'],
	['First, Second', 'a.example.com, b.example.com', 'destination destination'],
	['Outbound:, , ', 'TCP, 22, SSH', 'protocol port service'],
])('%j over %j means: %s', (headings, row, meanings) => {
	expect(meaningsOf(headings.split(', '), row.split(', '))?.join(' ')).toBe(meanings);
});

test.each([
	['Version, Status', '443, old'],
	['Browser, Notes', 'x, y'],
	['Domain Controller, Considerations', 'Virtual, Needs port mirroring'],
	['Host, Remarks', 'the first one, fast'],
	['Setting, Port, Default', 'listen, the port to listen on, 8080'],
	['Parameter, Default port', 'listen, 8080'],
	['Port, Description', 'integer, of the database'],
	['Service, Inside port, Outside port', 'Names, 53, 53'],
])('%j over %j is no table of requirements', (headings, row) => {
	expect(meaningsOf(headings.split(', '), row.split(', '))).toBeUndefined();
});

test('no columns are no table of requirements', () => {
	expect(meaningsOf([])).toBeUndefined();
});
