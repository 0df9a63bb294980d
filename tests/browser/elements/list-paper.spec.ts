// The title block of paper: what it says of the list as a whole.
import { expect } from 'playwright/test';
import { momentText } from '../../../src/checklist/words/words-time.ts';
import { emptyState } from '../../../src/checklist/state/state.ts';
import { richest } from '../../support/page/checklist-versions.ts';
import { test } from '../../support/test-with-site.ts';

const version = richest;
test('there is a checklist', () => expect(version).toBeDefined());

if (version) {
	test('paper names everybody who marked, and the first and the last mark are those of all people', async ({
		page,
	}) => {
		await page.goto(version.path);
		const id = (await page.locator('[data-requirement]').first().getAttribute('data-requirement')) ?? '';
		const given = { digest: '', sentence: '', source: '', destination: '', ports: '', condition: '', hosts: '' };
		const marked = (name: string, day: number) => {
			const time = `2026-11-${day}T10:00:00.000Z`;
			return { writer: name, changed: time, seen: {}, time, name, mark: 'met', reason: '', given, carriedFrom: '' };
		};
		const blank = { writer: '', changed: '', seen: {}, time: '', name: '', text: '', others: [] };
		const record = { ...marked('Rui', 20), otherIds: [], others: [marked('Ada', 10), marked('Eva', 25)], note: blank };
		await page.goto('');
		await page.evaluate(
			([key = '', list = '']) => localStorage.setItem(key, list),
			[version.key, JSON.stringify({ ...emptyState(version.id), marks: { [id]: record } })],
		);
		await page.goto(version.path);
		await expect(page.locator("[data-show='paper-person']")).toHaveText('Ada, Rui and Eva');
		const stamps = [
			['first', 'Ada', '2026-11-10T10:00:00.000Z'],
			['last', 'Eva', '2026-11-25T10:00:00.000Z'],
		] as const;
		for (const [place, name, time] of stamps)
			await expect(page.locator(`[data-show='paper-${place}']`)).toHaveText(`${name}, ${momentText(time)}`);
	});
}
