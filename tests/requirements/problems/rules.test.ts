import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/requirements/page/parse-markdown.ts';
import { plainLines } from '../../../src/requirements/text/plain-lines.ts';
import { rules } from '../../../src/requirements/problems/rules.ts';

// content/README.md tells writers every problem; it and the rules say the same, in the same words.
const source = readFileSync('content/README.md', 'utf8');
const listed = parseMarkdown(source)
	.children.flatMap((node) => (node.type === 'table' ? [node.children] : []))
	.filter(([head]) => head?.children[0]?.children[0]?.type === 'text' && head.children[0].children[0].value === 'Rule')
	.flatMap(([, ...rows]) =>
		rows.map((row) =>
			row.children.map((cell) =>
				plainLines(cell.children, source)
					.map(({ text }) => text)
					.join(' '),
			),
		),
	);

test('each rule is listed with its severity, its meaning and a remedy', () => {
	const written = listed
		.map(([rule, severity, means]) => ({ rule, severity, means }))
		.sort((one, other) => (one.rule ?? '').localeCompare(other.rule ?? ''));
	const ours = Object.entries(rules)
		.map(([rule, { severity, means }]) => ({ rule, severity, means }))
		.sort((one, other) => one.rule.localeCompare(other.rule));
	expect(written).toEqual(ours);
	for (const [rule, , , remedy] of listed) expect(remedy, rule).toMatch(/^[a-z].{8}/);
});

test('each rule is reported somewhere', () => {
	const folders = ['src/requirements', 'src/site'];
	const sources = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.endsWith('rules.ts'))
			.map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
	);
	const unused = Object.keys(rules).filter((rule) => !sources.some((text) => text.includes(`'${rule}'`)));
	expect(unused).toEqual([]);
});
