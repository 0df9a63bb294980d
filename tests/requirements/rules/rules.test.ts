import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../src/requirements/rules/rules.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts') && !/requirements[\\/]rules[\\/]/.test(name))
	.map((name) => readFileSync(`src/${name}`, 'utf8'));

test('a name stands for one rule', () => {
	expect(rules.length).toBeGreaterThan(30);
	expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test.each(rules.map((rule) => [rule.name, rule] as const))(
	'%s has the words of the guide, with whole code',
	(_, rule) => {
		expect(rule.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
		for (const text of [rule.means, rule.remedy]) {
			expect(text).toMatch(/^[a-z`].{8}/i);
			expect(text.split('`').length % 2).toBe(1);
			expect(text).not.toMatch(/[.\n]$/);
		}
	},
);

test.each(rules.map((rule) => [rule.name, rule] as const))(
	'%s finds problems itself, or reading reports it',
	(name, rule) => {
		const finds = [rule.ofPage, rule.ofSettings, rule.ofDrafts, rule.ofVersion, rule.ofContent];
		const isReported = sources.some((text) => text.includes(`'${name}'`));
		expect(finds.some((find) => find !== undefined) || isReported).toBe(true);
	},
);
