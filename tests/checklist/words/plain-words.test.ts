// Nothing that people read sounds translated: phrases that a plain speaker would not say are out, wherever they stand.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../support/package-command.ts';

/** Each with what to say instead. */
const phrases: readonly [RegExp, string][] = [
	[/\b(?:takes?|taken|taking|took)(?: (?:it|them|that))? back\b/i, 'undo, revert, restore'],
	[/\bbe it\b/i, 'whether'],
	[/\bnothing of\b/i, 'none of'],
	[/\b(?:it|that|this|which|”) is no (?!longer)/i, 'is not a'],
	[/\bstands? (?:in|under|beside|behind|above|below|before|on)\b/i, 'is'],
	[/\bin view of\b/i, 'because of'],
	[/\bbut for\b/i, 'except'],
	[/\bleads nowhere\b/i, 'there is no'],
	[/\bone whose\b.*\bholds\b/i, 'is true'],
	[/\b(?:leaves?|left) (?:\w+ )?unproven\b/i, 'not tested'],
	[/\begress\b|\bingress\b(?! ?_|_)/i, 'outbound, inbound'],
];

/** What people read of a file: texts of a file of words, or what is between the tags of a component. */
function readable(file: string, source: string): string[] {
	const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
	if (file.endsWith('.ts'))
		return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, one, two]) => one ?? two ?? '');
	const text = file.endsWith('.astro')
		? code.replace(/^---[\s\S]*?\n---\n/, '').replace(/<style[\s\S]*?<\/style>/g, '')
		: code;
	return text.replace(/<[^>]*>|\{[^{}]*\}|```[\s\S]*?```|`[^`]*`/g, ' ').split(/\n\s*\n/);
}

const faults = (file: string, source: string) =>
	readable(file, source).flatMap((text) =>
		phrases
			.filter(([phrase]) => phrase.test(text))
			.map(([, instead]) => `${text.trim().replace(/\s+/g, ' ')} → ${instead}`),
	);

describe('no phrase sounds translated', () => {
	const files = [
		'src/checklist/**/words-*.ts',
		'src/components/**/*.astro',
		'src/pages/**/*.astro',
		'src/guides/*.mdx',
	].flatMap((pattern) => globSync(pattern, { cwd: projectFolder }));

	test('there are files to read', () => expect(files.length).toBeGreaterThan(60));

	test.each(files)('%s', (file) => {
		expect(faults(file, readFileSync(join(projectFolder, file), 'utf8'))).toEqual([]);
	});

	test.each(phrases.map(([, instead]) => instead))('one in place of “%s” is seen', (instead) => {
		const said: Readonly<Record<string, string>> = {
			'undo, revert, restore': '“Undo” takes it back.',
			whether: 'Be it a host or a network.',
			'none of': 'Nothing of this is added.',
			'is not a': 'It is no list.',
			is: 'The names stand in the requirements.',
			'because of': 'Marked in view of yours.',
			except: 'Undo, but for runs.',
			'there is no': 'This address leads nowhere here.',
			'is true': 'The one whose condition holds counts.',
			'not tested': 'An answer leaves it unproven.',
			'outbound, inbound': 'Egress to the internet.',
		};
		expect(faults('words.ts', `const a = '${said[instead] ?? ''}';`)).toHaveLength(1);
	});
});
