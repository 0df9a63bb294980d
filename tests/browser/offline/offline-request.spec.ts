// The firewall request without a network: it is filled in from a data file that the service worker keeps.
import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { emptyState } from '../../../src/checklist/state/state.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { firstRole } from '../../support/page/request-lines.ts';
import { test } from '../../support/test-with-site.ts';

test.use({ serviceWorkers: 'allow' });

test('it has the hosts of a list, in its file too', async ({ context, page, site }) => {
	const { id, key } = richest ?? { id: '', key: '' };
	const hosts = { [firstRole(id).id]: { text: 'fe1.example.test', time: '2026-11-21T10:00:00.000Z' } };
	await page.goto(site.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	await page.evaluate(
		([place = '', text = '']) => localStorage.setItem(place, text),
		[key, JSON.stringify({ ...emptyState(id), hosts })],
	);
	await context.setOffline(true);
	await page.goto(`${site.url}${id}/firewall-request/`);
	await expect(page.locator('#firewall-request')).toContainText('fe1.example.test');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save as CSV' }).click(),
	]);
	expect(readFileSync(await saved.path(), 'utf8')).toContain('fe1.example.test');
});
