// A file that names other hosts than the list: which marks hold with it is said before it is opened.
import { expect } from 'playwright/test';
import { test } from '../../../support/test-with-site.ts';
import { dialog, open, press, save, textFile, textOf } from '../../../support/page/checklist-files-page.ts';
import { unfold } from '../../../support/page/unfold.ts';
import { hostless, nameHosts } from '../../../support/page/hosts-page.ts';
import { item } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

test('there is a requirement that a named host makes testable', () => expect(hostless).toBeDefined());

if (hostless) {
	const { version, ref, label } = hostless;

	test('before a file is opened it is said which marks ask again for its hosts, and which come with them', async ({
		page,
		browser,
		site,
	}) => {
		await page.goto(version.path);
		await nameHosts(page, label, 'one.example.test');
		const context = await browser.newContext();
		await unfold(context);
		const other = await context.newPage();
		await other.goto(site.url + version.path);
		await nameHosts(other, label, 'two.example.test');
		await item(other, ref).getByRole('radio', { name: 'Met', exact: true }).check();
		const withMark = await textOf(await save(other, 'Save as JSON'));
		await context.close();
		await open(page, textFile(withMark));
		await expect(dialog(page)).toContainText('1 new mark');
		await expect(dialog(page)).not.toContainText('Mark it again');
		await press(page, 'Add to this list');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
		// The other way round: what was marked for the hosts of the list, and a file with later ones alone.
		const { marks: _, ...list } = JSON.parse(withMark).list;
		await page.getByRole('button', { name: /^Undo/ }).click();
		await item(page, ref).getByRole('radio', { name: 'Not met', exact: true }).check();
		const time = new Date(Date.now() + 60_000).toISOString();
		const hosts = Object.fromEntries(
			Object.entries(list.hosts).map(([key]) => [key, { text: 'three.example.test', time }]),
		);
		await open(page, textFile(JSON.stringify({ ...list, hosts, marks: {} })));
		await expect(dialog(page)).toContainText('1 mark here will ask again');
		await expect(dialog(page)).toContainText(`With the file it is “${label}: three.example.test”.`);
		await press(page, 'Add to this list');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'ask-again');
	});
}
