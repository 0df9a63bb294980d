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
	[/\bstands? (?:in(?! for\b)|under|beside|behind|above|below|before|on)\b/i, 'is'],
	[/\bin view of\b/i, 'because of'],
	[/\bbut for\b/i, 'except'],
	[/\bleads nowhere\b/i, 'there is no'],
	[/\bone whose\b.*\bholds\b/i, 'is true'],
	[/\b(?:leaves?|left) (?:\w+ )?unproven\b/i, 'not tested'],
	[/\bparted\b/i, 'separated'],
	// Patterns that read a page know these words, and so do providers of clouds.
	[/\begress\b(?!\(\?)|\bingress\b(?! ?_|_|\(\?)/i, 'outbound, inbound'],
];

/** All comments of a source file, each in one line. */
const comments = (source: string): string[] =>
	[...source.matchAll(/\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm)].map(([comment]) =>
		comment.replace(/^[\s/*]+/gm, ' ').replace(/\s+/g, ' '),
	);

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

const faults = (texts: readonly string[]) =>
	texts.flatMap((text) =>
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
		'src/site/**/*.ts',
		'src/commands/*.ts',
		'src/requirements/**/*.ts',
	].flatMap((pattern) => globSync(pattern, { cwd: projectFolder }));
	// Folders whose comments have been read again from end to end.
	const commented = [
		'site',
		'commands',
		'browser/docs',
		'browser/find',
		'checklist/marks',
		'checklist/request',
		'checklist/words',
	]
		.map((folder) => `src/${folder}/**/*.ts`)
		.flatMap((pattern) => globSync(pattern, { cwd: projectFolder }));
	const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');

	test('there are files to read', () => expect(files.length).toBeGreaterThan(60));

	test.each(files)('%s', (file) => expect(faults(readable(file, read(file)))).toEqual([]));

	test('there are comments to read', () =>
		expect(commented.flatMap((file) => comments(read(file))).length).toBeGreaterThan(400));

	test.each(commented)('comments of %s', (file) => expect(faults(comments(read(file)))).toEqual([]));

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
			separated: 'Ports are parted by commas.',
			'outbound, inbound': 'Egress to the internet.',
		};
		const text = said[instead] ?? '';
		expect(faults(readable('words.ts', `const a = '${text}';`))).toHaveLength(1);
		expect(faults(comments(`/**\n * ${text.replaceAll(' ', '\n * ')}\n */`))).toHaveLength(1);
		expect(faults(comments(`\t// ${text.replaceAll(' ', '\n\t// ')}\n`))).toHaveLength(1);
	});
});
