// A list of an earlier release in which an answer counted that does not now: the page says so once, and keeps what was found.
import { expect } from 'playwright/test';
import { test } from '../../../support/test-with-site.ts';
import { hostless } from '../../../support/page/hosts-page.ts';

test.use({ unfolded: true });

if (hostless) {
	const { version, ref, from } = hostless;

	test('answers that no longer count are named once, with the reason', async ({ page, site }) => {
		const id = version.path.split('/')[0] ?? '';
		const response = await page.request.get(`${site.url}data/${id}/requirements.json`);
		const { requirements } = await response.json();
		const requirement = requirements.find((each: { ref: string }) => each.ref === ref);
		const role = requirement.check.needsHostsFor[0];
		const time = '2026-11-21T10:00:00.000Z';
		const list = {
			schema: 3,
			version: id,
			environment: { text: 'Production', time },
			person: { text: '', time: '' },
			change: { text: '', time: '' },
			marks: {},
			choices: {},
			hosts: { [role]: { text: 'one.example.test:8443', time } },
			samples: {},
			runs: [],
			evidence: {
				'https://one.example.test:8443/': {
					time,
					duration: 41,
					outcome: 'answered',
					reason: 'replied',
					method: 'head',
					pass: 1,
					machines: { names: from, time },
					browser: 'Chrome 156 on Linux',
					run: time,
				},
			},
		};
		await page.goto(version.path);
		const key = await page.locator('network-checklist').getAttribute('data-key');
		await page.evaluate(
			([place = '', text = '']) => localStorage.setItem(place, text),
			[key ?? '', JSON.stringify(list)],
		);
		await page.reload();
		const notice = page.getByRole('region', { name: /no longer count/ });
		await expect(notice).toContainText(ref);
		await expect(notice).toContainText('What answered was port 8443 of one.example.test.');
		const item = page.locator(`[data-requirement][data-ref='${ref}']`);
		await expect(item).toHaveAttribute('data-verdict', 'open');
		await item.locator('summary').click();
		await expect(item.getByText('Found earlier, no longer counted')).toBeVisible();
		await expect(item.locator('.facts')).toContainText('one.example.test:8443');
		// It stays until it is closed, and does not come back then.
		await page.reload();
		await expect(notice).toBeVisible();
		await notice.getByRole('button', { name: 'Got it' }).click();
		await expect(notice).toHaveCount(0);
		await page.reload();
		await expect(item.locator('summary')).toBeVisible();
		await expect(notice).toHaveCount(0);
	});
}
