import { expect, test } from 'vitest';
import { mentionsIn } from '../../../src/requirements/page/mentions.ts';

const found = (text: string) =>
	mentionsIn(text).map(
		({ kind, text: said, isLinkTarget }) => `${kind} ${said}${isLinkTarget === true ? ' (link)' : ''}`,
	);

test.each([
	['a host in a sentence', 'The agent reaches beacon.example.com.', ['host beacon.example.com']],
	['marked up', '**`beacon.example.com`**, *fog.example.com*', ['host beacon.example.com', 'host fog.example.com']],
	[
		'reserved and private names',
		'a.test b.local c.internal d.corp e.lan',
		['a.test', 'b.local', 'c.internal', 'd.corp', 'e.lan'].map((name) => `host ${name}`),
	],
	[
		'names of files and programs',
		'network.md, System.IO, setup.py, Socket.io, ASP.NET, values.yaml, com.example.app, proxy.ws, api.web, chain.trust, mast.tides_of.ping',
		[],
	],
	['with a port', 'hub.example.com:8443 keeper.internal:80', ['host hub.example.com:8443', 'host keeper.internal:80']],
	[
		'wildcards',
		'\\*.fog.example.com, `*.sea.example.com` and .lake.example.com',
		['wildcard *.fog.example.com', 'wildcard *.sea.example.com', 'wildcard .lake.example.com'],
	],
	[
		'templates',
		'<region>.example.com {id}.example.com #-push.example.com *part*.example.com',
		['<region>', '{id}', '#-push', '*part*'].map((name) => `template ${name}.example.com`),
	],
	[
		'options of firewall commands',
		'ufw allow 91:93/tcp --add-port=94/udp --dport 95 --dports 96,97 --destination-port-ranges 98 localport=99 x=12',
		['91:93', '94', '95', '96', '97', '98', '99'].map((port) => `port ${port}`),
	],
	[
		'URLs',
		'https://a.example.com/x, <wss://b.example.com>',
		['url https://a.example.com/x', 'url wss://b.example.com'],
	],
	[
		'where links lead',
		'[docs](https://a.example.com/x)\n\n[b]: https://b.example.com',
		['url https://a.example.com/x (link)', 'url https://b.example.com (link)'],
	],
	[
		'HTML',
		'<td>a.example.com<br/>b.example.com</td><a href="https://c.example.com/">c</a>',
		['host a.example.com', 'host b.example.com', 'url https://c.example.com/ (link)'],
	],
	[
		'addresses',
		'192.0.2.1, 198.51.100.0/24 2001:db8::1 2001:db8::/32',
		['ipv4 192.0.2.1', 'network 198.51.100.0/24', 'ipv6 2001:db8::1', 'network 2001:db8::/32'],
	],
	['a range of addresses', '192.0.2.1-192.0.2.9', ['ipv4 192.0.2.1', 'ipv4 192.0.2.9']],
	['what looks like an address', '255.255.255.0 1.2.3.4.5 999.1.1.1 12:30:45 std::string a::b', []],
	[
		'variables of template engines',
		'{{ site.data.harbour.name }} {{site.mast.host.name}} {{< ref page.docs.name >}} {% link tides.site.name %} ${tides.host.name} {{- .Values.tide.host.name -}}',
		[],
	],
	[
		'what stands beside such variables, or in quotes within them',
		'{{ site.region }}.example.com {{< site.zone >}}.example.org ${ZONE}.example.net {{< tab "a.example.com" >}} ${port}:443',
		[
			'template {{ site.region }}.example.com',
			'template {{< site.zone >}}.example.org',
			'template ${ZONE}.example.net',
			'host a.example.com',
			'template ${port}:443',
		],
	],
	['ports', 'TCP 443, 53/udp, port 8080, (port 25)', ['port 443', 'port 53', 'port 8080', 'port 25']],
	['ports that are joined', 'ports 80, 443 and 8000-8010, from 1 to 5', ['port 80', 'port 443', 'port 8000-8010']],
	[
		'ranges in words',
		'ports from 9350 through 9354; TCP ports between 1024 and 5000',
		['port 9350 through 9354', 'port 1024', 'port 5000'],
	],
	['versions and sizes', 'HTTP/2, AMQP 0-9-1, SQL 2019, TLS 1.2, TCP 99999, 443 people, ports 16 GB', []],
	['an address of electronic mail', 'mail a@example.com', []],
])('%s', (_what, text, mentions) => {
	expect(found(text)).toEqual(mentions);
});

test('a mention knows where it stands', () => {
	const text = 'x **\\*.fog.example.com** y';
	const [mention] = mentionsIn(text);
	expect(text.slice(mention?.start, mention?.end)).toBe('\\*.fog.example.com');
});

test.each(['a>.', '.a', '[a', '{a', '<a', '-.', ':a', '%a', '*a', 'port 1, ', '<td "', '1.1.1.', 'a.example.com, '])(
	'%j over and over takes no time that a reader would see',
	(piece) => {
		expect(() => mentionsIn(piece.repeat(60_000))).not.toThrow();
	},
);
