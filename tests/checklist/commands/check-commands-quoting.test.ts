// Whatever stands on a page or was typed by a person: in a command it is text.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCommands } from '../../../src/checklist/commands/check-commands.ts';
import { posixQuoted } from '../../../src/checklist/commands/posix-commands.ts';
import { powershellQuoted } from '../../../src/checklist/commands/powershell-commands.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';
import { runShell } from '../../support/shells/run-shell.ts';
import { randomRuns } from '../../support/random-runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-quoting-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nasty = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc
		.array(
			fc.constantFrom(
				"'",
				'"',
				'\\',
				'$(touch x)',
				'`touch x`',
				'; touch x',
				'\n',
				'\r',
				'\0',
				'!',
				'*',
				'|',
				'-e',
				'a',
			),
			{ maxLength: 12 },
		)
		.map((parts) => parts.join('')),
);

const plain = (text: string) => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

describe('POSIX shell', () => {
	test('a quoted text is one word with that text, control characters aside', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(nasty, { maxLength: 20 }), async (texts) => {
				const output = await runShell(`printf '<%s>\\n' '' ${texts.map(posixQuoted).join(' ')}`, { folder });
				expect(output).toBe(['', ...texts.map(plain)].map((text) => `<${text}>\n`).join(''));
			}),
			randomRuns(60),
		);
	});

	test('a command with such hosts, texts and numbers does nothing but print its lines', async () => {
		const place = mkdtempSync(join(folder, 'nasty-'));
		await fc.assert(
			fc.asyncProperty(nasty, nasty, nasty, async (name, text, ref) => {
				const ends = (['host', 'role', 'template', 'wildcard', 'address'] as const).map((kind, index) => ({
					...itemEnd(kind, 'x', `${index + 1}`),
					name,
					text: kind === 'template' ? text : `${name}/${text}`,
				}));
				const hosts = Object.fromEntries([[name, [{ kind: 'host', host: text, port: 9 } as const]]]);
				const item = { ...commandItem(ends), ref: `R${ref}` };
				const { script } = checkCommands(item, hosts, 'posix');
				// Time and machine are of no matter here, nor whether anything answers: what counts is that only these lines come.
				const stub = `bash() { return 1; }; timeout() { return 1; }; sed() { cat; }; date() { echo now; }; uname() { echo here; }`;
				const output = await runShell(`${stub}\n${script ?? ''}`, { folder: place });
				const lines = output.trimEnd().split('\n');
				expect(lines.length).toBe(5);
				for (const line of lines) expect(line).toMatch(/^now, here, R.*, (not run|no answer)/);
				expect(readdirSync(place)).toEqual([]);
			}),
			randomRuns(40),
		);
	});
});

// There is no PowerShell here. Its own rule (about_Quoting_Rules, and CodeGeneration.EscapeSingleQuotedStringContent): a string ends at a
// quote, straight or typographic, that no second one follows.
describe('PowerShell', () => {
	const read = (script: string): { text: string; rest: string } => {
		let text = '';
		for (let at = 1; at < script.length; at += 1) {
			const letter = script.charAt(at);
			const quote = /['\u2018-\u201B]/;
			if (!quote.test(letter)) text += letter;
			else if (quote.test(script.charAt(at + 1))) {
				text += letter;
				at += 1;
			} else return { text, rest: script.slice(at + 1) };
		}
		return { text, rest: 'no end' };
	};

	test('a quoted text is one string with that text, control characters aside', () => {
		const quotes = fc.array(fc.constantFrom("'", '\u2018', '\u2019', '\u201A', '\u201B', '`', '$(', '"', 'a'));
		fc.assert(
			fc.property(
				fc.oneof(
					nasty,
					quotes.map((parts) => parts.join('')),
				),
				(text) => {
					expect(read(`${powershellQuoted(text)}, 1`)).toEqual({
						text: text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
						rest: ', 1',
					});
				},
			),
			randomRuns(100),
		);
	});

	test('a command with such hosts, texts and numbers differs from a plain one in its strings alone', () => {
		const frame = (script: string | null) => (script ?? '').split('\n').length;
		fc.assert(
			fc.property(nasty, nasty, (name, ref) => {
				const item = { ...commandItem([itemEnd('host', 'a.example', '1')]), ref };
				const end = { ...itemEnd('host', 'a.example', '1'), name };
				const script = checkCommands({ ...item, ends: [end] }, {}, 'powershell').script;
				const host = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:-]*$/u.test(name);
				expect(frame(script)).toBe(frame(checkCommands(item, {}, 'powershell').script) + (host ? 0 : 1));
				expect(
					read(
						(script ?? '')
							.split('\n')
							.at(-2)
							?.replace(/^Test-Tcp /, '') ?? '',
					).rest,
				).toBe(host ? ` '${name}' 1` : ' $A_EXAMPLE_HOST 1');
			}),
			randomRuns(100),
		);
	});
});
