// "Your hosts": what the reader names for roles shows everywhere, and an HTTPS port on it is tested for real.
import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { pdfText } from '../../../support/pdf-text.ts';
import { drop, holdOver } from '../../../support/page/checklist-files-page.ts';
import { hostless, nameHosts } from '../../../support/page/hosts-page.ts';
import { test } from '../../../support/page/open-network.ts';
import { passTime, runEnded } from '../../../support/page/pass-time.ts';
import { item } from '../../../support/page/item-on-page.ts';
import { savedWhole } from '../../../support/page/saved-list.ts';
import { openNearLocalHost } from '../../../support/page/local-network-page.ts';

test.use({ unfolded: true });

if (hostless) {
	const { version, ref, label, from } = hostless;

	test('a named host is shown, tested and kept, and all of several must answer', async ({ network }) => {
		const page = await network.open(version.path, { 'one.example.test': '200', 'two.example.test': 'refused' });
		await expect(item(page, ref).getByRole('button', { name: `Check ${ref}` })).toBeHidden();
		await expect(page.getByText(/Name your .+ to test \d+/)).toBeVisible();
		await nameHosts(page, label, 'One.Example.Test\n10.2.0.0/16');
		await expect(item(page, ref)).toContainText(`${label}: one.example.test, 10.2.0.0/16`);
		await expect(item(page, ref)).toContainText('Not tested: the hosts in 10.2.0.0/16.');
		await item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'open');
		expect(network.requests().map(({ host, method, path }) => `${method} ${host} ${path}`)).toEqual([
			'HEAD one.example.test /',
		]);
		await page.reload();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');

		await page.clock.install();
		await nameHosts(page, label, 'one.example.test, two.example.test');
		await expect(item(page, ref)).not.toHaveAttribute('data-outcome');
		await item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();
		await passTime(page);
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'no-answer');
		await expect(item(page, ref)).toContainText('one.example.test: answered in');
		await expect(item(page, ref)).toContainText('two.example.test: no answer.');
	});

	test('an answer of a named host settles the requirement on a machine that it is about', async ({ network }) => {
		const page = await network.open(version.path, { 'one.example.test': '200' });
		await nameHosts(page, label, 'one.example.test');
		for (const machine of from) await page.getByRole('checkbox', { name: machine, exact: true }).check();
		await item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'answered');
	});

	test('what cannot be a host is refused, says why, and nothing is saved', async ({ page }) => {
		await page.goto(version.path);
		await page.getByRole('button', { name: 'Your hosts' }).click();
		const field = page.getByLabel(label, { exact: true });
		await field.fill('https://one.example.test/\ngood.example.test');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByRole('alert')).toHaveText('One line cannot be used yet.');
		await expect(field).toBeFocused();
		await expect(field).toHaveAccessibleDescription(
			'“https://one.example.test/”: leave out what comes before the name, such as https://.',
		);
		await page.keyboard.press('Escape');
		await expect(item(page, ref)).not.toContainText('good.example.test');
		await expect(page.getByRole('button', { name: 'Your hosts' })).toBeFocused();
	});

	test('what is no host is refused line by line, and never read as something else', async ({ page }) => {
		await page.goto(version.path);
		await page.getByRole('button', { name: 'Your hosts' }).click();
		const field = page.getByLabel(label, { exact: true });
		await field.fill('VPN clients\n10.0.0.1-10.0.0.20\nsrv-db.01\nfe1 # primary\n0x7f.1');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByRole('alert')).toHaveText('5 lines cannot be used yet.');
		for (const told of [
			/“VPN clients”: write one host a line/,
			/“10\.0\.0\.1-10\.0\.0\.20”: a range of addresses cannot be used/,
			/“srv-db\.01”: browsers take a name whose last part is a number for an IP address/,
			/“fe1 # primary”: leave out “#” and all that follows it/,
			/“0x7f\.1”: browsers take a name whose last part is a number for an IP address/,
		]) {
			await expect(field).toHaveAccessibleDescription(told);
		}
	});

	test('a port that browsers refuse: nothing is sent, and the item says why', async ({ network }) => {
		const page = await network.open(version.path, { 'one.example.test:6000': '200', 'two.example.test': '200' });
		const check = item(page, ref).getByRole('button', { name: `Check ${ref}` });
		await page.getByRole('button', { name: 'Your hosts' }).click();
		const dialog = page.getByRole('dialog', { name: 'Your hosts' });
		await dialog.getByLabel(label, { exact: true }).fill('one.example.test:6000');
		// Without it, the host would be asked on the port of the page.
		await dialog
			.getByRole('group', { name: 'Use 6000 instead of 443 for:' })
			.getByRole('checkbox', { name: new RegExp(`^${ref} `) })
			.check();
		await dialog.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(item(page, ref)).toContainText('Check by hand');
		await expect(item(page, ref)).toContainText(
			'Not tested: one.example.test:6000 (browsers send nothing to port 6000).',
		);
		await expect(check).toBeHidden();
		await nameHosts(page, label, 'one.example.test:6000\ntwo.example.test');
		await check.click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'open');
		await expect(item(page, ref)).toContainText(
			'Not tested: one.example.test:6000 (browsers send nothing to port 6000).',
		);
		expect(network.requests().map(({ host }) => host)).toEqual(['two.example.test']);
	});

	test('what an earlier release took for a host stays in sight and is not asked', async ({ network }) => {
		const page = await network.open(version.path, { 'one.example.test': '200' });
		await nameHosts(page, label, 'one.example.test');
		await savedWhole(page);
		await page.evaluate((key) => {
			const saved = localStorage.getItem(key) ?? '';
			localStorage.setItem(key, saved.replaceAll('one.example.test', 'fe.1\\n0x7f.1\\none.example.test'));
		}, version.key);
		await page.reload();
		await expect(item(page, ref)).toContainText(`${label}: fe.1, 0x7f.1, one.example.test`);
		await item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();
		await expect(item(page, ref)).toHaveAttribute('data-outcome', 'answered');
		await expect(item(page, ref)).toContainText('“fe.1” (no host that a browser can ask)');
		expect(network.requests().map(({ host }) => host)).toEqual(['one.example.test']);
		await page.getByRole('button', { name: 'Your hosts' }).click();
		await expect(page.getByLabel(label, { exact: true })).toHaveValue('fe.1\n0x7f.1\none.example.test');
	});

	test('"Name hosts" on an item leaves the focus on its "Check"', async ({ page }) => {
		await page.goto(version.path);
		await item(page, ref).locator('summary').click();
		await item(page, ref).getByRole('button', { name: 'Name hosts' }).click();
		await page.getByRole('dialog').getByLabel(label, { exact: true }).fill('one.example.test');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(item(page, ref).getByRole('button', { name: `Check ${ref}` })).toBeFocused();
	});

	test('a file that is dropped on a dialog with fields leaves what is typed there', async ({ page }) => {
		await page.goto(version.path);
		await page.getByRole('button', { name: 'Your hosts' }).click();
		const field = page.getByRole('dialog').getByLabel(label, { exact: true });
		await field.fill('one.exam');
		const takeAway = await holdOver(page);
		await expect(page.getByText('Save or close this first, then drop the file again.')).toBeVisible();
		await takeAway();
		await drop(page, ['{}']);
		await expect(page.getByRole('alert').filter({ hasText: 'Save or close this first' })).toHaveCount(1);
		await expect(field).toHaveValue('one.exam');
		await page.keyboard.press('Escape');
		await drop(page, ['{}']);
		await expect(page.getByRole('dialog', { name: 'This file was not opened' })).toBeVisible();
	});

	test('a mark for other hosts asks again, and undo gives the hosts back', async ({ page }) => {
		await page.goto(version.path);
		await nameHosts(page, label, 'one.example.test');
		await item(page, ref).getByRole('radio', { name: 'Met', exact: true }).check();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
		await nameHosts(page, label, 'two.example.test');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'ask-again');
		await expect(item(page, ref)).toContainText(/Marked “Met” for other hosts: .*one\.example\.test/);
		await page.getByRole('button', { name: /^Undo/ }).click();
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
	});

	test('hosts stand in the commands and on paper', async ({ page }) => {
		await page.goto(version.path);
		await nameHosts(page, label, 'one.example.test');
		await item(page, ref).locator('summary').click();
		await expect(item(page, ref).locator('pre')).toContainText('one.example.test');
		const text = (await pdfText(await page.pdf({ format: 'A4' }))).join('\n');
		expect(text).toContain(`${label}: one.example.test`);
	});

	test('hosts stand in the firewall request, in what is copied from it and in its CSV', async ({ page }) => {
		await page.goto(version.path);
		await nameHosts(page, label, 'one.example.test\n10.2.0.0/16');
		await page.getByLabel('Environment').fill('Production');
		await page.getByRole('link', { name: 'Firewall request' }).first().click();
		await expect(page.getByText('These are the hosts of your list “Production”')).toBeVisible();
		await expect(
			page.locator('#firewall-request [data-column] > div > div', { hasText: 'one.example.test' }).first(),
		).toHaveText(`${label}: one.example.test, 10.2.0.0/16`);
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Save as CSV' }).click(),
		]);
		const text = readFileSync(await saved.path(), 'utf8');
		expect(text).toMatch(/^\uFEFFSource,Destination,Port,Protocol,/);
		expect(text).toContain(`${label}: one.example.test, 10.2.0.0/16`);
		expect(text.split('\r\n')[0]).toContain('Requirement,Requirement id');
	});

	test('before the browser may ask about the local network, the page says so', async ({ site }) => {
		const { page, close } = await openNearLocalHost(site, version.path);
		await nameHosts(page, label, 'one.example.test');
		await page.clock.install();
		await item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();
		await expect(
			page.getByText('This run tests hosts that may be on your local network: one.example.test.').last(),
		).toBeVisible();
		await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
		await page.getByRole('button', { name: 'Leave these hosts out' }).click();
		await runEnded(page);
		await expect(item(page, ref)).not.toHaveAttribute('data-outcome');
		await item(page, ref)
			.getByRole('button', { name: `Check ${ref}` })
			.click();
		await page.getByRole('button', { name: 'Go on' }).click();
		await passTime(page);
		await expect(item(page, ref)).toHaveAttribute('data-outcome', /no-answer|inconclusive/);
		await close();
	});
}
