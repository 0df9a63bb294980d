// "Check by script": the script of one machine with the hosts of the list, and what it finds when it is run.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { closedPort } from '../../../support/browser-arguments.ts';
import { barriers } from '../../../support/page/barriers.ts';
import { checklistVersions } from '../../../support/page/checklist-versions.ts';
import { nameHosts } from '../../../support/page/hosts-page.ts';
import { test } from '../../../support/page/open-network.ts';
import { readResults } from '../../../support/shells/script-shells.ts';

const { path = '' } = checklistVersions.find(({ id }) => id === '3') ?? {};
test.use({ unfolded: true });
const open = async (page: Page) => {
	await page.getByRole('button', { name: 'Check by script' }).click();
	return page.getByRole('dialog', { name: 'Check by script' });
};

test('says of each machine what its script will try, what it has to be told, and what it leaves to a person', async ({
	network,
}) => {
	const page = await network.open(path, {});
	const dialog = await open(page);
	await expect(dialog.getByLabel('Machine').locator('option')).toHaveText([
		'tower server',
		"signaller's computer",
		'watch desk computer',
		'other machines',
	]);
	await dialog.getByLabel('Machine').selectOption('tower server');
	await expect(dialog).toContainText(/It makes \d+ checks for .*R\d+/);
	await expect(dialog.getByRole('listitem').filter({ hasText: 'https time.relay-line.example:443' })).toHaveCount(1);
	await expect(dialog.getByRole('listitem').filter({ hasText: 'tcp (Postgres):5432' })).toHaveCount(1);
	await expect(dialog).toContainText('localhost');
	await expect(dialog).toContainText('This list has no hosts for: ');
	await expect(dialog).toContainText(/It cannot check .*R\d+\. No command can test that\./);
	expect(await barriers(page, { within: 'dialog' })).toEqual([]);
});

test('the script that it saves runs with the hosts of the list', async ({ network }) => {
	const server = createServer();
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const page = await network.open(path, {});
	await nameHosts(page, 'Postgres', '127.0.0.1');
	const dialog = await open(page);
	await dialog.getByLabel('Machine').selectOption('tower server');
	await dialog.getByLabel('Script for').selectOption('POSIX shell');
	await expect(dialog.getByRole('listitem').filter({ hasText: 'tcp 127.0.0.1:5432' })).toHaveCount(1);
	await expect(dialog.getByRole('listitem').filter({ hasText: 'MariaDB' })).toHaveCount(0);
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download script' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('tower-server.sh');
	await expect(dialog.getByRole('status')).toHaveText('Saved as tower-server.sh, where this browser keeps downloads.');

	const folder = mkdtempSync(join(tmpdir(), 'portolan-saved-'));
	const text = readFileSync(await file.path(), 'utf8');
	// Its other checks would leave this machine, and 5432 may be taken here.
	const { port } = server.address() as { port: number };
	const lines = text.split('\n').filter((line) => !/^check (?!tcp .* '127\.0\.0\.1' 5432)/.test(line));
	const own = lines.flatMap((line) =>
		line.startsWith('check ') ? [port, closedPort].map((each) => line.replace(/ 5432\b/, ` ${each}`)) : [line],
	);
	writeFileSync(join(folder, 'x.sh'), own.join('\n'));
	const code = await new Promise((resolve) =>
		execFile('/bin/sh', ['x.sh', '--out', 'out.json'], { cwd: folder }, (error) => resolve(error?.code ?? 0)),
	);
	expect(code).toBe(1);
	const results = readResults(join(folder, 'out.json'));
	expect(results).toMatchObject({
		product: 'Relay Line',
		version: '3',
		machine: { role: 'tower server' },
		complete: true,
	});
	expect(results.checks.map(({ target, result }) => `${target} ${result}`).sort()).toEqual(
		[`127.0.0.1:${closedPort} no-answer`, `127.0.0.1:${port} answered`].sort(),
	);
	server.close();
	rmSync(folder, { recursive: true });
});

test('a copied script is one that can be pasted', async ({ network }) => {
	const page = await network.open(path, {});
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const dialog = await open(page);
	for (const [shell, begin] of [
		['Windows PowerShell', '& {\n'],
		['POSIX shell', "sh -s -- --print <<'PORTOLAN_END'\n"],
	] as const) {
		await dialog.getByLabel('Script for').selectOption(shell);
		await dialog.getByRole('button', { name: 'Copy script' }).click();
		await expect(dialog.getByRole('status')).toHaveText(/^Script copied\. Paste it into a terminal on that machine\./);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.replaceAll('\r', '').startsWith(begin)).toBe(true);
	}
});
