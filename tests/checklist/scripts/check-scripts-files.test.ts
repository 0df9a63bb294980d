// What a script writes, and where: beside itself, never over another file, or in one line for a terminal. And how it is told hosts.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pastedPosixScript } from '../../../src/checklist/scripts/posix-script.ts';
import { closedPort } from '../../support/browser-arguments.ts';
import { commandItem, itemEnd, sqlOrOracle } from '../../support/command-items.ts';
import { oneOfEach, readResults, type ResultsDocument, writeScripts } from '../../support/shells/script-shells.ts';
import { powerShell, powerShellEnvironment } from '../../support/shells/shell-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-files-'));
let server: Server;
beforeAll(async () => {
	server = createServer((socket) => socket.end());
	await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const run = (
	words: readonly string[],
	input = '',
	place = folder,
): Promise<{ code: unknown; output: string; errors: string }> =>
	new Promise((resolve) => {
		const [program = '', ...rest] = words;
		const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'dumb', ...powerShellEnvironment };
		const child = execFile(program, rest, { cwd: place, env }, (error, output, errors) =>
			resolve({ code: error?.code ?? 0, output, errors }),
		);
		child.stdin?.end(input);
	});

/** One target that answers, and one that does not where it is wanted. */
const scripts = (name: string, ...more: ReturnType<typeof commandItem>[]) => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return writeScripts(join(folder, name), [
		{ ...commandItem([itemEnd('host', '127.0.0.1', `${port}`)]), ref: 'R01' },
		...more,
	]);
};
const refused = { ...commandItem([itemEnd('host', '127.0.0.1', `${closedPort}`)]), ref: 'R02' };

describe.each(oneOfEach)('$name', ({ name, is }) => {
	const [ending, dash] = name === 'pwsh' ? (['ps1', '-'] as const) : (['sh', '--'] as const);
	const option = (word: string) =>
		name === 'pwsh' ? `-${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : `${dash}${word}`;
	const start = name === 'pwsh' ? [powerShell ?? '', '-NoProfile', '-NonInteractive', '-File'] : ['dash'];
	const outOption = name === 'pwsh' ? '-OutFile' : '--out';

	test.runIf(is)('0 where all answered; the file stands beside the script, by version, computer and time', async () => {
		const script = scripts(`${name}-beside`);
		const { code, output } = await run([...start, `${script}.${ending}`]);
		const [file = '', ...others] = readdirSync(join(folder, `${name}-beside`)).filter((each) => each.endsWith('.json'));
		expect([code, others]).toEqual([0, []]);
		expect(file).toMatch(/^portolan-3-.+-\d{8}T\d{6}Z\.json$/);
		expect(file).toContain(hostname().replace(/[^A-Za-z0-9._-]/g, '-'));
		expect(output.trimEnd().split(/\r?\n/).at(-1)).toBe(`Results: ${join(folder, `${name}-beside`, file)}`);
	});

	test.runIf(is)('1 where something did not answer; into a folder that is named', async () => {
		const script = scripts(`${name}-folder`, refused);
		const place = join(folder, `${name}-results`);
		mkdirSync(place);
		const { code } = await run([...start, `${script}.${ending}`, outOption, place]);
		const [file = ''] = readdirSync(place);
		expect(code).toBe(1);
		expect(
			readResults(join(place, file))
				.checks.map(({ result }) => result)
				.sort(),
		).toEqual(['answered', 'no-answer']);
	});

	test.runIf(is)('a file that is there already stays as it is, and nothing is tried', async () => {
		const script = scripts(`${name}-there`);
		const file = join(folder, `${name}-there.json`);
		writeFileSync(file, 'mine');
		const { code, output, errors } = await run([...start, `${script}.${ending}`, outOption, file]);
		expect([code, readFileSync(file, 'utf8')]).toEqual([2, 'mine']);
		expect((output + errors).trim()).toBe(`${file} is there already and is not overwritten.`);
	});

	test.runIf(is)('printed: one line of output, and no file', async () => {
		const script = scripts(`${name}-printed`);
		const { code, output, errors } = await run([...start, `${script}.${ending}`, option('print')]);
		expect(code).toBe(0);
		expect(output.trimEnd().split('\n')).toHaveLength(1);
		const document: ResultsDocument = JSON.parse(output);
		expect(document).toMatchObject({ complete: true, checks: [{ result: 'answered' }] });
		expect(errors).toMatch(/^answered {2}tcp 127\.0\.0\.1:\d+ \(R01\) {2}connected/);
		expect(readdirSync(join(folder, `${name}-printed`)).filter((each) => each.endsWith('.json'))).toEqual([]);
	});

	test.runIf(is)(
		'hosts are given by parameters, several at once; the other destination is then not needed',
		async () => {
			const item = { ...sqlOrOracle, ref: 'R03' };
			const script = scripts(`${name}-hosts`, item);
			const file = join(folder, `${name}-hosts.json`);
			const hosts = name === 'pwsh' ? '-SqlServerHost' : '--sql-server-host';
			const { code } = await run([...start, `${script}.${ending}`, hosts, '127.0.0.1,127.0.0.2', outOption, file]);
			expect(code).toBe(1);
			expect(
				readResults(file)
					.checks.map(({ target }) => target.replace(/:\d{5}$/, ''))
					.sort(),
			).toEqual(['127.0.0.1', '127.0.0.1:1433', '127.0.0.2:1433']);
		},
	);

	test.runIf(is)('what is no host is not tried, and not read as an option or a command', async () => {
		const script = scripts(`${name}-no-host`, { ...sqlOrOracle, ref: 'R03' });
		const file = join(folder, `${name}-no-host.json`);
		const hosts = name === 'pwsh' ? '-SqlServerHost' : '--sql-server-host';
		const given = '10.0.0.0/8,$(touch${IFS}x),`touch`,-e,*';
		const { code } = await run([...start, `${script}.${ending}`, hosts, given, outOption, file]);
		expect([code, existsSync(join(folder, 'x'))]).toEqual([2, false]);
		const refusals = readResults(file).checks.filter(({ requirements }) => requirements[0]?.ref === 'R03');
		expect(refusals.map(({ result, seen }) => `${result} ${seen}`)).toEqual(
			given.split(',').map((each) => `not-run not a host: ${each}`),
		);
	});
});

test.runIf(oneOfEach[0]?.is ?? false)(
	'a script that is pasted prints its results, and leaves the shell as it is',
	async () => {
		const script = scripts('pasted');
		const pasted = pastedPosixScript(readFileSync(`${script}.sh`, 'utf8'));
		const { output } = await run(['bash'], `${pasted}echo "after $?"\n`);
		const [document = '', after] = output.trimEnd().split('\n');
		const { complete }: ResultsDocument = JSON.parse(document);
		expect([complete, after]).toEqual([true, 'after 0']);
	},
);

test.runIf(powerShell !== undefined)('Get-Help of a script names what it is for, and its parameters', async () => {
	const script = scripts('help', { ...sqlOrOracle, ref: 'R03' });
	copyFileSync(`${script}.ps1`, join(folder, 'help.ps1'));
	const { output } = await run([
		powerShell ?? '',
		'-NoProfile',
		'-NonInteractive',
		'-Command',
		`Get-Help '${join(folder, 'help.ps1')}' -Full`,
	]);
	expect(output).toContain('Checks what Relay Line needs of the network.');
	expect(output).toMatch(/-SqlServerHost <String\[\]>\s+hosts of: SQL Server; several with commas between/);
});
