// Three networks of this test alone, in namespaces of Linux: two zones, and between them a firewall that loads a file of nftables.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { tried } from './rule-programs.ts';

/** One end of the firewall: addresses in CIDR notation that its machines have, and ports that they answer on. */
export interface Zone {
	addresses: readonly string[];
	tcp: readonly number[];
	udp: readonly number[];
}

/** A connection to try. */
export interface Attempt {
	from: string;
	to: string;
	protocol: 'tcp' | 'udp';
	port: number;
}

const gateways = {
	inside: ['10.1.255.254/16', 'fd01::ffff/64'],
	outside: ['203.0.113.254/24', 'fd02::ffff/64'],
} as const;

/** Which attempts get an answer through a firewall with these rules; those of `inside` start there, the others outside. */
export async function passing(
	programs: { unshare: string },
	rules: string,
	zones: { inside: Zone; outside: Zone },
	attempts: { inside: readonly Attempt[]; outside: readonly Attempt[] },
): Promise<{ inside: boolean[]; outside: boolean[] }> {
	const folder = mkdtempSync(join(tmpdir(), 'portolan-zones-'));
	try {
		const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
		file('rules.nft', rules);
		file('servers.mjs', servers);
		file('clients.mjs', clients);
		for (const zone of ['inside', 'outside'] as const) {
			file(`${zone}.servers.json`, JSON.stringify(zones[zone]));
			file(`${zone}.clients.json`, JSON.stringify(attempts[zone]));
		}
		file('zones.sh', script(zones, folder));
		// A namespace of processes of its own: all of them end with it.
		const { code, said } = await tried(programs.unshare, [
			'-rnmpf',
			'--kill-child',
			'--mount-proc',
			'sh',
			join(folder, 'zones.sh'),
		]);
		const results = /^RESULTS (.*) (.*)$/m.exec(said);
		if (code !== 0 || !results) throw new Error(`The networks of the test ended with ${code}:\n${said}`);
		const read = (text = '') => z.array(z.boolean()).parse(JSON.parse(text));
		return { inside: read(results[1]), outside: read(results[2]) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function script(zones: Readonly<Record<'inside' | 'outside', Zone>>, folder: string): string {
	const zone = (name: 'inside' | 'outside') => {
		const [gateway4, gateway6] = gateways[name];
		const within = `nsenter -t $${name} -n`;
		return [
			`unshare -n sleep 600 & ${name}=$!`,
			`while [ "$(readlink /proc/$${name}/ns/net)" = "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done`,
			`${within} sh -c 'echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad'`,
			`ip link add ${name} type veth peer name eth0 netns $${name}`,
			`ip address add ${gateway4} dev ${name}`,
			`ip address add ${gateway6} dev ${name} nodad`,
			`ip link set ${name} up`,
			...zones[name].addresses.map(
				(address) => `${within} ip address add ${address} dev eth0${address.includes(':') ? ' nodad' : ''}`,
			),
			`${within} ip link set lo up`,
			`${within} ip link set eth0 up`,
			`${within} ip route add default via ${gateway4.replace(/\/.*/, '')}`,
			`${within} ip -6 route add default via ${gateway6.replace(/\/.*/, '')}`,
			`${within} '${process.execPath}' '${folder}/servers.mjs' '${folder}/${name}.servers.json' > '${folder}/${name}.ready' &`,
		].join('\n');
	};
	return `set -e
PATH=$PATH:/usr/sbin:/sbin
ip link set lo up
# An address of IPv6 could be used only after a second or two else, once no other machine has said that it is its own.
echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad
echo 1 > /proc/sys/net/ipv4/ip_forward
echo 1 > /proc/sys/net/ipv6/conf/all/forwarding
${zone('inside')}
${zone('outside')}
nft -f '${folder}/rules.nft'
while ! grep -q ready '${folder}/inside.ready' || ! grep -q ready '${folder}/outside.ready'; do sleep 0.05; done
nsenter -t $inside -n '${process.execPath}' '${folder}/clients.mjs' '${folder}/inside.clients.json' > '${folder}/inside.results'
nsenter -t $outside -n '${process.execPath}' '${folder}/clients.mjs' '${folder}/outside.clients.json' > '${folder}/outside.results'
echo "RESULTS $(cat '${folder}/inside.results') $(cat '${folder}/outside.results')"
`;
}

const servers = `import { createServer } from 'node:net';
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
const { addresses, tcp, udp } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const all = addresses.map((address) => address.replace(/\\/.*/, ''));
await Promise.all(all.flatMap((host) => [
	...tcp.map((port) => new Promise((done) => createServer((socket) => socket.end('answer')).listen(port, host, done))),
	...udp.map((port) => new Promise((done) => {
		const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
		socket.on('message', (_, from) => socket.send('answer', from.port, from.address));
		socket.bind(port, host, done);
	})),
]));
console.log('ready');
`;

const clients = `import { connect } from 'node:net';
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
const attempts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const patience = 4000;
const tcp = ({ from, to, port }) => new Promise((done) => {
	const socket = connect({ host: to, port, localAddress: from, timeout: patience });
	socket.on('data', () => { done(true); socket.destroy(); });
	socket.on('timeout', () => { done(false); socket.destroy(); });
	socket.on('error', () => done(false));
});
const udp = ({ from, to, port }) => new Promise((done) => {
	const socket = createSocket(to.includes(':') ? 'udp6' : 'udp4');
	const end = (answered) => { clearTimeout(timer); socket.close(); done(answered); };
	const timer = setTimeout(() => end(false), patience);
	socket.on('message', () => end(true));
	socket.bind(0, from, () => socket.send('question', port, to));
});
console.log(JSON.stringify(await Promise.all(attempts.map((each) => (each.protocol === 'tcp' ? tcp : udp)(each)))));
`;
