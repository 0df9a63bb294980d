// The promise that src/styles/tokens.css makes of its colours, computed by WCAG 2.2's definition of contrast.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colourContrast } from '../../../src/requirements/content/colour-contrast.ts';
import { projectFolder } from '../../support/package-command.ts';

const css = readFileSync(join(projectFolder, 'src/styles/tokens.css'), 'utf8');
const colours = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
	),
);

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
		expect(colourContrast(colour, ground)).toBeGreaterThanOrEqual(least);
	});
});

test('a contrast that is known', () => expect(colourContrast('#000000', '#ffffff')).toBeCloseTo(21));
