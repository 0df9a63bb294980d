// The filled list on paper: what the PDF says, page by page, and that it is dark on white from any theme.
import { expect } from 'playwright/test';
import { pdfText } from '../../../support/pdf-text.ts';
import { test } from '../../../support/test-with-site.ts';
import { checklistVersions } from '../../../support/page/checklist-versions.ts';
import { item } from '../../../support/page/item-on-page.ts';

test.use({ unfolded: true });

/** Lines of a PDF break anywhere. */
const joined = (text: string) => text.replace(/\s+/g, '');
const longNote = (ref: string) =>
	`${'Seen in the log of the firewall, and asked the team twice. '.repeat(30)}\nlast-word-of-${ref}`;
const marks = ['Met', 'Not met', 'Not applicable', 'No mark'];

for (const version of checklistVersions) {
	test(`${version.id}: every item, state, note, name and page number`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(version.path);
		await page.getByRole('textbox', { name: 'Environment' }).fill('Production "A" \\ 1');
		await page.getByLabel('Your name').fill('Inês Duarte');
		await page.getByLabel('Change number').fill('CHG-20418');
		for (const [index, ref] of version.refs.entries()) {
			const mark = marks[index % marks.length] ?? '';
			if (mark !== 'No mark') await item(page, ref).getByRole('radio', { name: mark, exact: true }).check();
			if (mark === 'Not applicable')
				await item(page, ref).getByRole('textbox', { name: 'Why' }).fill(`reason-of-${ref}`);
			await item(page, ref)
				.getByRole('textbox', { name: `Note for ${ref}` })
				.fill(index < 2 ? longNote(ref) : `last-word-of-${ref}`);
		}
		const pages = await pdfText(await page.pdf({ format: 'A4', printBackground: false }));
		const whole = joined(pages.join(' '));

		const states = version.refs.map((ref, index) => ({ ref, mark: marks[index % marks.length] }));
		const refsOf = (mark: string) => states.filter((state) => state.mark === mark).map(({ ref }) => ref);
		const open = refsOf('No mark');
		const notMet = refsOf('Not met');
		const openLine = open.length > 0 ? [`${open.length} of ${version.refs.length} open (${open.join(', ')})`] : [];
		const notMetLine =
			notMet.length > 0
				? [`${notMet.length}${open.length > 0 ? '' : ` of ${version.refs.length}`} not met (${notMet.join(', ')})`]
				: [];
		const firstLine =
			openLine.length + notMetLine.length > 0 ? `Incomplete: ${[...openLine, ...notMetLine].join(', ')}` : 'Complete';
		const head = joined(pages[0] ?? '');
		expect(head.indexOf(joined(firstLine)), firstLine).toBeGreaterThanOrEqual(0);
		expect(head.indexOf(joined(firstLine))).toBeLessThan(head.lastIndexOf('networkchecklist'));
		for (const words of [
			version.label,
			'Production "A" \\ 1',
			'Inês Duarte',
			'CHG-20418',
			'checklist/',
			'Printed',
			'First mark',
			'Last mark',
			'a person found the sentence to be true',
		]) {
			expect(whole, words).toContain(joined(words));
		}

		const digest = ((await page.locator('network-checklist').getAttribute('data-digest')) ?? '').slice(0, 12);
		for (const [index, text] of pages.entries()) {
			for (const words of [`page ${index + 1} of ${pages.length}`, version.label, digest, 'Production "A" \\ 1']) {
				expect(joined(text), `${words} on page ${index + 1}`).toContain(joined(words));
			}
		}
		for (const { ref, mark } of states) {
			// No requirement is split: its number and the last word of its note stand on one page.
			const own = pages.find((text) => text.includes(`last-word-of-${ref}`)) ?? '';
			expect(own, ref).toMatch(new RegExp(`^${ref}\\b`, 'm'));
			if (mark === 'Not applicable') expect(own).toContain(`reason-of-${ref}`);
		}
		const stateWord: Record<string, string> = {
			Met: 'Met',
			'Not met': 'Not met',
			'Not applicable': 'Not applicable',
			'No mark': 'Open',
		};
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		for (const { ref, mark = '' } of states) {
			await expect(
				item(page, ref)
					.getByText(stateWord[mark] ?? '', { exact: true })
					.locator('visible=true')
					.first(),
			).toBeVisible();
		}
		expect(whole).toContain(joined('What this test cannot see'));
		for (const signer of ['Asked for by', 'Tested by', 'Approved by']) expect(whole).toContain(joined(signer));
		for (const control of ['Run checks', 'No mark', 'Enter your name', 'This browser can'])
			expect(whole).not.toContain(joined(control));
	});

	test(`${version.id}: paper is dark on white, whatever the theme`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
		await page.goto(version.path);
		const faults = await page.evaluate(() => {
			const found: string[] = [];
			for (const element of document.querySelectorAll('body, body *')) {
				const { color, backgroundColor, visibility } = getComputedStyle(element);
				if (element.getClientRects().length === 0 || visibility === 'hidden') continue;
				const [red = 255, green = 255, blue = 255] = color.match(/[\d.]+/g)?.map(Number) ?? [];
				if (Math.max(red, green, blue) > 0x55) found.push(`${element.tagName} is written in ${color}`);
				if (!['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor))
					found.push(`${element.tagName} lies on ${backgroundColor}`);
				if (/^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(element.tagName)) found.push(`${element.tagName} is on paper`);
			}
			return found;
		});
		expect(faults).toEqual([]);
	});
}
