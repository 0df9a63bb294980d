// Systems that lack one program or another: the script for `sh` says which one asked, and what it could not ask is not run and never "no
// answer". And PowerShell where the language is restricted.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificates } from '../../support/certificates.ts';
import { hasNamespaces, runInNamespace, type RunReport } from '../../support/shells/run-in-namespace.ts';
import { certifiedNames, scriptCases, scriptHosts } from '../../support/shells/script-cases.ts';
import { readResults, type ScriptEntry, writeScripts } from '../../support/shells/script-shells.ts';
import { powerShell, powerShellEnvironment, programFile } from '../../support/shells/shell-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-tools-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The cases that say what a program is good for: one that listens, one that refuses, and so on. */
const wanted = [
	...['alive.test:7001', 'alive.test:7009', 'alive.test:7002', '[fd09::1]:7006', 'two.test:7001'],
	...['alive.test:7443', 'alive.test', '7101', '7102', '7103', '7106', '7107', 'localhost'],
];
const cases = scriptCases.filter(
	({ target }, index) => wanted.includes(target) && scriptCases.findIndex((each) => each.target === target) === index,
);
const script = writeScripts(
	folder,
	cases.map(({ item }) => item),
);

/** What every system has that has `sh` at all. */
const everywhere = ['cat', 'cut', 'date', 'mkdir', 'mkfifo', 'rm', 'sed', 'sh', 'sleep', 'sort', 'tail', 'tr', 'uname'];
/** A folder with these programs alone; `nc=busybox` is one program by the name of another. */
const pathOf = (name: string, programs: readonly string[]): string => {
	const place = join(folder, name);
	mkdirSync(place);
	for (const each of programs) {
		const [as = '', of = as] = each.split('=');
		symlinkSync(programFile(of) ?? '/nowhere', join(place, as));
	}
	return place;
};

interface System {
	name: string;
	programs: readonly string[];
	/** Kinds that cannot be asked, and what they are said to need. */
	lacks?: Partial<Record<string, string>>;
	/** What asks each kind. */
	tools: Partial<Record<string, string>>;
}

const systems: readonly System[] = [
	{
		name: 'bash',
		programs: [...everywhere, 'bash', 'timeout', 'getent', 'ss'],
		lacks: { https: 'needs curl', ping: 'needs ping' },
		tools: { tcp: 'bash', listener: 'ss', localhost: 'getent' },
	},
	{
		name: 'nc',
		programs: [...everywhere, 'nc', 'timeout', 'getent', 'netstat'],
		lacks: { https: 'needs curl', ping: 'needs ping' },
		tools: { tcp: 'nc', listener: programFile('netstat') === undefined ? '/proc' : 'netstat', localhost: 'getent' },
	},
	{
		name: 'nc of BusyBox, which knows no -z',
		programs: [...everywhere, 'nc=busybox', 'true', 'timeout', 'getent'],
		lacks: { https: 'needs curl', ping: 'needs ping' },
		tools: { tcp: 'nc', listener: '/proc', localhost: 'getent' },
	},
	{
		name: 'curl',
		programs: [...everywhere, 'curl', 'ping', 'timeout', 'getent'],
		tools: { tcp: 'curl', https: 'curl', ping: 'ping', listener: '/proc', localhost: 'getent' },
	},
	{
		name: 'no timeout and no mkfifo',
		programs: [...everywhere.filter((each) => each !== 'mkfifo'), 'bash', 'curl', 'ping', 'getent', 'ss'],
		tools: { tcp: 'bash', https: 'curl', ping: 'ping', listener: 'ss', localhost: 'getent' },
	},
	{
		name: 'none of them',
		programs: everywhere,
		lacks: { tcp: 'needs bash, nc or curl', https: 'needs curl', ping: 'needs ping', localhost: 'needs getent' },
		tools: { listener: '/proc' },
	},
];

const outOf = (name: string) => join(folder, `${name}.json`);
const reports = new Map<string, RunReport>();
beforeAll(async () => {
	if (!hasNamespaces) return;
	const own = await certificates(certifiedNames);
	writeFileSync(join(folder, 'own.pem'), own.authority.cert);
	const trusted = { SSL_CERT_FILE: join(folder, 'own.pem'), CURL_CA_BUNDLE: join(folder, 'own.pem') };
	const shell = programFile('dash') ?? '/bin/sh';
	const order = (runs: Parameters<typeof runInNamespace>[0]['runs']) => ({
		runs,
		proxies: [],
		certificates: { own, proxy: own.good },
	});
	await Promise.all(
		systems.map(async ({ name, programs }) => {
			const environment = { ...trusted, PATH: pathOf(name, programs) };
			const words = [shell, `${script}.sh`, '--seconds', '2', '--out', outOf(name)];
			const [report] = await runInNamespace(order([{ words, environment, hosts: scriptHosts }]));
			if (report) reports.set(name, report);
		}),
	);
	if (powerShell === undefined) return;
	const restricted = `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; & '${script}.ps1' -OutFile '${outOf('restricted')}'; exit $LASTEXITCODE`;
	const [report] = await runInNamespace(
		order([
			{
				words: [powerShell, '-NoProfile', '-NonInteractive', '-Command', restricted],
				environment: powerShellEnvironment,
				hosts: scriptHosts,
			},
		]),
	);
	if (report) reports.set('restricted', report);
});

describe.each(systems)('a system with $name', ({ name, lacks = {}, tools }) => {
	test.runIf(hasNamespaces)('finds the same as any other, names its tool, or says what it needs', () => {
		const entries = new Map(readResults(outOf(name)).checks.map((entry) => [entry.requirements[0]?.ref, entry]));
		const found = cases.map(({ item }) => entries.get(item.ref));
		const expected = cases.map(({ result, target, unproven }, index): unknown => {
			const kind = found[index]?.kind ?? '';
			const needed = lacks[kind];
			if (needed !== undefined) return expect.objectContaining({ target, result: 'not-run', seen: needed });
			return expect.objectContaining({
				target,
				result,
				...(result === 'not-run' ? {} : { tool: tools[kind] }),
				...(unproven === undefined ? {} : { unproven }),
			});
		});
		expect(found).toEqual(expected);
		expect(reports.get(name)?.code).toBe(Object.keys(lacks).length > 0 ? 2 : 1);
	});
});

test.runIf(hasNamespaces && powerShell !== undefined)(
	'PowerShell where the language is restricted: each check says why it was not run, and none that nothing answered',
	() => {
		const { checks } = readResults(outOf('restricted'));
		const why = 'PowerShell is in ConstrainedLanguage mode here, which refuses what this needs';
		expect(checks).toHaveLength(cases.length);
		for (const { result, seen } of checks satisfies ScriptEntry[]) expect([result, seen]).toEqual(['not-run', why]);
		expect(reports.get('restricted')).toMatchObject({ code: 2, connections: {} });
	},
);
