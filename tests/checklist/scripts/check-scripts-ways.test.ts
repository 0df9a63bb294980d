// What stands between a machine and its targets: HTTP proxies, a localhost that leads elsewhere, Ctrl+C, and targets that never say a word. Run for
// real, in networks of their own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificates } from '../../support/certificates.ts';
import { commandItem, itemEnd, localItem } from '../../support/command-items.ts';
import { proxyUser } from '../../support/shells/proxies.ts';
import {
	hasNamespaces,
	type NamespaceRun,
	runInNamespace,
	type RunReport,
} from '../../support/shells/run-in-namespace.ts';
import { certifiedNames, scriptHosts } from '../../support/shells/script-cases.ts';
import {
	oneOfEach,
	readResults,
	scriptShells,
	type ScriptShell,
	writeScripts,
} from '../../support/shells/script-shells.ts';
import { powerShellEnvironment } from '../../support/shells/shell-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-ways-'));
afterAll(() => rmSync(folder, { recursive: true }));

const item = (ref: string, part: ReturnType<typeof commandItem>) => ({ ...part, ref, id: ref.toLowerCase() });
const tcp = (ref: string, host: string, port: number) => item(ref, commandItem([itemEnd('host', host, `${port}`)]));

const web = writeScripts(join(folder, 'web'), [
	item('R01', commandItem([itemEnd('host', 'proxied.test', 'https 7443')], { reason: null })),
]);
const local = writeScripts(join(folder, 'local'), [
	item('R01', localItem('On each server localhost must resolve to 127.0.0.1')),
]);
const cut = writeScripts(join(folder, 'cut'), [
	tcp('R01', '10.9.0.1', 7001),
	tcp('R02', '10.9.0.2', 7001),
	tcp('R03', '10.9.0.2', 7009),
]);
const crowd = writeScripts(
	join(folder, 'crowd'),
	Array.from({ length: 12 }, (_, index) =>
		item(`R${index + 1}`, commandItem([itemEnd('host', `alive.test/${index}`, 'https 7008')], { reason: null })),
	),
);

interface Way {
	what: string;
	script: string;
	environment?: Record<string, string>;
	hosts?: string;
	entry: { result: string; seen: RegExp; unproven?: string[] };
	/** Whether the server itself must have been asked. */
	isServed?: boolean;
}

const proxy = (port: number, user = '') => ({ https_proxy: `http://${user}127.0.0.1:${port}` });
const both = { SSL_CERT_FILE: join(folder, 'both.pem'), CURL_CA_BUNDLE: join(folder, 'both.pem') };
const ways: readonly Way[] = [
	{
		what: 'a proxy that allows',
		script: web,
		environment: proxy(7801),
		entry: { result: 'answered', seen: /^HTTP 200 through a proxy; issuer: CN ?= ?Test authority$/ },
		isServed: true,
	},
	{
		what: 'a proxy that refuses',
		script: web,
		environment: proxy(7802),
		entry: { result: 'no-answer', seen: /^the proxy refused: HTTP.* 403/ },
	},
	{
		what: 'a proxy that asks for a password',
		script: web,
		environment: proxy(7803),
		entry: { result: 'not-run', seen: /^the proxy asks for a password/ },
	},
	{
		what: 'a proxy that asks for the password that its address holds',
		script: web,
		environment: proxy(7803, `${proxyUser}@`),
		entry: { result: 'answered', seen: /^HTTP 200 through a proxy/ },
		isServed: true,
	},
	{
		what: 'a proxy that answers in the name of the host, by an authority that the system trusts',
		script: web,
		environment: { ...proxy(7804), ...both },
		entry: { result: 'answered', seen: /^HTTP 200 through a proxy; issuer: CN ?= ?Proxy authority$/ },
	},
	{
		what: 'the same by an authority that it does not trust',
		script: web,
		environment: proxy(7804),
		entry: { result: 'no-answer', seen: /^certificate not trusted through a proxy/ },
	},
	{
		what: 'a proxy that is not there',
		script: web,
		environment: proxy(7809),
		entry: { result: 'no-answer', seen: /./ },
	},
	{
		what: 'localhost as it should be',
		script: local,
		hosts: '127.0.0.1 localhost',
		entry: { result: 'answered', seen: /^resolves to 127\.0\.0\.1$/ },
	},
	{
		what: 'localhost by IPv6 too',
		script: local,
		hosts: '::1 localhost\n127.0.0.1 localhost',
		entry: { result: 'answered', seen: /127\.0\.0\.1/, unproven: ['ipv6'] },
	},
	{
		what: 'localhost by IPv6 alone',
		script: local,
		hosts: '::1 localhost',
		entry: { result: 'no-answer', seen: /^resolves to ::1$/ },
	},
	{
		what: 'localhost that leads elsewhere',
		script: local,
		hosts: '10.9.0.1 localhost',
		entry: { result: 'no-answer', seen: /^resolves to 10\.9\.0\.1$/ },
	},
];

const outOf = (shell: string, name: number | string) => join(folder, `${shell}-${name}.json`);
const reports = new Map<string, RunReport[]>();
const runsOf = ({ name, words }: ScriptShell): NamespaceRun[] => {
	const trusted = { SSL_CERT_FILE: join(folder, 'own.pem'), CURL_CA_BUNDLE: join(folder, 'own.pem') };
	const environment = { ...powerShellEnvironment, ...trusted };
	const seen = oneOfEach.some((one) => one.name === name)
		? ways
				.map((way, index) => ({
					words: words(way.script, 2, outOf(name, index)),
					environment: { ...environment, ...way.environment },
					hosts: way.hosts ?? scriptHosts,
				}))
				.concat({ words: words(crowd, 60, outOf(name, 'crowd')), environment, hosts: scriptHosts })
		: [];
	return [
		{ words: words(cut, 20, outOf(name, 'cut')), environment, hosts: scriptHosts, interruptAfter: 'answered' },
		...seen,
	];
};

beforeAll(async () => {
	if (!hasNamespaces) return;
	const own = await certificates(certifiedNames);
	const proxies = await certificates(certifiedNames, 'Proxy authority');
	writeFileSync(join(folder, 'own.pem'), own.authority.cert);
	writeFileSync(join(folder, 'both.pem'), `${own.authority.cert}\n${proxies.authority.cert}`);
	await Promise.all(
		scriptShells
			.filter(({ is }) => is)
			.map(async (shell) => {
				const order = {
					runs: runsOf(shell),
					proxies: [
						[7801, 'allows'],
						[7802, 'refuses'],
						[7803, 'asks'],
						[7804, 'intercepts'],
					] as const,
					certificates: { own, proxy: proxies.good },
				};
				reports.set(shell.name, await runInNamespace(order));
			}),
	);
});

describe.each(oneOfEach)('$name', ({ name, is }) => {
	test.runIf(is && hasNamespaces).each(ways.map((way, index) => [way.what, way, index] as const))(
		'%s',
		(_, { entry, isServed = false }, index) => {
			const [check] = readResults(outOf(name, index)).checks;
			expect(check).toMatchObject({ result: entry.result, seen: expect.stringMatching(entry.seen) });
			expect(check?.unproven).toEqual(entry.unproven);
			const report = reports.get(name)?.[index + 1];
			expect(report?.code).toBe({ answered: 0, 'no-answer': 1, 'not-run': 2 }[entry.result]);
			expect((report?.requests.length ?? 0) > 0).toBe(isServed);
			expect(report?.output).not.toContain('p%40ss');
		},
	);
});

describe.each(scriptShells)('$name', ({ name, is }) => {
	test.runIf(is && hasNamespaces)('Ctrl+C: what was found is written, and said to be a part', () => {
		const report = reports.get(name)?.[0];
		const { complete, checks } = readResults(outOf(name, 'cut'));
		expect(complete).toBe(false);
		expect(checks.map(({ target, result }) => `${target} ${result}`)).toEqual(['10.9.0.1:7001 answered']);
		expect(report?.code).toBe(2);
	});
});

describe.each(oneOfEach)('$name', ({ name, is }) => {
	test.runIf(is && hasNamespaces)('eight are tried at a time', () => {
		const report = reports.get(name)?.at(-1);
		expect(readResults(outOf(name, 'crowd')).checks.map(({ result }) => result)).toEqual(Array(12).fill('no-answer'));
		expect(report?.most).toBe(8);
	});
});
