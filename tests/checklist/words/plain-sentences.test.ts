// Sentences of our own are short enough to be understood at once: on screen, on paper and in messages.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../support/package-command.ts';

const most = 28;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Texts that a file of words holds; what is put into them counts as one word. */
function textsOf(file: string, source: string): string[] {
	if (file.endsWith('.ts')) {
		const literals = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
		return [...withoutComments(source).matchAll(literals)].map(([, plain, template]) =>
			(plain ?? template ?? '').replace(/\$\{[^}]*\}/g, 'X'),
		);
	}
	// Of a component, what stands between its tags.
	const html = source.replace(/^---[\s\S]*?\n---\n/, '').replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
	return html
		.replace(/<\/?(?:a|b|i|em|strong|code|span|kbd|abbr|time)\b[^>]*>/g, '')
		.replace(/<[^>]*>/g, '\n\n')
		.replace(/\{[^{}]*\}/g, 'X')
		.split(/\n\s*\n/);
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?:;])\s+/);
const wordCount = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const tooLong = (file: string, source: string) =>
	textsOf(file, source)
		.flatMap(sentencesOf)
		.filter((sentence) => wordCount(sentence) > most)
		.map((sentence) => `${file}: ${sentence.trim()}`);

describe(`no sentence has more than ${most} words`, () => {
	const files = ['src/checklist/**/words-*.ts', 'src/components/checklist/*.astro', 'src/pages/404.astro'].flatMap(
		(pattern) => globSync(pattern, { cwd: projectFolder }),
	);

	test('there are files to read', () => expect(files.length).toBeGreaterThan(30));

	test.each(files)('%s', (file) => {
		expect(tooLong(file, readFileSync(join(projectFolder, file), 'utf8'))).toEqual([]);
	});

	test('a long one is seen', () => {
		const long = `${'word '.repeat(most)}end.`;
		expect(tooLong('a.ts', `const a = 'Short. ${long}';`)).toHaveLength(1);
		expect(tooLong('a.astro', `---\n---\n<p>${long}</p>\n<p>Short.</p>`)).toHaveLength(1);
	});
});
