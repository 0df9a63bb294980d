// Whatever stands on a page or was typed by a person: in a script it is text, never a second command.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { powershellQuoted } from '../../../src/checklist/commands/quoting.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { posixCheckScript } from '../../../src/checklist/scripts/posix-script.ts';
import { powershellCheckScript } from '../../../src/checklist/scripts/powershell-script.ts';
import { machinePlan } from '../../../src/checklist/scripts/script-plan.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { scriptFacts } from '../../support/shells/script-cases.ts';
import { oneOfEach, readResults } from '../../support/shells/script-shells.ts';
import { powerShell, powerShellEnvironment } from '../../support/shells/shell-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parts = [
	...[
		"'",
		'"',
		'\\',
		'`',
		'$(touch x)',
		'`touch x`',
		'; touch x',
		'& touch x',
		'| touch x',
		'\n touch x\n',
		'\r',
		'\0',
	],
	...[
		'!',
		'*',
		'#>',
		'<#',
		'@"',
		'"@',
		'${x}',
		'$x',
		'%s',
		'\u2018',
		'\u2019',
		'\u201A',
		'\u201B',
		'\u201C',
		'\u2028',
		'\u0085',
	],
	...['New-Item x', "'; New-Item x; '", 'PORTOLAN_END', '\nPORTOLAN_END\ntouch x\n', '-e', 'a', 'é', '😀', '\u200f'],
];
const nasty = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.toWellFormed()),
	fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((each) => each.join('')),
);

/** One requirement with these texts wherever a page or a person may have put them; nothing of it can be asked over a network. */
const hostileItem = fc
	.record({ label: nasty, name: nasty, ref: nasty, id: nasty, sentence: nasty, path: nasty, digest: nasty })
	.map(({ label, name, path, ref, id, sentence, digest }): Item => {
		const ends = (['role', 'template', 'host', 'address', 'wildcard', 'any'] as const).map((kind, index) => ({
			...itemEnd(kind, 'x', kind === 'host' ? `https ${index + 1}` : `${index + 1}`),
			text: label,
			// No host that a name server would be asked for.
			name: `-${name}`,
			path: `/${path}`,
		}));
		const item = commandItem(ends);
		return { ...item, ref: `R${ref}`, id, given: { ...item.given, sentence, digest } };
	});

const run = (words: readonly string[], place: string): Promise<{ code: unknown; output: string }> =>
	new Promise((resolve) => {
		const [program = '', ...rest] = words;
		const env = { PATH: process.env['PATH'] ?? '', HOME: place, ...powerShellEnvironment };
		execFile(program, rest, { cwd: place, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
			resolve({ code: error?.code ?? 0, output: stdout + stderr }),
		);
	});

describe.each(oneOfEach)('$name', ({ name, is, words }) => {
	test.runIf(is)('a script with hostile texts does nothing but write its results', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(hostileItem, { minLength: 3, maxLength: 8 }),
				nasty,
				nasty,
				async (items, product, label) => {
					const place = mkdtempSync(join(folder, `${name}-`));
					const facts = { ...scriptFacts([]), product, label, address: label };
					const plan = { ...machinePlan(items, {}, 'Front-End server'), machine: label };
					writeFileSync(join(place, 'x.sh'), posixCheckScript({ ...facts, plan }));
					writeFileSync(join(place, 'x.ps1'), `\ufeff${powershellCheckScript({ ...facts, plan })}`);
					const { code, output } = await run(words(join(place, 'x'), 1, join(place, 'out.json')), place);
					expect({
						code,
						files: readdirSync(place).filter((file) => file !== '.config' && file !== '.cache' && file !== '.local'),
					}).toEqual({
						code: 2,
						files: ['out.json', 'x.ps1', 'x.sh'],
					});
					const { checks } = readResults(join(place, 'out.json'));
					expect(checks).toHaveLength(plan.checks.length);
					expect(output.trimEnd().split('\n')).toHaveLength(plan.checks.length + 1);
					for (const { result, seen } of checks)
						expect([result, seen]).toEqual(['not-run', expect.stringMatching(/^nothing was given for/)]);
				},
			),
			randomRuns(name === 'dash' ? 5 : 2),
		);
	});
});

test.runIf(powerShell !== undefined)(
	'PowerShell reads a quoted text as that text, control characters aside',
	async () => {
		const plain = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
		await fc.assert(
			fc.asyncProperty(fc.array(nasty, { minLength: 100, maxLength: 200 }), async (texts) => {
				const place = mkdtempSync(join(folder, 'read-'));
				const script = `$all = @(\n${texts.map((text) => powershellQuoted(text)).join(',\n')}\n)\n`;
				const write = `[IO.File]::WriteAllText('${place}/read', (ConvertTo-Json $all -Compress))`;
				writeFileSync(join(place, 'x.ps1'), `\ufeff${script}${write}`);
				await run([powerShell ?? '', '-NoProfile', '-NonInteractive', '-File', join(place, 'x.ps1')], place);
				const read: unknown = JSON.parse(readFileSync(join(place, 'read'), 'utf8'));
				expect(read).toEqual(texts.map(plain));
			}),
			randomRuns(2),
		);
	},
);
