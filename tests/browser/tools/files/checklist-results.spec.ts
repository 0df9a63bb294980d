// Results of check scripts on the checklist: dropped, chosen and pasted, previewed, added, undone.
import { expect, type Page } from 'playwright/test';
import { test } from '../../../support/test-with-site.ts';
import { drop, dialog, openFiles, press, save, textOf } from '../../../support/page/checklist-files-page.ts';
import { resultsText } from '../../../support/page/results-files.ts';
import { pdfText } from '../../../support/pdf-text.ts';
import { forget, ready } from '../../../support/page/saved-list.ts';
import { item, mark } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

/** Version of the invented product, and its requirements that the tests name. */
const version = '3';
const database = { refs: ['R08'], kind: 'tcp', target: 'pg1:5432' };
const clock = { refs: ['R10'], kind: 'https', target: 'time.relay-line.example:443' };
const local = { refs: ['R03'], kind: 'localhost', target: 'localhost' };
const failed = { result: 'no-answer', seen: 'timed out after 3 s' };
const tower = (name: string) => ({ name, role: 'tower server' });

const open = async (page: Page) => {
	await page.goto(`${version}/checklist/`);
	await ready(page);
};
const part = (page: Page, machine: string) =>
	dialog(page)
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: machine, exact: true }) });

test('files of two machines at once: what they settle is shown first, then added with one press, and one undo takes it out', async ({
	page,
}) => {
	await open(page);
	await drop(page, [
		resultsText(version, tower('TOWER1'), [database, clock, local]),
		resultsText(version, tower('TOWER2'), [{ ...database, ...failed }, clock, local]),
	]);
	await expect(dialog(page)).toContainText(
		'Results of 2 machines. They settle 2 requirements. Marks stay as they are.',
	);
	await expect(part(page, 'TOWER1')).toContainText('Settled: R03, R10');
	await expect(part(page, 'TOWER2')).toContainText('pg1:5432: timed out after 3 s');
	// Nothing has happened yet.
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'open');
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
	await expect(item(page, 'R03')).toHaveAttribute('data-verdict', 'answered');
	await expect(item(page, 'R08')).toHaveAttribute('data-verdict', 'open');
	await expect(item(page, 'R08')).toHaveAttribute('data-outcome', 'no-answer');
	await expect(item(page, 'R08')).toContainText('No answer on 1 of 2 machines');
	await expect(item(page, 'R08')).toContainText('TOWER2 (tower server): no answer from pg1:5432 (timed out after 3 s)');
	await expect(page.getByRole('status').filter({ hasText: 'Added to this list.' })).toHaveCount(1);

	// Kept, and shown again as it was.
	await page.reload();
	await ready(page);
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
	await expect(item(page, 'R08')).toContainText('No answer on 1 of 2 machines');

	// The same files say that the list has them.
	await drop(page, [resultsText(version, tower('TOWER1'), [database, clock, local])]);
	await expect(dialog(page)).toContainText('The list has these results already.');
	await expect(dialog(page).getByRole('button')).toHaveText(['Close']);
	await press(page, 'Close');
});

test('one undo takes all of them out', async ({ page }) => {
	await open(page);
	const texts = ['TOWER1', 'TOWER2'].map((name) => resultsText(version, tower(name), [clock]));
	await drop(page, texts);
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'open');
	await expect(item(page, 'R10')).not.toHaveAttribute('data-outcome');
	await drop(page, texts);
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
});

test('a mark that newer results contradict is a finding, until somebody marks it again', async ({ page }) => {
	await open(page);
	await mark(page, 'R10', 'Met');
	const ahead = { at: '2100-01-01T00:00:00Z' };
	await drop(page, [resultsText(version, tower('TOWER1'), [{ ...clock, ...failed, ...ahead }])]);
	await expect(dialog(page)).toContainText('They settle nothing yet and contradict 1 mark.');
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-finding');
	await expect(item(page, 'R10').getByRole('radio', { name: 'Met', exact: true })).toBeChecked();
	await expect(item(page, 'R10')).toContainText('Since then: TOWER1 (tower server): no answer from');
	// In the ledger and in full.
	expect((await pdfText(await page.pdf())).join('\n').match(/Met, finding/g)).toHaveLength(2);
	await mark(page, 'R10', 'Not met');
	await expect(item(page, 'R10')).not.toHaveAttribute('data-finding');
});

test('a finding can be marked as before, although that mark is the chosen one', async ({ page }) => {
	await open(page);
	await mark(page, 'R10', 'Met');
	const ahead = { at: '2100-01-01T00:00:00Z' };
	await drop(page, [resultsText(version, tower('TOWER1'), [{ ...clock, ...failed, ...ahead }])]);
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-finding');
	await item(page, 'R10').getByRole('button', { name: 'Still Met' }).press('Enter');
	await expect(item(page, 'R10')).not.toHaveAttribute('data-finding');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'met');
	await expect(item(page, 'R10').getByRole('button', { name: 'Still Met' })).toBeHidden();
});

test('the reader corrects what a machine is', async ({ page }) => {
	await open(page);
	await drop(page, [resultsText(version, { name: 'WEB7', role: 'web server' }, [clock])]);
	await expect(part(page, 'WEB7')).toContainText('the requirement is for other machines');
	const role = part(page, 'WEB7').getByRole('combobox', { name: 'Role of WEB7' });
	await expect(role.locator('option').first()).toHaveText('web server (not on this page)');
	await role.selectOption('tower server');
	await expect(part(page, 'WEB7')).toContainText('Settled: R10');
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
});

test('what is not for this list, and what is damaged, is said and left out', async ({ page }) => {
	await open(page);
	const good = resultsText(version, tower('TOWER1'), [clock, { refs: ['R99'], kind: 'tcp', target: 'x:1' }]);
	await drop(page, [
		`${good}\n${good.slice(0, 300)}`,
		resultsText('2', tower('TOWER2'), []),
		good.replace('results/1', 'results/7'),
		'{"kind":"something else"}',
	]);
	await expect(part(page, 'TOWER2')).toContainText('results for the version 2');
	await expect(dialog(page)).toContainText('1 set of results is damaged or cut off');
	await expect(dialog(page)).toContainText('These results have a newer format (portolan-check-results/7).');
	await expect(dialog(page)).toContainText('Not opened, as there are no results in it: list.json.');
	await expect(part(page, 'TOWER1')).toContainText('“checks › 2 › requirements › 1”');
	await press(page, 'Cancel');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'open');
});

test('whatever a file says is text and nothing else', async ({ page }) => {
	await open(page);
	const html = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
	await drop(page, [
		resultsText(version, { name: html, role: html }, [{ ...clock, seen: html, tool: html }], { shell: html }),
		resultsText(version, tower(`${html}2`), [{ ...clock, ...failed, seen: html, unproven: [html] }]),
	]);
	await expect(part(page, html)).toBeVisible();
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toContainText(`(${html})`);
	expect(await page.locator('img[src=x], network-checklist script').count()).toBe(0);
	expect(await page.title()).toContain('Relay Line');
});

test('results that a script printed are pasted, however a terminal broke their lines', async ({ page }) => {
	await open(page);
	await openFiles(page);
	await dialog(page).getByText('Or paste what a script printed').first().click();
	const field = dialog(page).getByRole('textbox');
	await field.fill('[1/1] nothing of use');
	await press(page, 'Read it');
	await expect(dialog(page).getByRole('alert')).toContainText('There are no results in this text.');
	const line = resultsText(version, tower('TOWER1'), [clock]);
	await field.fill(`PS C:\\> .\\check.ps1 -Print\n${line.match(/.{1,80}/g)?.join('\n')}\nPS C:\\>`);
	await press(page, 'Read it');
	await expect(part(page, 'TOWER1')).toContainText('Settled: R10');
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
});

test('they are in the saved list, which brings them to another one, and in JUnit XML', async ({ page }) => {
	await open(page);
	await drop(page, [resultsText(version, tower('TOWER1'), [clock, { ...database, ...failed }])]);
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
	const xml = await textOf(await save(page, 'Save as JUnit XML'));
	expect(xml).toContain('<skipped message="Open: no answer"/>');
	expect(xml).toContain('TOWER1 (tower server): answered');
	const list = await textOf(await save(page, 'Save as JSON'));
	await forget(page);
	await page.reload();
	await ready(page);
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'open');
	await drop(page, [list]);
	await expect(dialog(page)).toContainText('1 run of a check script');
	await press(page, 'Add to this list');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'answered');
});

test('more results than a browser keeps are refused, and nothing is added', async ({ page }) => {
	await open(page);
	const seen = 'x'.repeat(500);
	const many = Array.from({ length: 9000 }, (_, index) => ({ ...clock, target: `host${index}:443`, seen }));
	await drop(page, [resultsText(version, tower('TOWER1'), [...many, clock])]);
	await press(page, 'Add to this list');
	await expect(dialog(page).getByRole('alert')).toHaveText(
		'With these results the list would be larger than a browser can keep, so nothing was added.',
	);
	await press(page, 'Cancel');
	await expect(item(page, 'R10')).toHaveAttribute('data-verdict', 'open');
});
