import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { builtFolder } from '../built-site.ts';
import { checklistVersions } from './checklist-versions.ts';

/** A requirement that a named host makes testable, where the content has one. */
export const [hostless] = checklistVersions.flatMap((version) => {
	const file = join(builtFolder, 'data', version.id, 'requirements.json');
	if (!existsSync(file)) return [];
	const { requirements, roles } = datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	return requirements.flatMap(({ ref, check }) => {
		if (check.method !== 'browser' || check.targets.length > 0 || check.needsHostsFor?.length !== 1) return [];
		if (check.partial !== undefined) return [];
		const role = roles.find(({ id }) => id === check.needsHostsFor?.[0]);
		return role ? [{ version, ref, label: role.label, from: check.from }] : [];
	});
});

/** Names hosts for a role in the dialog, one a line. */
export async function nameHosts(page: Page, label: string, hosts: string): Promise<void> {
	await page.getByRole('button', { name: 'Your hosts' }).click();
	await page.getByRole('dialog', { name: 'Your hosts' }).getByLabel(label, { exact: true }).fill(hosts);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
}
