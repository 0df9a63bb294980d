// Marks that outlive their requirement's text or place, carrying over from another version, and "Undo" that says what it undoes.
import { expect, type Page } from 'playwright/test';
import { literalPattern } from '../../../support/literal-pattern.ts';
import { test } from '../../../support/test-with-site.ts';
import { checklistVersions } from '../../../support/page/checklist-versions.ts';
import { notice } from '../../../support/page/lists-page.ts';
import { item } from '../../../support/page/item-on-page.ts';
import { savedWhole } from '../../../support/page/saved-list.ts';

test.use({ unfolded: true });

const mark = (page: Page, ref: string, name: string) =>
	item(page, ref).getByRole('radio', { name, exact: true }).check();
const note = (page: Page, ref: string) => item(page, ref).getByRole('textbox', { name: `Note for ${ref}` });
const gone = (page: Page) => page.getByRole('region', { name: 'No longer on this page' });
const undo = (page: Page, about: string) => page.getByRole('button', { name: `Undo: ${about}`, exact: true });

interface SavedMark {
	given: Record<string, string>;
}

/** Changes what is saved of a list, as if the page had been another one when it was saved. Done from a page without a list. */
async function rewrite(page: Page, key: string, from: string, to: string, given: Record<string, string>) {
	await savedWhole(page);
	await page.goto('');
	await page.evaluate(
		([place = '', before = '', after = '', part = '{}']) => {
			const list: { marks: Record<string, SavedMark> } = JSON.parse(localStorage.getItem(place) ?? '');
			const record = list.marks[before];
			if (!record) throw new Error(`Nothing is saved for ${before}`);
			delete list.marks[before];
			list.marks[after] = { ...record, given: { ...record.given, ...JSON.parse(part) } };
			localStorage.setItem(place, JSON.stringify(list));
		},
		[key, from, to, JSON.stringify(given)],
	);
}

const unlike = {
	digest: `sha256:${'0'.repeat(64)}`,
	sentence: 'Q can connect to P',
	source: 'Q',
	destination: 'P',
	ports: '1',
};

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const [version] = checklistVersions;
if (version) {
	const [first = '', second = first] = version.refs;

	test('a mark for the same text under another id holds', async ({ page }) => {
		await page.goto(version.path);
		await mark(page, first, 'Met');
		await note(page, first).fill('CHG-1');
		const id = (await item(page, first).getAttribute('data-requirement')) ?? '';
		await rewrite(page, version.key, id, 'no/longer', {});
		await page.goto(version.path);
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(note(page, first)).toHaveValue('CHG-1');
		await expect(gone(page)).toBeHidden();
		// It is kept at its new place.
		await page.reload();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
	});

	test('a mark for another text of the same ends shows both texts and asks again', async ({ page }) => {
		await page.goto(version.path);
		// One whose ends and ports no other requirement shares: the rule takes no other.
		const ref = await page.evaluate(() => {
			const items = [...document.querySelectorAll<HTMLElement>('[data-requirement]')];
			const parts = ({ dataset }: HTMLElement) => [dataset['source'], dataset['destination'], dataset['ports']];
			const alone = items.find(
				(each) =>
					parts(each).every((part) => part) &&
					items.every(
						(other) => other === each || parts(other).filter((part, index) => part === parts(each)[index]).length < 2,
					),
			);
			return alone?.dataset['ref'];
		});
		if (ref === undefined) return;
		await mark(page, ref, 'Met');
		const id = (await item(page, ref).getAttribute('data-requirement')) ?? '';
		const now = (await item(page, ref).locator("[data-show='sentence']").innerText()).trim();
		await rewrite(page, version.key, id, 'no/longer', {
			digest: unlike.digest,
			sentence: 'The earlier text',
			ports: 'TCP 1',
		});
		await page.goto(version.path);
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'ask-again');
		await expect(item(page, ref)).toContainText('Marked “Met” for an earlier text: “The earlier text');
		await expect(item(page, ref)).toContainText(`It now reads: “${now}`);
		await mark(page, ref, 'Met');
		await expect(item(page, ref)).toHaveAttribute('data-verdict', 'met');
	});

	test('a mark without a requirement stays, on screen and on paper, until it is removed', async ({ page }) => {
		await page.goto(version.path);
		await mark(page, first, 'Not met');
		await note(page, first).fill('Ticket 1');
		const id = (await item(page, first).getAttribute('data-requirement')) ?? '';
		await rewrite(page, version.key, id, 'no/longer', unlike);
		await page.goto(version.path);
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		for (const words of ['Q can connect to P', 'Not met. No name given', 'Ticket 1']) {
			await expect(gone(page)).toContainText(words);
		}
		await page.emulateMedia({ media: 'print' });
		await expect(gone(page)).toBeVisible();
		await expect(gone(page).getByRole('button')).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
		const before = await page.evaluate((key) => localStorage.getItem(key) ?? '', version.key);
		await gone(page).getByRole('button', { name: 'Remove the mark of “Q can connect to P”' }).click();
		await expect(gone(page)).toBeHidden();
		await expect(undo(page, 'removal of a mark')).toBeFocused();
		await undo(page, 'removal of a mark').click();
		await expect(gone(page)).toContainText('Ticket 1');
		await gone(page)
			.getByRole('button', { name: /^Remove/ })
			.click();
		await expect(gone(page)).toBeHidden();
		// A tab or a file that still has it does not bring it back.
		await page.evaluate(
			([key = '', text = '']) => {
				localStorage.setItem(key, text);
				window.dispatchEvent(new StorageEvent('storage', { key }));
			},
			[version.key, before],
		);
		await mark(page, second, 'Met');
		await expect(gone(page)).toBeHidden();
		await page.reload();
		await expect(item(page, second)).toHaveAttribute('data-verdict', 'met');
		await expect(gone(page)).toBeHidden();
	});

	test('"Undo" says what it undoes, and that there is nothing', async ({ page }) => {
		await page.goto(version.path);
		const button = page.locator("[data-open='undo']");
		await expect(button).toHaveAttribute('aria-disabled', 'true');
		await expect(button).toHaveAccessibleName('Undo');
		await mark(page, first, 'Met');
		await expect(undo(page, `mark of ${first}`)).toHaveAttribute('title', `Undo: mark of ${first}`);
		await expect(button).not.toHaveAttribute('aria-disabled');
		await note(page, second).fill('Ticket 1');
		await expect(undo(page, `note of ${second}`)).toBeVisible();
		await page.getByRole('textbox', { name: 'Environment' }).fill('Production');
		await undo(page, 'environment').click();
		await expect(page.getByRole('textbox', { name: 'Environment' })).toHaveValue('');
		await undo(page, `note of ${second}`).click();
		await expect(note(page, second)).toHaveValue('');
		await expect(page.getByText(`Undone: note of ${second}.`)).toHaveCount(1);
		await undo(page, `mark of ${first}`).click();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		await expect(button).toHaveAttribute('aria-disabled', 'true');
		await expect(button).toBeFocused();
		await button.click({ force: true });
		await expect(page.getByText('There is nothing to undo on this page.')).toHaveCount(1);
	});
}

const [one, two] = checklistVersions;
if (one && two) {
	/** Refs of a requirement that both versions have, and of one that only the first has. */
	const commonRefs = async (page: Page) => {
		const digests = async (path: string) => {
			await page.goto(path);
			const pairs = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('[data-requirement]')].map(({ dataset }): [string, string] => [
					dataset['digest'] ?? '',
					dataset['ref'] ?? '',
				]),
			);
			return new Map(pairs);
		};
		const [there, here] = [await digests(two.path), await digests(one.path)];
		const [same] = [...here].filter(([digest]) => there.has(digest));
		const [differs] = [...here].filter(([digest]) => !there.has(digest));
		return { from: same?.[1], to: there.get(same?.[0] ?? ''), differs: differs?.[1] };
	};

	test('a list of another version is offered, previewed and carried over, and that can be undone', async ({ page }) => {
		const { from, to, differs } = await commonRefs(page);
		if (from === undefined || to === undefined) return;
		await page.getByRole('textbox', { name: 'Environment' }).fill('Production');
		await page.getByRole('textbox', { name: 'Your name' }).fill('Inês');
		await mark(page, from, 'Met');
		await note(page, from).fill('Ticket 1');
		if (differs !== undefined) await mark(page, differs, 'Not met');
		await page.goto(two.path);
		const name = `${one.label}, Production`;
		await expect(notice(page, `This browser has a list of ${name}.`)).toBeVisible();
		await page.getByRole('button', { name: `Carry over from ${name}` }).click();
		const dialog = page.getByRole('dialog', { name: 'Carry over' });
		await expect(dialog).toContainText('1 requirement is the same and keeps its mark or note.');
		await expect(item(page, to)).toHaveAttribute('data-verdict', 'open');
		await dialog.getByRole('button', { name: `Carry over from ${name}` }).click();
		await expect(item(page, to)).toHaveAttribute('data-verdict', 'met');
		await expect(item(page, to)).toContainText(new RegExp(`Inês, .+, carried over from ${literalPattern(name)}`));
		await expect(note(page, to)).toHaveValue('Ticket 1');
		await expect(page.getByRole('textbox', { name: 'Environment' })).toHaveValue('Production');
		await expect(notice(page, 'This browser has a list of')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'All lists', exact: true })).toBeFocused();
		await page.reload();
		await expect(item(page, to)).toHaveAttribute('data-verdict', 'met');
		await page.goto(one.path);
		await expect(item(page, from)).toHaveAttribute('data-verdict', 'met');
	});

	test('what was carried over can be undone at once, and the offer put away', async ({ page }) => {
		const { from, to } = await commonRefs(page);
		if (from === undefined || to === undefined) return;
		await mark(page, from, 'Met');
		await page.goto(two.path);
		await page.getByRole('button', { name: `Carry over from ${one.label}` }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Carry over from/ })
			.click();
		await expect(item(page, to)).toHaveAttribute('data-verdict', 'met');
		await undo(page, `what was carried over from ${one.label}`).click();
		await expect(item(page, to)).toHaveAttribute('data-verdict', 'open');
		await page.getByRole('button', { name: 'Not now' }).click();
		await expect(notice(page, 'This browser has a list of')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'All lists', exact: true })).toBeFocused();
		await mark(page, to, 'Not met');
		await undo(page, `mark of ${to}`).click();
		await expect(item(page, to)).toHaveAttribute('data-verdict', 'open');
		await expect(notice(page, 'This browser has a list of')).toHaveCount(0);
		// It can still be had from the lists.
		await page.getByRole('button', { name: 'All lists', exact: true }).click();
		await page.getByRole('button', { name: 'Carry over…' }).click();
		await expect(page.getByRole('dialog', { name: 'Carry over' })).toContainText('1 requirement is the same');
	});

	test('nothing is offered where there is no list, or where this one has marks', async ({ page }) => {
		const { from } = await commonRefs(page);
		await page.goto(two.path);
		await mark(page, two.refs[0] ?? '', 'Met');
		await page.goto(one.path);
		if (from !== undefined) await mark(page, from, 'Met');
		await page.goto(two.path);
		await expect(item(page, two.refs[0] ?? '')).toHaveAttribute('data-verdict', 'met');
		await expect(notice(page, 'This browser has a list of')).toHaveCount(0);
	});
}
