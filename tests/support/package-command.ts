import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the project. */
export const projectFolder = resolve(import.meta.dirname, '../..');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The file behind a command of an installed package, as its package.json names it. Started with `process.execPath` it gets
 * the Node that runs the tests, on every system and without a shell.
 */
export const packageCommand = (packageName: string, command: string): string => {
	const folder = join(projectFolder, 'node_modules', packageName);
	const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const bin = isRecord(manifest) ? manifest['bin'] : undefined;
	const file = isRecord(bin) ? bin[command] : bin;
	if (typeof file !== 'string') throw new Error(`The package ${packageName} has no command ${command}.`);
	return join(folder, file);
};
