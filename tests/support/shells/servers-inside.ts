// Runs inside a network namespace of its own (servers-of-a-list.ts starts it): three servers, each with a network, an address and a host name of its
// own, which reach services on a bridge. Runs one check script on each of them, and prints which server the services saw.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ServersOrder, ServersReport } from './servers-of-a-list.ts';

const folder = process.argv[2] ?? '';
const order: ServersOrder = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8'));
/** The bridge, where all services listen. */
const services = '10.9.1.1';

const command = async (program: string, ...words: string[]): Promise<void> => {
	const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}`);
};

await command('ip', 'link', 'set', 'lo', 'up');
await command('ip', 'link', 'add', 'bridge', 'type', 'bridge');
await command('ip', 'address', 'add', `${services}/24`, 'dev', 'bridge');
await command('ip', 'link', 'set', 'bridge', 'up');
writeFileSync(join(folder, 'hosts'), ['127.0.0.1 localhost', `${services} ${order.names.join(' ')}`, ''].join('\n'));
await command('mount', '--bind', join(folder, 'hosts'), '/etc/hosts');

/** By port: the addresses that connected to it. */
const seen: Record<string, string[]> = {};
const note = (port: number, address: string | undefined) => (seen[port] ??= []).push(address ?? '');
for (const port of order.ports) {
	const server = createServer((socket) => {
		note(port, socket.remoteAddress);
		socket.on('error', () => socket.destroy());
	});
	await once(server.listen(port, services), 'listening');
}
const web = createTlsServer(order.certificate, (_request, response) => response.end()).on(
	'secureConnection',
	(socket) => note(443, socket.remoteAddress),
);
await once(web.listen(443, services), 'listening');

const results: string[] = [];
for (const [index, { name, script, words, environment }] of order.servers.entries()) {
	const home = spawn('unshare', ['--net', '--uts', 'sh', '-c', 'echo ready; exec sleep 3600'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await once(home.stdout, 'data');
	const pid = String(home.pid);
	const inside = (...rest: string[]) => command('nsenter', '--target', pid, '--net', '--uts', ...rest);
	await command('ip', 'link', 'add', `server${index}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', pid);
	await command('ip', 'link', 'set', `server${index}`, 'master', 'bridge', 'up');
	await inside('sh', '-c', `echo ${name} >/proc/sys/kernel/hostname`);
	await inside('ip', 'link', 'set', 'lo', 'up');
	await inside('ip', 'address', 'add', `10.9.1.${index + 11}/24`, 'dev', 'eth0');
	await inside('ip', 'link', 'set', 'eth0', 'up');
	const file = join(folder, `${name}.json`);
	const [program = '', ...rest] = ['--target', pid, '--net', '--uts', 'sh', script, ...words, '--out', file];
	const child = spawn('nsenter', [program, ...rest], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { PATH: process.env['PATH'] ?? '', ...environment },
	});
	await once(child, 'exit');
	results.push(readFileSync(file, 'utf8'));
	home.kill();
}
const report: ServersReport = { results, seen };
writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
process.exit(0);
