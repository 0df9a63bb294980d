// Runs inside a network namespace of its own (run-in-namespace.ts starts it): sets up addresses, names and servers that answer, refuse,
// drop or lie, runs one command after the other, and prints what each of them said and what the servers saw meanwhile.
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Certificates } from '../certificates.ts';
import { type Behaviour, httpsServers } from '../https-servers.ts';
import { startProxy } from './proxies.ts';
import type { NamespaceOrder, NamespaceRun, RunReport } from './run-in-namespace.ts';

const folder = process.argv[2] ?? '';
const order: NamespaceOrder = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8'));

const command = async (program: string, ...words: string[]): Promise<void> => {
	const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}`);
};

/** 10.9.0.2 and port 7002 take nothing in, port 7003 says that the host cannot be reached. */
const rules = `table inet portolan {
	chain input {
		type filter hook input priority 0;
		ip daddr 10.9.0.2 drop
		tcp dport 7002 drop
		meta nfproto ipv4 tcp dport 7003 reject with icmp type host-unreachable
	}
}`;

/** Connections that each port has taken, since the run began. */
const seen = new Map<number, number>();
/**
 * How many connections to port 7008 were open at a time, at most. It says nothing until eight are open, waits whether a ninth comes, and then resets all: so
 * how fast the machine is decides nothing. Later ones are reset at once.
 */
const crowd = { sockets: [] as Socket[], most: 0, isSeen: false };
const enter = (socket: Socket): void => {
	if (crowd.isSeen) return void socket.resetAndDestroy();
	crowd.most = crowd.sockets.push(socket.resume());
	if (crowd.most === 8)
		setTimeout(() => {
			crowd.isSeen = true;
			for (const each of crowd.sockets) each.resetAndDestroy();
		}, 1000);
};

const listen = async (
	port: number,
	place: { host: string; ipv6Only?: boolean },
	does: (socket: Socket) => void,
): Promise<void> => {
	const server: Server = createServer((socket) => {
		seen.set(port, (seen.get(port) ?? 0) + 1);
		socket.on('error', () => socket.destroy());
		does(socket);
	});
	await once(server.listen({ port, ...place }), 'listening');
};

/** A name server that knows no name, and says nothing at all of those under silent.test. */
const startNames = async (): Promise<void> => {
	const server = createSocket('udp4', (message, from) => {
		if (message.includes('\u0006silent')) return;
		const reply = Buffer.from(message);
		// A response, recursion available, NXDOMAIN (RFC 1035, 4.1.1).
		reply.writeUInt16BE(0x8183, 2);
		server.send(reply, from.port, from.address);
	});
	server.bind(53, '127.0.0.1');
	await once(server, 'listening');
};

const secure: readonly [port: number, behaviour: Behaviour][] = [
	[7443, '200'],
	[7444, '403'],
	[7445, 'untrusted'],
	[7446, 'expired'],
	[7447, 'misnamed'],
	[7448, 'plain-text'],
	[7449, 'silent'],
	[7450, 'silent-after-tls'],
	[7451, 'reset'],
	[7452, { status: 200, headers: { 'x-escape': 'a' } }],
];

const setUp = async (certificates: Certificates) => {
	await command('ip', 'link', 'set', 'lo', 'up');
	for (const address of ['10.9.0.1/32', '10.9.0.2/32']) await command('ip', 'address', 'add', address, 'dev', 'lo');
	// An IPv6 address is tentative, and cannot be listened on, until the kernel has looked for another one (RFC 4862, 5.4): there is none.
	await command('ip', 'address', 'add', 'fd09::1/128', 'dev', 'lo', 'nodad');
	writeFileSync(join(folder, 'rules'), rules);
	await command('nft', '-f', join(folder, 'rules'));
	writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\noptions timeout:4 attempts:1\n');
	writeFileSync(join(folder, 'hosts'), '');
	for (const name of ['hosts', 'resolv.conf']) await command('mount', '--bind', join(folder, name), `/etc/${name}`);
	await startNames();
	const open = () => undefined;
	await listen(7001, { host: '0.0.0.0' }, open);
	await listen(7002, { host: '0.0.0.0' }, open);
	await listen(7004, { host: '0.0.0.0' }, (socket) => socket.end());
	await listen(7005, { host: '0.0.0.0' }, (socket) => socket.resetAndDestroy());
	await listen(7006, { host: 'fd09::1' }, open);
	await listen(7008, { host: '0.0.0.0' }, enter);
	await listen(7101, { host: '127.0.0.1' }, open);
	await listen(7102, { host: '0.0.0.0' }, open);
	await listen(7103, { host: '::', ipv6Only: true }, open);
	await listen(7104, { host: '::' }, open);
	await listen(7105, { host: '::1' }, open);
	await listen(7107, { host: '10.9.0.1' }, open);
	const servers = httpsServers(certificates);
	const started = new Map<number, Awaited<ReturnType<typeof servers.start>>>();
	for (const [port, behaviour] of secure) started.set(port, await servers.start(behaviour, { host: '0.0.0.0', port }));
	for (const [port, behaviour] of order.proxies) await startProxy(port, behaviour, order.certificates.proxy, seen);
	return started;
};

const run = async ({ words, environment, hosts, interruptAfter }: NamespaceRun): Promise<RunReport> => {
	writeFileSync(join(folder, 'hosts'), `${hosts}\n`);
	seen.clear();
	Object.assign(crowd, { sockets: [], most: 0, isSeen: false });
	for (const server of servers.values()) {
		server.connections.length = 0;
		server.requests.length = 0;
	}
	const [program = '', ...rest] = words;
	const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'dumb', ...environment };
	const begun = performance.now();
	const child = spawn(program, rest, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
	let [output, errors, isInterrupted] = ['', '', false];
	child.stdout.on('data', (part) => {
		output += part;
		if (interruptAfter === undefined || isInterrupted || !output.includes(interruptAfter)) return;
		isInterrupted = true;
		// As a terminal does it: all that it started get the signal.
		setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGINT'), 300);
	});
	child.stderr.on('data', (part) => (errors += part));
	const [code] = await once(child, 'close');
	const requests = [...servers].flatMap(([port, server]) => {
		if (server.connections.length > 0) seen.set(port, server.connections.length);
		return server.requests.map(({ method, path, headers }) => ({ port, method, path, headers }));
	});
	const milliseconds = performance.now() - begun;
	return { code, output, errors, milliseconds, connections: Object.fromEntries(seen), most: crowd.most, requests };
};

const servers = await setUp(order.certificates.own);
const reports: RunReport[] = [];
for (const each of order.runs) reports.push(await run(each));
writeFileSync(join(folder, 'report.json'), JSON.stringify(reports));
process.exit(0);
