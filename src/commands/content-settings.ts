import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readRoles } from '../requirements/content/read-roles.ts';
import {
	readSettings,
	siteSettingsSchema,
	versionsSchema,
	type VersionSetting,
} from '../requirements/content/read-settings.ts';
import type { Problem } from '../requirements/problems/problems.ts';
import { Refusal } from './content-change.ts';
import { problemLine } from './extracted-page.ts';

/** The path of a file of the content folder from the current folder, so that the terminal can open it. */
export const openable = (folder: string, path: string): string => relative(process.cwd(), join(folder, path));

/** The text of a file of the content folder, or an empty text if there is no such file. */
export const sourceOf = (folder: string, path: string): string =>
	existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';

/** The versions that versions.yaml lists; none if it does not exist yet. */
export function listedVersions(folder: string): VersionSetting[] {
	const source = sourceOf(folder, 'versions.yaml');
	if (source.trim() === '') return [];
	const { value, problems } = readSettings(source, openable(folder, 'versions.yaml'), versionsSchema);
	return value ?? refuse(problems);
}

/** The product's name in site.yaml. */
export function productName(folder: string): string {
	const file = openable(folder, 'site.yaml');
	const source = sourceOf(folder, 'site.yaml');
	if (source === '')
		throw new Refusal(`${file}: no such file; begin with npm run new -- product "Name of the product"`);
	const { value, problems } = readSettings(source, file, siteSettingsSchema);
	return value?.product ?? refuse(problems);
}

/** The names of the roles in roles.md, those in the reader's own network first. */
export function roleNames(folder: string): string[] {
	const { roles } = readRoles(sourceOf(folder, 'roles.md'), openable(folder, 'roles.md'));
	return roles
		.toSorted((one, other) => Number(other.network === 'yours') - Number(one.network === 'yours'))
		.map(({ label }) => label);
}

function refuse(problems: readonly Problem[]): never {
	throw new Refusal(`Nothing was written. Mend this first:\n\n${problems.map(problemLine).join('\n')}`);
}
