// The checklist as a form that remembers: marks, notes, names, tabs, versions, and storage that fails.
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { literalPattern } from '../../support/literal-pattern.ts';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions, richest } from '../../support/page/checklist-versions.ts';
import { item } from '../../support/page/item-on-page.ts';
import { savedWhole } from '../../support/page/saved-list.ts';

test.use({ unfolded: true });

const mark = (page: Page, ref: string, name: string) =>
	item(page, ref).getByRole('radio', { name, exact: true }).check();
const note = (page: Page, ref: string) => item(page, ref).getByRole('textbox', { name: `Note for ${ref}` });

test('there are checklists', () => expect(richest?.refs.length).toBeGreaterThan(0));

for (const version of checklistVersions) {
	test(`${version.id}: every requirement is an item with a heading, marks and a note`, async ({ page }) => {
		await page.goto(version.path);
		await expect(page.locator('[data-requirement]')).toHaveCount(version.refs.length);
		for (const ref of version.refs) {
			await expect(item(page, ref).getByRole('heading', { level: 3 })).toHaveText(new RegExp(`^${ref} \\S.+\\S$`));
			await expect(
				item(page, ref)
					.getByRole('radiogroup', { name: `Mark for ${ref}` })
					.getByRole('radio'),
			).toHaveCount(3);
			await expect(note(page, ref)).toHaveCount(1);
			await expect(item(page, ref)).toHaveAttribute('data-verdict', 'open');
		}
		const testable = new Set([...version.testable.values()].flat().map(({ ref }) => ref)).size;
		if (testable > 0 && testable < version.refs.length) {
			await expect(page.getByText(`Run checks tests ${testable} of ${version.refs.length}`)).toBeVisible();
		}
	});
}

const [version] = checklistVersions;
if (version) {
	const [first = '', second = first] = version.refs;

	test('a mark, its note, name and time survive a reload', async ({ page }) => {
		await page.goto(version.path);
		await page.getByRole('textbox', { name: 'Environment' }).fill('Production');
		await mark(page, first, 'Met');
		await note(page, first).fill('Redirects on the load balancer.\nSeen twice.');
		// The name is asked for at the first mark, and the focus stays where it is.
		await expect(page.getByRole('button', { name: 'Enter your name' })).toBeVisible();
		await expect(note(page, first)).toBeFocused();
		await page.getByRole('button', { name: 'Enter your name' }).click();
		await page.keyboard.type('Inês Duarte');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Enter your name' })).toBeHidden();
		await page.reload();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(item(page, first).getByRole('radio', { name: 'Met', exact: true })).toBeChecked();
		await expect(note(page, first)).toHaveValue('Redirects on the load balancer.\nSeen twice.');
		await expect(item(page, first)).toContainText(/Inês Duarte, \d+ \w+ \d{4}, \d\d:\d\d \S+/);
		await expect(page.getByRole('textbox', { name: 'Environment' })).toHaveValue('Production');
		await expect(page).toHaveTitle(new RegExp(`${literalPattern(version.label)}.*, Production, \\d{4}-\\d\\d-\\d\\d$`));
		await expect(page.getByText(`1 of ${version.refs.length} done`)).toBeVisible();
	});

	test('"not applicable" counts once it has a reason, and a mark can be cleared', async ({ page }) => {
		await page.goto(version.path);
		await mark(page, first, 'Not applicable');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		await expect(item(page, first)).toContainText('Add a reason so this counts.');
		await item(page, first).getByRole('textbox', { name: 'Why it does not apply' }).fill('No such server');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-applicable');
		await mark(page, first, 'Not met');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
		const id = await item(page, first).getAttribute('id');
		await expect(page.getByRole('link', { name: '1 not met' })).toHaveAttribute('href', `#${id}`);
		await item(page, first).getByRole('button', { name: 'Clear mark' }).click();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'open');
		await page.reload();
		await expect(item(page, first).getByRole('radio', { checked: true })).toHaveCount(0);
	});

	test.describe('folded, as it is read', () => {
		test.use({ unfolded: false });

		test('the keyboard alone is enough', async ({ page }) => {
			await page.goto(version.path);
			await expect(page.locator('network-checklist')).toHaveAttribute('data-ready', '');
			const tabTo = async (reached: () => Promise<boolean>) => {
				for (let tabs = 0; tabs < 40 && !(await reached()); tabs += 1) await page.keyboard.press('Tab');
				expect(await reached()).toBe(true);
			};
			// A row at rest has two stops: its marks, and what opens it.
			await page.getByRole('button', { name: 'Next open' }).focus();
			await page.keyboard.press('Enter');
			await expect(item(page, first).getByRole('radio', { name: 'Met', exact: true })).toBeFocused();
			await page.keyboard.press('Space');
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
			await page.keyboard.press('ArrowRight');
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
			await page.keyboard.press('Tab');
			await expect(item(page, first).locator('summary')).toBeFocused();
			await page.keyboard.press('Enter');
			await tabTo(() => note(page, first).evaluate((field) => field === document.activeElement));
			await page.keyboard.type('typed');
			await expect(note(page, first)).toHaveValue('typed');
		});
	});

	test('what one tab saves the other shows, and neither loses a mark', async ({ context, page }) => {
		await page.goto(version.path);
		const other = await context.newPage();
		await other.goto(page.url());
		await mark(page, first, 'Met');
		await expect(item(other, first)).toHaveAttribute('data-verdict', 'met');
		await note(other, second).fill('from the other tab');
		await expect(note(page, second)).toHaveValue('from the other tab');
		await mark(page, first, 'Not met');
		await expect(item(other, first)).toHaveAttribute('data-verdict', 'not-met');
		await other.reload();
		await expect(note(other, second)).toHaveValue('from the other tab');
	});

	test('a note that comes from another tab stands in the field that is being typed in', async ({ context, page }) => {
		await page.goto(version.path);
		const other = await context.newPage();
		await other.goto(page.url());
		await note(page, first).focus();
		await note(other, first).fill('Ticket 77');
		await expect(note(page, first)).toHaveValue('Ticket 77');
		await note(page, first).pressSequentially(', done');
		await expect(note(other, first)).toHaveValue('Ticket 77, done');
		await other.getByRole('textbox', { name: 'Environment' }).focus();
		await page.getByRole('textbox', { name: 'Environment' }).fill('Production');
		await expect(other.getByRole('textbox', { name: 'Environment' })).toHaveValue('Production');
	});

	test('a mark for an earlier text asks again; one whose requirement is gone is kept and shown', async ({ page }) => {
		await page.goto(version.path);
		await mark(page, first, 'Met');
		await mark(page, second, 'Met');
		await savedWhole(page);
		const gone = (await item(page, second).getAttribute('data-requirement')) ?? '';
		// From another page: this one would put its own marks back when it is left.
		await page.goto('');
		await page.evaluate(
			({ key, gone }) => {
				const text = localStorage.getItem(key) ?? '';
				const [digest = ''] = /sha256:[0-9a-f]{64}/.exec(text) ?? [];
				const list: { marks: Record<string, { given: object }> } = JSON.parse(
					text.replaceAll(digest, `sha256:${'0'.repeat(64)}`),
				);
				const record = list.marks[gone];
				// Of another text, or it would be recognised under its new id.
				const given = {
					...record?.given,
					digest: `sha256:${'1'.repeat(64)}`,
					source: 'P',
					destination: 'Q',
					ports: 'R',
				};
				delete list.marks[gone];
				localStorage.setItem(
					key,
					JSON.stringify({ ...list, marks: { ...list.marks, 'no/longer': { ...record, given } } }),
				);
			},
			{ key: version.key, gone },
		);
		await page.goto(version.path);
		if (first !== second) {
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'ask-again');
			await expect(item(page, first)).toContainText('Marked “Met” before its details changed');
			await mark(page, first, 'Met');
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
			await expect(item(page, second)).toHaveAttribute('data-verdict', 'open');
		}
		await expect(page.getByRole('region', { name: 'No longer on this page' })).toContainText('Met.');
	});

	test('a saved list that cannot be read is offered as a download, whole', async ({ page }) => {
		await page.goto(version.path);
		await page.evaluate((key) => localStorage.setItem(key, '{"schema":1,"marks":"damaged"}'), version.key);
		await page.reload();
		await expect(
			page.locator('.notices').getByText('A saved list could not be read and was set aside, unchanged.'),
		).toBeVisible();
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download a copy' }).click();
		expect(readFileSync(await (await downloading).path(), 'utf8')).toBe('{"schema":1,"marks":"damaged"}');
		await mark(page, first, 'Met');
		await page.reload();
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible();
	});

	test('a list that a newer release saved is not touched', async ({ page }) => {
		await page.goto(version.path);
		await page.evaluate((key) => localStorage.setItem(key, '{"schema":99}'), version.key);
		await page.reload();
		await expect(page.locator('.notices').getByText('A newer release of this site saved this list.')).toBeVisible();
		await mark(page, first, 'Met');
		await expect(item(page, first)).toHaveAttribute('data-verdict', 'met');
		expect(await page.evaluate((key) => localStorage.getItem(key), version.key)).toBe('{"schema":99}');
	});

	for (const failure of ['refused', 'full'] as const) {
		test(`storage that is ${failure}: one notice, and the page goes on`, async ({ page }) => {
			await page.addInitScript((kind) => {
				const fail = () => {
					throw new DOMException('no', kind === 'refused' ? 'SecurityError' : 'QuotaExceededError');
				};
				if (kind === 'refused') Object.defineProperty(window, 'localStorage', { get: fail });
				else Storage.prototype.setItem = fail;
			}, failure);
			await page.goto(version.path);
			await mark(page, first, 'Met');
			await mark(page, first, 'Not met');
			await expect(item(page, first)).toHaveAttribute('data-verdict', 'not-met');
			const words = failure === 'refused' ? 'does not let the page save anything' : 'no room left';
			// What is spoken says it too.
			await expect(page.locator("[data-show='notices']").getByText(words)).toHaveCount(1);
			await expect(page.getByRole('button', { name: 'Download a copy' })).toHaveCount(1);
		});
	}
}

const [one, two] = checklistVersions;
if (one && two) {
	test('two versions do not mix; what this computer is belongs to both', async ({ page }) => {
		await page.goto(one.path);
		await page.getByRole('textbox', { name: 'Environment' }).fill('Production');
		await mark(page, one.refs[0] ?? '', 'Met');
		const shared = one.machines.find((machine) => two.machines.includes(machine));
		if (shared !== undefined) {
			await page.getByLabel(shared, { exact: true }).check();
			const kept = () => page.evaluate(() => Object.entries({ ...localStorage }).join('\n'));
			await expect.poll(kept).toContain(JSON.stringify([shared]));
		}
		await page.goto(two.path);
		await expect(page.getByRole('textbox', { name: 'Environment' })).toHaveValue('');
		await expect(page.getByText(`0 of ${two.refs.length} done`)).toBeVisible();
		if (shared !== undefined) await expect(page.getByLabel(shared, { exact: true })).toBeChecked();
		await page.goto(one.path);
		await expect(item(page, one.refs[0] ?? '')).toHaveAttribute('data-verdict', 'met');
	});
}
