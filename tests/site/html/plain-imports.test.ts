import { resolveConfig, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { plainImports } from '../../../src/site/html/plain-imports.ts';

/** What is left of Vite's own parts in a build with these plugins. */
const parts = async (plugins: Plugin[]) => {
	const { plugins: all } = await resolveConfig({ configFile: false, logLevel: 'silent', plugins }, 'build');
	return all.map(({ name }) => name);
};

test('the part of Vite that adds code around imports on use is left out of a build', async () => {
	const [before, after] = [await parts([]), await parts([plainImports])];
	const gone = before.filter((name) => !after.includes(name));
	expect(gone).toEqual(['native:import-analysis-build']);
});

test('where Vite has no such part, the build stops and says why', async () => {
	await expect(parts([plainImports, { ...plainImports, name: 'again' }])).rejects.toThrow(
		'native:import-analysis-build',
	);
});
