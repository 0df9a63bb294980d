// The promise that src/styles/tokens.css makes of its colours, computed by WCAG 2.2's definition of contrast.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../support/package-command.ts';

const css = readFileSync(join(projectFolder, 'src/styles/tokens.css'), 'utf8');
const colours = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
	),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'sheet', 'wash'];
const pairs = [
	...['ink', 'quiet', 'accent', 'good', 'bad', 'unsure'].flatMap((name) =>
		grounds.map((on) => [name, on, 4.5] as const),
	),
	...grounds.map((on) => ['edge', on, 3] as const),
	['on-accent', 'accent', 4.5] as const,
];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
	test.each(pairs)('--%s on --%s has at least %d:1', (name, on, least) => {
		const colour = colours.get(name)?.[scheme] ?? '';
		const ground = colours.get(on)?.[scheme] ?? '';
		expect(contrast(colour, ground)).toBeGreaterThanOrEqual(least);
	});
});

test('a contrast that is known', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));
