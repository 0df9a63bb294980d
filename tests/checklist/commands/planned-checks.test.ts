import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/checklist/item/item.ts';
import type { NamedHost } from '../../../src/checklist/item/named-hosts.ts';
import { planChecks } from '../../../src/checklist/commands/planned-checks.ts';
import { commandItem, itemEnd, localItem, sqlOrOracle, webTargets } from '../../support/command-items.ts';

const named = (host: string, part: Partial<NamedHost> = {}): NamedHost => ({ kind: 'host', host, port: null, ...part });

const ownPort = (instead: string, port: number) => ({ host: 'fe1', instead, port });

/** The checks of a plan, a line each. */
const planned = (item: Item, hosts: Record<string, NamedHost[]> = {}): string[] =>
	planChecks(item, hosts).checks.map((check) => {
		const host = 'host' in check ? (typeof check.host === 'string' ? check.host : `${check.host.variable}?`) : '';
		const port = 'port' in check ? (typeof check.port === 'number' ? check.port : `${check.port.variable}?`) : '';
		return [check.kind, host, port, 'path' in check ? check.path : ''].filter((each) => each !== '').join(' ');
	});

describe('what is tried', () => {
	test.each<[string, Item, Record<string, NamedHost[]>, string[]]>([
		['a host', commandItem([itemEnd('host', 'db.example', '1433')]), {}, ['tcp db.example 1433']],
		['HTTPS', commandItem([itemEnd('host', 'a.example', 'https 443')]), {}, ['https a.example 443 /']],
		['a path', commandItem([itemEnd('host', 'a.example/b/c', 'https 443')]), {}, ['https a.example 443 /b/c']],
		[
			'a path of which a part is encoded already',
			commandItem([itemEnd('host', 'a.example/b%20c/d e%/é', 'https 443')]),
			{},
			['https a.example 443 /b%20c/d%20e%25/%C3%A9'],
		],
		[
			'a path behind an address that is written in full',
			commandItem([itemEnd('host', 'https://A.example:443/b', 'https 443', { name: 'a.example', path: '/b' })]),
			{},
			['https a.example 443 /b'],
		],
		[
			'HTTPS beside another port',
			commandItem([itemEnd('host', 'a.example', '80 https 443')]),
			{},
			['https a.example 443 /', 'tcp a.example 80'],
		],
		['a role without hosts', commandItem([itemEnd('role', 'Front-End', '80')]), {}, ['tcp FRONT_END_HOST? 80']],
		[
			'hosts of a role',
			commandItem([itemEnd('role', 'Front-End', '80')]),
			{ 'front-end': [named('fe1'), named('fe2', { port: 8080 }), named('fd00::1', { kind: 'address' })] },
			['tcp fe1 80', 'tcp fe2 80', 'tcp fd00::1 80'],
		],
		[
			'a port of its own, which was said to be another one for this requirement',
			commandItem([itemEnd('role', 'Front-End', '80 https 443')], { reason: null, ownPorts: [ownPort('443', 8443)] }),
			{ 'front-end': [named('fe1', { port: 8443 }), named('fe2')] },
			['https fe1 8443 /', 'tcp fe1 80', 'https fe2 443 /', 'tcp fe2 80'],
		],
		[
			'a port of its own that nothing was said of',
			commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: null }),
			{ 'front-end': [named('fe1', { port: 8443 })] },
			['https fe1 443 /'],
		],
		[
			'a port of its own in place of a range, and of one in words',
			commandItem([itemEnd('role', 'Front-End', '8000-8010'), itemEnd('role', 'Hub', '')], {
				ownPorts: [ownPort('8000-8010', 8100), ownPort('', 8100)],
			}),
			{ 'front-end': [named('fe1', { port: 8100 })], hub: [named('fe1', { port: 8100 })] },
			['tcp fe1 8100'],
		],
		[
			'a network of a role',
			commandItem([itemEnd('role', 'Front-End', '80')]),
			{ 'front-end': [named('10.2.0.0/16', { kind: 'network' })] },
			['tcp FRONT_END_HOST? 80'],
		],
		['alternatives', sqlOrOracle, {}, ['tcp SQL_SERVER_HOST? 1433', 'tcp ORACLE_HOST? 1521']],
		['an address', commandItem([itemEnd('address', '192.0.2.7/32', '22')]), {}, ['tcp 192.0.2.7 22']],
		['an IPv6 address', commandItem([itemEnd('address', '2001:db8::7/128', '22')]), {}, ['tcp 2001:db8::7 22']],
		['an IPv6 address that begins with zeros', commandItem([itemEnd('address', '::1', '22')]), {}, ['tcp ::1 22']],
		['a network', commandItem([itemEnd('address', '192.0.2.0/24', '22')]), {}, ['tcp OTHER_HOST? 22']],
		[
			'a template',
			commandItem([itemEnd('template', '<region>.x.example', '443')]),
			{},
			['tcp REGION_X_EXAMPLE_HOST? 443'],
		],
		[
			'a wildcard',
			commandItem([itemEnd('wildcard', '*.x.example', 'https 443')], webTargets),
			{},
			['https a.x.example 443 /', 'https b.x.example 443 /'],
		],
		[
			'a wildcard without samples',
			commandItem([itemEnd('wildcard', '*.x.example', 'https 443')]),
			{},
			['https X_EXAMPLE_HOST? 443 /'],
		],
		[
			'a wildcard and its apex',
			commandItem(
				[itemEnd('wildcard', '*.other.example', 'https 443'), itemEnd('host', 'other.example', 'https 443')],
				webTargets,
			),
			{},
			['https other.example 443 /', 'https OTHER_EXAMPLE_HOST? 443 /'],
		],
		[
			'a range',
			commandItem([itemEnd('host', 'a.example', '8000-8010')]),
			{},
			['tcp a.example 8000', 'tcp a.example 8010'],
		],
		['no port', commandItem([itemEnd('host', 'a.example', '')]), {}, ['tcp a.example A_EXAMPLE_PORT?']],
		['ICMP', commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }), {}, ['ping a.example']],
		['UDP', commandItem([itemEnd('host', 'a.example', '53')], { transports: ['udp'] }), {}, []],
		['SCTP', commandItem([itemEnd('host', 'a.example', '3868')], { transports: ['sctp'] }), {}, []],
		[
			'TCP and UDP',
			commandItem([itemEnd('host', 'a.example', '53')], { transports: ['tcp', 'udp'] }),
			{},
			['tcp a.example 53'],
		],
		['no transport', commandItem([itemEnd('host', 'a.example', '53')], { transports: [] }), {}, ['tcp a.example 53']],
		['inbound', commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: 'inbound' }), {}, []],
		[
			'a listener',
			commandItem([itemEnd('role', 'Deployment Service', '12001')], { reason: 'local' }),
			{},
			['listener 12001'],
		],
		[
			'a service on a range of ports',
			commandItem([itemEnd('role', 'Service', '12000-12004')], { reason: 'local' }),
			{},
			['listener 12000', 'listener 12004'],
		],
		[
			'a connection to localhost',
			commandItem([itemEnd('host', 'localhost', '80')], { reason: 'local' }),
			{},
			['tcp localhost 80'],
		],
		['localhost resolves', localItem('On each server localhost must resolve to 127.0.0.1'), {}, ['resolve localhost']],
		[
			'localhost by HTTP',
			localItem('On each server localhost must be accessible by HTTP on 127.0.0.1'),
			{},
			['resolve localhost', 'tcp 127.0.0.1 80'],
		],
		['how a machine is set up', commandItem([], { reason: 'not-a-connection' }), {}, []],
		['a host that is none', commandItem([itemEnd('host', '-e x', '1', { name: '-e x' })]), {}, ['tcp E_X_HOST? 1']],
	])('%s', (_, item, hosts, lines) => {
		expect(planned(item, hosts)).toEqual(lines);
	});
});
