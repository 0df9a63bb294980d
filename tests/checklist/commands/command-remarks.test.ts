import { expect, test } from 'vitest';
import { commandRemarks } from '../../../src/checklist/commands/command-remarks.ts';
import { planChecks } from '../../../src/checklist/commands/planned-checks.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { commandItem, itemEnd, sqlOrOracle, webTargets } from '../../support/command-items.ts';

test('what commands prove', () => {
	const item = commandItem([itemEnd('role', 'Front-End', '80 8000-8010 https 443')]);
	expect(commandRemarks(item, {}, 'powershell')).toEqual([
		'It opens a TCP connection and ignores proxies, as Test-NetConnection does. An answer proves that something accepts connections there, not what it is.',
		'The HTTPS command uses the proxy of this system and prints the HTTP status and the certificate’s issuer. An issuer that you do not expect is often a proxy that inspects TLS.',
		'Of the ports 8000 to 8010 only the first and the last are tried.',
	]);
	expect(commandRemarks(item, {}, 'posix')[1]).toMatch(/^The HTTPS command uses the proxy that https_proxy names /);
});

test.each<[string, Item, string[]]>([
	[
		'inbound',
		commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: 'inbound' }),
		[
			'No command on your side can start this connection. Note the number of the firewall rule that allows it. Or note what worked from there and when, such as a publish.',
		],
	],
	[
		'UDP',
		commandItem([itemEnd('host', 'a.example', '53')], { transports: ['udp'] }),
		[
			'No command can prove a UDP port: silence means neither open nor closed. Note the number of the firewall rule, a packet capture at the destination, or what the program did.',
		],
	],
	[
		'SCTP',
		commandItem([itemEnd('host', 'a.example', '3868')], { transports: ['sctp'] }),
		[
			'No common program can test SCTP. Note the number of the firewall rule, a packet capture at the destination, or what the program did.',
		],
	],
	[
		'how a machine is set up',
		commandItem([], { reason: 'not-a-connection' }),
		['There is no command for this. Note what you looked at and what you saw.'],
	],
])('%s has no command, but evidence', (_, item, words) => {
	for (const shell of ['powershell', 'posix'] as const) {
		expect(planChecks(item, {}).checks).toEqual([]);
		expect(commandRemarks(item, {}, shell)).toEqual(words);
	}
});

test.each<[string, Item, string]>([
	['alternatives', sqlOrOracle, 'One of the destinations is enough.'],
	[
		'a wildcard',
		commandItem([itemEnd('wildcard', '*.x.example', 'https 443')], webTargets),
		'An answer from one host does not prove the other names under *.x.example.',
	],
	[
		'a network',
		commandItem([itemEnd('address', '192.0.2.0/24', '22')]),
		'192.0.2.0/24 is a network: fill in one of its hosts that listens on this port.',
	],
	[
		'a listener',
		commandItem([itemEnd('role', 'Service', '1')], { reason: 'local' }),
		'It lists the programs that listen on this port of the server. Other machines cannot reach a service that listens only on 127.0.0.1 or ::1.',
	],
	[
		'a service on a range of ports',
		commandItem([itemEnd('role', 'Service', '12000-12004')], { reason: 'local' }),
		'Of the ports 12000 to 12004 only the first and the last are tried.',
	],
	[
		'ICMP',
		commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }),
		'An answer to a ping proves that ICMP passes both ways. No answer may also mean that the host does not answer pings.',
	],
])('%s: what the command leaves out is said', (_, item, words) => {
	expect(commandRemarks(item, {}, 'posix')).toContain(words);
});
