// Probes of Prometheus blackbox_exporter: as values, as the exporter reads them, and against servers of this machine.
import { spawn } from 'node:child_process';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { blackbox } from '../../../src/checklist/rules/blackbox.ts';
import { hostileList } from '../../support/rules/hostile-list.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { programFor, tried } from '../../support/rules/rule-programs.ts';
import { party } from '../../support/sample-requirement.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-blackbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const targetsFile = z.array(z.object({ targets: z.array(z.string()), labels: z.record(z.string(), z.string()) }));
const write = (requirements: readonly Requirement[], hosts = {}) => {
	const { files, fates } = blackbox.write(sampleList(requirements, { hosts: namedHosts(hosts) }));
	const [config = '', targets = ''] = files.map(({ text }) => text);
	return { config, targets: targetsFile.parse(parse(targets)), fates };
};

test('a target for each host and port, with the machine that it is asked from', () => {
	const { targets } = write(
		[
			connection(1, 'Front-End', 'time.example.com'),
			connection(2, 'Database', 'time.example.com'),
			connection(3, 'Front-End', 'Database', { ports: [{ from: 1433, to: 1440 }], direction: 'internal' }),
			connection(4, 'Front-End', '192.0.2.1', { transports: ['icmp'], ports: [] }),
		],
		{ database: 'fd01::9' },
	);
	expect(
		targets.map(({ targets: [target], labels }) => [
			target,
			labels['__param_module'],
			labels['requirement'],
			labels['from'],
		]),
	).toEqual([
		['time.example.com:443', 'portolan_tls', 'R01, R02', 'Front-End, Database'],
		['[fd01::9]:1433', 'portolan_tcp', 'R03', 'Front-End'],
		['[fd01::9]:1440', 'portolan_tcp', 'R03', 'Front-End'],
		['192.0.2.1', 'portolan_icmp', 'R04', 'Front-End'],
	]);
});

test.each<[string, Requirement, string]>([
	[
		'UDP',
		connection(1, 'Front-End', 'a.example.com', { transports: ['udp'] }),
		'A UDP probe proves nothing, because nothing has to answer it.',
	],
	['a wildcard', connection(1, 'Front-End', '*.example.com'), '*.example.com is not a single host.'],
	[
		'what comes in',
		connection(1, 'a.example.com', 'Front-End', { direction: 'inbound' }),
		'It comes from outside, so probe it from there.',
	],
	['a role without hosts', connection(1, 'Front-End', 'Database'), 'No address is known for Database.'],
	['another transport', connection(1, 'Front-End', '192.0.2.1', { transports: ['sctp'] }), 'SCTP cannot be probed.'],
	[
		'another protocol',
		connection(1, 'Front-End', '192.0.2.1', { transports: [], application: 'esp', ports: [] }),
		'ESP cannot be probed.',
	],
])('not watched: %s', (_, requirement, why) => {
	const { fates, targets } = write([requirement]);
	expect(fates.map(({ expressed, missing }) => [expressed, ...missing])).toEqual([['not-expressed', why]]);
	expect(targets).toEqual([]);
});

async function listening(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

test('the exporter takes the modules, and its probes tell a server that answers from one that does not', async (context) => {
	const program = programFor(context, 'blackbox_exporter', 'prometheus-blackbox-exporter');
	const open = await listening(createTcpServer((socket) => socket.end()));
	const shut = createTcpServer();
	const closed = await listening(shut);
	await new Promise((resolve) => shut.close(resolve));
	const at = (port: number) => ({ ports: [{ from: port, to: port }], destination: party('127.0.0.1', '127.0.0.1') });
	const { config, targets } = write([
		connection(1, 'Front-End', '127.0.0.1', at(open)),
		connection(2, 'Front-End', '127.0.0.1', at(closed)),
		connection(3, 'Front-End', '127.0.0.1', { ...at(open), application: 'https' }),
	]);
	const file = join(folder, 'blackbox.yml');
	writeFileSync(file, config);
	const checked = await tried(program, [`--config.file=${file}`, '--config.check']);
	expect([checked.code, checked.said]).toEqual([0, expect.stringContaining('Config file is ok')]);

	const running = spawn(program, [`--config.file=${file}`, `--web.listen-address=127.0.0.1:0`], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const ended = new Promise((resolve) => running.on('exit', resolve));
	try {
		const address = await new Promise<string>((resolve, reject) => {
			let said = '';
			running.stderr.on('data', (data: Buffer) => {
				said += data.toString();
				const [, found] = /address=(127\.0\.0\.1:\d+)/.exec(said) ?? [];
				if (found !== undefined && !found.endsWith(':0')) resolve(found);
			});
			running.on('exit', () => reject(new Error(said)));
		});
		const succeeds = async ({ targets: [target = ''], labels }: (typeof targets)[number]) => {
			const query = new URLSearchParams({ target, module: labels['__param_module'] ?? '' });
			const answer = await fetch(`http://${address}/probe?${query.toString()}`);
			return /^probe_success (\d)$/m.exec(await answer.text())?.[1];
		};
		// The last one answers, but speaks no TLS.
		expect(await Promise.all(targets.map(succeeds))).toEqual(['1', '0', '0']);
	} finally {
		running.kill('SIGKILL');
		await ended;
	}
});

test('whatever is typed, the exporter takes the modules, and targets are a list', async (context) => {
	const program = programFor(context, 'blackbox_exporter', 'prometheus-blackbox-exporter');
	for (const { list } of fc.sample(hostileList, randomRuns(12)).slice(0, 12)) {
		const [config, targets] = blackbox.write(list).files;
		writeFileSync(join(folder, 'hostile.yml'), config?.text ?? '');
		const checked = await tried(program, [`--config.file=${join(folder, 'hostile.yml')}`, '--config.check']);
		expect([checked.code, checked.said]).toEqual([0, expect.stringContaining('Config file is ok')]);
		expect(targetsFile.safeParse(parse(targets?.text ?? '')).success).toBe(true);
	}
});
