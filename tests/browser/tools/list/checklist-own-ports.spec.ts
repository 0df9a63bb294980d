// A host with a port of its own proves nothing for the port of the page, unless the reader says so for a requirement.
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { hostless, nameHosts } from '../../../support/page/hosts-page.ts';
import { test } from '../../../support/page/open-network.ts';
import { item } from '../../../support/page/item-on-page.ts';
import { passTime } from '../../../support/page/pass-time.ts';

test.use({ unfolded: true });

if (hostless) {
	const { version, ref, label, from } = hostless;

	/** Enters a host with a port of its own and ticks this requirement for it. */
	const useOwnPort = async (page: Page, lines: string) => {
		await page.getByRole('button', { name: 'Your hosts' }).click();
		const dialog = page.getByRole('dialog', { name: 'Your hosts' });
		await dialog.getByLabel(label, { exact: true }).fill(lines);
		const choices = dialog.getByRole('group', { name: 'Use 8443 instead of 443 for:' });
		for (const box of await choices.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
		await choices.getByRole('checkbox', { name: new RegExp(`^${ref} `) }).check();
		await dialog.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(dialog).toHaveCount(0);
	};
	const check = (page: Page) =>
		item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();

	test('without a tick the port of the page is asked, and another one proves nothing', async ({ network }) => {
		const page = await network.open(version.path, { 'one.example.test:8443': '200', 'one.example.test': 'refused' });
		for (const machine of from) await page.getByRole('checkbox', { name: machine, exact: true }).check();
		await nameHosts(page, label, 'one.example.test:8443');
		await expect(item(page, ref)).toContainText('“Run checks” asks one.example.test over HTTPS.');
		await page.clock.install();
		await check(page);
		await passTime(page);
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'no-answer');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'open');
		expect(network.requests()).toEqual([]);
	});

	test('with a tick the sentence, the probe, the command and the CSV use the port', async ({ network }) => {
		const page = await network.open(version.path, { 'one.example.test:8443': '200' });
		for (const machine of from) await page.getByRole('checkbox', { name: machine, exact: true }).check();
		await useOwnPort(page, 'one.example.test:8443');
		const said = '(port 8443 instead of 443 on one.example.test)';
		await expect(item(page, ref).getByRole('heading')).toContainText(said);
		await check(page);
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'answered');
		expect(network.requests().map(({ method, host }) => `${method} ${host}`)).toEqual(['HEAD one.example.test:8443']);
		await item(page, ref).locator('summary').click();
		await expect(item(page, ref).locator('pre')).toContainText('https://one.example.test:8443/');
		await page.getByRole('button', { name: 'Save or open' }).click();
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: /CSV/ }).click(),
		]);
		expect(readFileSync(await saved.path(), 'utf8')).toContain(said);
		await page.reload();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'answered');
	});

	test('what was ticked is asked again for a mark, can be undone, and goes with its host', async ({ page }) => {
		await page.goto(version.path);
		await nameHosts(page, label, 'one.example.test:8443');
		await item(page, ref).getByRole('radio', { name: 'Met', exact: true }).check();
		await useOwnPort(page, 'one.example.test:8443');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'ask-again');
		await page.getByRole('button', { name: /^Undo/ }).click();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
		await useOwnPort(page, 'one.example.test:8443');
		await nameHosts(page, label, '');
		await nameHosts(page, label, 'one.example.test:8443');
		await expect(item(page, ref).getByRole('heading')).not.toContainText('8443');
	});

	test('the firewall request asks for the port of each host, and gives sources none', async ({ page }) => {
		await page.goto(version.path);
		await useOwnPort(page, 'one.example.test:8443\ntwo.example.test:9443');
		await page.getByRole('link', { name: 'Firewall request' }).first().click();
		const rows = page.locator('#firewall-request tbody tr');
		const own = rows.filter({ has: page.locator('[data-column=destination]', { hasText: /one\.example\.test/ }) });
		const withOwn = own.filter({ has: page.locator('[data-column=port]', { hasText: /^(80, )?8443$/ }) });
		await expect(withOwn).toHaveCount(1);
		await expect(withOwn.locator('[data-column=id]')).toContainText(ref);
		await expect(page.locator('#firewall-request')).not.toContainText(/example\.test:\d/);
		// The other host was not ticked: it stays on the port of the page.
		const other = rows.filter({ has: page.locator('[data-column=destination]', { hasText: 'two.example.test' }) });
		for (const port of await other.locator('[data-column=port]').allTextContents()) expect(port).not.toContain('9443');
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Save as CSV' }).click(),
		]);
		const csv = readFileSync(await saved.path(), 'utf8');
		expect(csv).toMatch(/one\.example\.test,"?(80, )?8443/);
		expect(csv).not.toMatch(/example\.test:\d/);
	});
}
