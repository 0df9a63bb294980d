// Files that are no list of this page's: refused with a sentence, and nothing that they hold runs.
import { truncateSync, writeFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { literalPattern } from '../../../support/literal-pattern.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { test } from '../../../support/test-with-site.ts';
import { dialog, note, open, press, save, textFile, textOf } from '../../../support/page/checklist-files-page.ts';
import { checklistVersions, richest } from '../../../support/page/checklist-versions.ts';
import { item, mark } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

const version = richest;
if (version) {
	const [first = ''] = version.refs;
	test.beforeEach(async ({ page }) => {
		await page.goto(version.path);
	});

	const state = (part: object) =>
		JSON.stringify({
			schema: 1,
			version: version.id,
			evidence: {},
			runs: [],
			marks: {},
			environment: { text: '', time: '' },
			person: { text: '', time: '' },
			change: { text: '', time: '' },
			...part,
		});
	const hostile = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
	const record = (mark: string | null, sentence = hostile) => ({
		mark,
		reason: hostile,
		name: hostile,
		time: '2026-11-21T10:00:00.000Z',
		given: { digest: hostile, sentence, source: hostile, destination: hostile, ports: hostile, condition: hostile },
		note: { text: hostile, name: hostile, time: '2026-11-21T10:00:00.000Z' },
	});

	test.describe('refused with one sentence, and the open list stays as it is', () => {
		const rows: [name: string, file: string | Buffer, sentence: RegExp][] = [
			['wrong JSON', '{ not ours', /It is damaged: it is not valid JSON/],
			['not ours', '{"name":"x"}', /It is not a list that this site saved/],
			['a newer schema', '{"schema":99,"marks":{}}', /A newer release of this site saved it, with schema 99/],
			[
				'another product',
				`{"kind":"portolan-checklist","product":"Another <b>","list":${state({})}}`,
				/for Another <b>;/,
			],
			['a version that this site does not have', state({ version: 'none' }), /This site has no checklist for none/],
			[
				'nested deep',
				'{"schema":1,"marks":'.concat('{"a":'.repeat(100_000), '0', '}'.repeat(100_001)),
				/damaged|A part/,
			],
			['no text at all', Buffer.from([0x7b, 0xc3, 0x28, 0xff]), /It is damaged: it is not valid JSON/],
		];
		for (const [name, file, sentence] of rows) {
			test(name, async ({ page }) => {
				const errors: string[] = [];
				page.on('pageerror', ({ message }) => errors.push(message));
				await mark(page, first, 'Met');
				await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
				const before = await page.evaluate((key) => localStorage.getItem(key), version.key);
				await open(page, textFile(file));
				await expect(dialog(page)).toContainText('This file was not opened');
				await expect(dialog(page)).toContainText(sentence);
				await expect(dialog(page)).toContainText('The list on this page has not changed.');
				await page.keyboard.press('Escape');
				await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
				expect(await page.evaluate((key) => localStorage.getItem(key), version.key)).toBe(before);
				expect(errors).toEqual([]);
			});
		}

		test('50 MB, without reading it', async ({ page }, info) => {
			const file = info.outputPath('large.json');
			writeFileSync(file, '{');
			truncateSync(file, 50_000_000);
			await page.evaluate(() => {
				Blob.prototype.arrayBuffer = () => Promise.reject(new Error('was read'));
			});
			await open(page, file);
			await expect(dialog(page)).toContainText('It is larger than 16 MB');
		});

		const other = checklistVersions.find(({ id }) => id !== version.id);
		if (other) {
			test('a list for another version leads there, and what is the same can be carried over', async ({ page }) => {
				const [id, given] = await item(page, first).evaluate((element) => {
					const {
						requirement = '',
						digest = '',
						source = '',
						destination = '',
						ports = '',
						condition = '',
					} = element instanceof HTMLElement ? element.dataset : {};
					return [requirement, { digest, source, destination, ports, condition, sentence: 'x' }] as const;
				});
				await open(
					page,
					textFile(state({ version: other.id, marks: { [id]: { ...record('met'), name: 'Inês', given } } })),
				);
				await expect(dialog(page)).toContainText('not for the version on this page');
				const link = dialog(page).getByRole('link', { name: `Open the checklist of ${other.label}` });
				expect(
					await link.evaluate((each) => (each instanceof HTMLAnchorElement ? new URL(each.href).pathname : '')),
				).toMatch(new RegExp(`/${literalPattern(other.path)}$`));
				await press(page, `Carry over from ${other.label}`);
				await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
				await expect(item(page, first)).toContainText('carried over from');
				await page.getByRole('button', { name: 'Undo' }).click();
				await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
			});
		}
	});

	test('a part that cannot be read is named and left out, and the rest opens', async ({ page }) => {
		const id = (await item(page, first).getAttribute('data-requirement')) ?? '';
		await open(page, textFile(state({ marks: { [id]: record('met'), bad: { ...record('met'), time: 1 } } })));
		await expect(dialog(page)).toContainText(
			'2 parts of it are not in the form that this site writes. Left out: “marks › bad › changed”, “marks › bad › time”.',
		);
		await press(page, 'Add to this list');
		await expect(note(page, first)).toHaveValue(hostile);
	});

	test('HTML in every field is text, and names that every object inherits are names', async ({ page }) => {
		const id = await item(page, first).getAttribute('data-requirement');
		const text = state({
			environment: { text: hostile, time: '2026-11-21T10:00:00.000Z' },
			person: { text: hostile, time: '' },
			marks: { [id ?? '']: record('not-applicable'), constructor: record('met'), [hostile]: record('not-met') },
		}).replace('"marks":{', `"__proto__":{"ran":true},"marks":{"__proto__":${JSON.stringify(record('met'))},`);
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		page.on('dialog', () => errors.push('a dialog'));
		await open(page, textFile(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])));
		await expect(dialog(page)).toContainText(hostile);
		await expect(dialog(page)).toContainText('4 new marks');
		await press(page, 'Add to this list');
		await expect(note(page, first)).toHaveValue(hostile);
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'ask-again');
		await expect(item(page, first)).toContainText(hostile);
		await expect(page.getByRole('heading', { name: 'No longer on this page' })).toBeVisible();
		await expect(page.getByText(hostile).first()).toBeAttached();
		const cells = readCsv((await textOf(await save(page, 'Save as CSV'))).slice(1));
		expect(cells.flat().filter((cell) => cell === hostile).length).toBeGreaterThan(10);
		await page.reload();
		await expect(note(page, first)).toHaveValue(hostile);
		expect(await page.evaluate(() => 'ran' in window || 'ran' in {})).toBe(false);
		expect(await page.locator('img[src=x]').count()).toBe(0);
		expect(errors).toEqual([]);
	});
}
