// Commands under "How to check", on a page that holds nothing else.
import { join } from 'node:path';
import { expect, test as base, type Page } from 'playwright/test';
import { bundleForBrowser } from '../../../../src/site/build/browser-bundle.ts';
import { projectFolder } from '../../../support/package-command.ts';
import { barriers } from '../../../support/page/barriers.ts';
import { pasted, withoutClipboardApi } from '../../../support/page/clipboard.ts';

const test = base.extend<object, { script: string }>({
	script: [
		// The first argument names the fixtures that this one needs: none.
		async ({}, use) => {
			const entry = join(projectFolder, 'tests/browser/tools/item/how-to-check-page.ts');
			await use((await bundleForBrowser(entry, { base: '/' })).script);
		},
		{ scope: 'worker' },
	],
});

const address = 'http://127.0.0.1:9/';
const open = async (page: Page, script: string): Promise<void> => {
	await page.route('http://127.0.0.1:9/**', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="en"><title>Commands</title><main><h1>Commands</h1></main><script type="module">${script}</script>`,
		}),
	);
	await page.goto(address);
};
const opened = async (page: Page, ref: string) => {
	await page.getByText(`How to check ${ref}`, { exact: true }).click();
	return page.locator('details', { hasText: `How to check ${ref}` });
};

test('the command of the chosen shell, with the hosts of the reader; the choice is kept', async ({ page, script }) => {
	await open(page, script);
	const details = await opened(page, 'R07');
	const command = details.getByRole('region', { name: 'Command for R07' });
	const shell = details.getByRole('combobox', { name: 'Commands for' });
	await expect(shell).toHaveValue(
		/Windows/.test(await page.evaluate(() => navigator.userAgent)) ? 'powershell' : 'posix',
	);
	await shell.selectOption('Windows PowerShell');
	await expect(command).toHaveText('Test-NetConnection sql1.example -Port 1433');
	await expect(details).toContainText('as Test-NetConnection does');
	await shell.selectOption('POSIX shell');
	await expect(command).toHaveText('nc -vz sql1.example 1433');
	const other = await opened(page, 'R08');
	await shell.selectOption('Windows PowerShell');
	await expect(other.getByRole('region')).toHaveText('curl.exe -I https://a.example/');
	expect(await page.evaluate(() => localStorage.getItem('portolan:/docs/:shell'))).toBe('powershell');
	await page.reload();
	await expect((await opened(page, 'R07')).getByRole('combobox')).toHaveValue('powershell');
});

for (const clipboard of ['with the clipboard API', 'without it']) {
	test(`copies the command, or all of a machine, ${clipboard}`, async ({ page, script }) => {
		if (clipboard === 'without it') await withoutClipboardApi(page);
		await open(page, script);
		const details = await opened(page, 'R07');
		await details.getByRole('combobox').selectOption('POSIX shell');
		const status = details.getByRole('status');
		await details.getByRole('button', { name: 'Copy command for R07' }).click();
		await expect(status).toHaveText('Command for R07 copied.');
		const one = (await pasted(page)).text;
		expect(one).toBe(`${await details.locator('code').textContent()}\n`);

		await details.getByRole('button', { name: 'Copy the script for this machine: Front-End server' }).click();
		await expect(status).toHaveText(/^For R07 and R08: script copied\. Paste it into a terminal on that machine\./);
		expect((await pasted(page)).text).toBe('posix Front-End server\n');

		const several = await opened(page, 'R08');
		await several.getByRole('button', { name: 'Copy the script for this machine: Controller' }).click();
		await expect(several.getByRole('status')).toHaveText(/^For R08: script copied\./);
	});
}

test('where a button may not copy, the command is selected', async ({ page, script }) => {
	await withoutClipboardApi(page);
	await page.addInitScript(() => Object.defineProperty(Document.prototype, 'execCommand', { value: () => false }));
	await open(page, script);
	const details = await opened(page, 'R07');
	await details.getByRole('button', { name: 'Copy command for R07' }).click();
	await expect(details.getByRole('status')).toHaveText(
		'This browser does not allow copying by a button. The command is selected: copy it with the keyboard.',
	);
	expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
		await details.locator('code').textContent(),
	);
});

test('without a command it names the evidence that is acceptable', async ({ page, script }) => {
	await open(page, script);
	const details = await opened(page, 'R09');
	await expect(details).toContainText('Note the number of the firewall rule that allows it');
	await expect(details.getByRole('button')).toHaveCount(0);
});

test('opened again, it shows the hosts of then, once', async ({ page, script }) => {
	await open(page, script);
	const details = await opened(page, 'R07');
	await expect(details.locator('code')).toContainText('sql1.example');
	await details.evaluate((element) => (element.dataset['named'] = 'false'));
	for (const _ of ['closed', 'opened']) await page.getByText('How to check R07').click();
	await expect(details.locator('code')).toContainText('SQL_SERVER_HOST');
	await expect(details).toContainText('Replace SQL_SERVER_HOST (SQL Server) first.');
	await expect(details.locator('pre')).toHaveCount(1);
});

test('is accessible, and stays off the paper', async ({ page, script }) => {
	await open(page, script);
	for (const ref of ['R07', 'R08', 'R09']) await opened(page, ref);
	expect(await barriers(page, {})).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.commands').first()).toBeHidden();
});
