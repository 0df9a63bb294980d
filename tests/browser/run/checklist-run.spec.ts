// Runs of the checks against local servers whose logs are the truth: which requests are sent, and what is made of them.
import { expect, type Browser, type BrowserContext, type Page } from 'playwright/test';
import { isBadPort } from '../../../src/requirements/model/bad-ports.ts';
import type { Behaviour, TestServers } from '../../support/https-servers.ts';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions, richest, type ChecklistVersion } from '../../support/page/checklist-versions.ts';
import { unfold } from '../../support/page/unfold.ts';
import { spoken } from '../../support/page/lists-page.ts';
import { openNetwork, type Lead } from '../../support/page/open-network.ts';
import { passTime, runEnded } from '../../support/page/pass-time.ts';
import { item } from '../../support/page/item-on-page.ts';

test.use({ unfolded: true });

const run = (page: Page) => page.getByRole('button', { name: 'Run checks' }).click();
const hostsOf = ({ testable }: ChecklistVersion) => [...testable.keys()];
const leadAll = (version: ChecklistVersion, lead: Lead) =>
	Object.fromEntries(hostsOf(version).map((host) => [host, lead]));

let browser: Browser | undefined;
let servers: TestServers | undefined;
let context: BrowserContext;
let isUnfolded = true;

async function open(
	url: string,
	version: ChecklistVersion,
	leads: Record<string, Lead>,
	everyName?: Behaviour,
): Promise<Page> {
	({ browser, servers } = await openNetwork(leads, everyName));
	context = await browser.newContext();
	if (isUnfolded) await unfold(context);
	const page = await context.newPage();
	await page.goto(url + version.path);
	return page;
}

test.afterEach(async () => {
	await browser?.close();
	await servers?.close();
	browser = servers = undefined;
	isUnfolded = true;
});

const behaviours: { lead: Lead; outcome: string; reaches: string[] }[] = [
	{ lead: '200', outcome: 'answered', reaches: ['HEAD'] },
	{ lead: '404', outcome: 'answered', reaches: ['HEAD'] },
	{ lead: 'untrusted', outcome: 'no-answer', reaches: [] },
	{ lead: 'silent', outcome: 'no-answer', reaches: [] },
	{ lead: 'refused', outcome: 'no-answer', reaches: [] },
	{ lead: 'not-found', outcome: 'no-answer', reaches: [] },
	{ lead: 'same-origin-only', outcome: 'answered', reaches: ['HEAD', 'GET'] },
];

for (const version of checklistVersions) {
	test(`${version.id}: only HTTPS on ports that browsers allow is ever asked`, async ({ page, site }) => {
		await page.goto(site.url + version.path);
		const rows = await page
			.locator('[data-targets]')
			.evaluateAll((all) => all.map((each) => each.getAttribute('data-targets') ?? ''));
		const urls = rows.flatMap((row) => row.split('\n')).filter((url) => url !== '');
		expect(new Set(urls.map((url) => new URL(url).host))).toEqual(new Set(version.testable.keys()));
		for (const url of urls) {
			const { protocol, port, pathname, search, username } = new URL(url);
			expect([protocol, pathname, search, username]).toEqual(['https:', '/', '', '']);
			expect(isBadPort(Number(port || 443)), url).toBe(false);
		}
	});

	const hosts = hostsOf(version);
	// Each host is tried with several behaviours, and each behaviour with some host.
	for (let shift = 0; hosts.length > 0 && shift < behaviours.length; shift += hosts.length) {
		test(`${version.id}: outcomes are right, and nothing else is asked (from ${shift})`, async ({ site }) => {
			const led = hosts.flatMap((host, index) => {
				const behaviour = behaviours[(index + shift) % behaviours.length];
				return behaviour ? [{ host, ...behaviour }] : [];
			});
			const page = await open(site.url, version, Object.fromEntries(led.map(({ host, lead }) => [host, lead])));
			await page.clock.install();
			await page.waitForTimeout(300);
			expect(servers?.requests(), 'requests before the click').toEqual([]);

			await run(page);
			await passTime(page);

			for (const { host, outcome } of led) {
				for (const { ref, partial } of version.testable.get(host) ?? []) {
					await expect(item(page, ref)).toHaveAttribute('data-outcome', outcome);
					await expect(item(page, ref)).toContainText(/(One|Two) attempts? from \S+ \d+ on \S+, /);
					// Nobody has said which computer this is, so no answer settles anything yet where that matters.
					if (partial || outcome !== 'answered') await expect(item(page, ref)).toHaveAttribute('data-verdict', 'open');
				}
			}
			const expected = led.flatMap(({ host, reaches }) => reaches.map((method) => `${method} ${host} /`));
			const seen = servers?.requests() ?? [];
			expect(seen.map(({ method, host, path }) => `${method} ${host} ${path}`).sort()).toEqual(expected.sort());
			for (const { headers } of seen) {
				expect(headers).not.toHaveProperty('cookie');
				expect(headers).not.toHaveProperty('referer');
			}
			const untested = version.refs.filter(
				(ref) => ![...version.testable.values()].flat().some((each) => each.ref === ref),
			);
			for (const ref of untested) await expect(item(page, ref)).not.toHaveAttribute('data-outcome');
		});
	}
}

const [version] = [richest].filter((each) => each !== undefined && each.testable.size > 0);
if (version) {
	const [host = ''] = hostsOf(version);
	const tested = version.testable.get(host)?.[0] ?? { ref: '', from: [], partial: false };
	/** An item that an answer settles, where the content has one. */
	const whole = [...version.testable.values()].flat().find(({ from, partial }) => !partial && from.length > 0);

	test('an answer counts on a computer that the requirement is about, and the reply covers the run', async ({
		site,
	}) => {
		const page = await open(site.url, version, leadAll(version, '200'));
		await run(page);
		await runEnded(page);
		if (!whole) return;
		await expect(item(page, whole.ref)).toHaveAttribute('data-verdict', 'open');
		const group = page.locator('.panel').getByRole('group', { name: 'This computer is' });
		await expect(group).toBeVisible();
		await group.getByLabel('Another computer').check();
		await expect(item(page, whole.ref)).toHaveAttribute('data-verdict', 'open');
		await group.getByLabel(whole.from[0] ?? '', { exact: true }).check();
		await expect(group.getByLabel('Another computer')).not.toBeChecked();
		await expect(item(page, whole.ref)).toHaveAttribute('data-verdict', 'answered');
		await page.reload();
		await expect(item(page, whole.ref)).toHaveAttribute('data-verdict', 'answered');
		const setUp = page.locator('.setup').getByRole('group', { name: 'This computer is' });
		await expect(setUp.getByLabel(whole.from[0] ?? '', { exact: true })).toBeChecked();
	});

	test('a computer that is no longer named counts no longer', async ({ site }) => {
		const page = await open(site.url, version, leadAll(version, '200'));
		const group = page.getByRole('group', { name: 'This computer is' });
		const another = group.getByLabel('Another computer');
		await run(page);
		await runEnded(page);
		if (!whole) return;
		const machine = group.getByLabel(whole.from[0] ?? '', { exact: true });
		await machine.check();
		await expect(item(page, whole.ref)).toHaveAttribute('data-verdict', 'answered');
		await machine.uncheck();
		await expect(another).toBeChecked();
		await expect(item(page, whole.ref)).toHaveAttribute('data-verdict', 'open');
		await expect(page.locator("[data-show='result']")).toContainText('another computer, or not sure');
		// Nothing is said for the next run: it asks again.
		await another.uncheck();
		await run(page);
		await runEnded(page);
		await expect(page.locator("[data-show='result']")).toContainText('computer not named');
		await expect(page.locator('this-computer')).toHaveAttribute('data-asking');
	});

	test('behind something that answers for every name nothing counts, and one notice says so', async ({ site }) => {
		const page = await open(site.url, version, {}, '200');
		await run(page);
		await runEnded(page);
		for (const { ref } of [...version.testable.values()].flat()) {
			await expect(item(page, ref)).toHaveAttribute('data-outcome', 'inconclusive');
			await expect(item(page, ref)).toHaveAttribute('data-verdict', 'open');
		}
		const why = 'Something on this network answers even for names that do not exist';
		await expect(page.locator("[data-show='notice']")).toContainText(why);
		await expect(spoken(page)).toContainText(why);
	});

	test('offline nothing is judged, and what was found before stays', async ({ site }) => {
		const page = await open(site.url, version, leadAll(version, '200'));
		await run(page);
		await runEnded(page);
		await context.setOffline(true);
		await run(page);
		await runEnded(page);
		const why = 'This browser was offline, so nothing was tested.';
		await expect(page.locator("[data-show='notice']")).toContainText(why);
		await expect(spoken(page)).toContainText(why);
		await expect(item(page, tested.ref)).toHaveAttribute('data-outcome', 'answered');
	});

	test('offline before the first run: nothing is judged, and the page says so', async ({ site }) => {
		const page = await open(site.url, version, leadAll(version, '200'));
		await context.setOffline(true);
		await run(page);
		await expect(page.getByText('This browser was offline, so nothing was tested.').first()).toBeVisible();
		await context.setOffline(false);
		await run(page);
		await runEnded(page);
		await expect(item(page, tested.ref)).toHaveAttribute('data-outcome', 'answered');
	});

	test('Stop ends a run at once; what was asked until then is judged, the rest is not', async ({ site }) => {
		const page = await open(site.url, version, { ...leadAll(version, 'silent'), [host]: '200' });
		await run(page);
		await expect(page.getByText(`1 of ${version.testable.size} asked`)).toBeVisible();
		await expect(item(page, tested.ref)).not.toHaveAttribute('data-outcome');
		await page.getByRole('button', { name: 'Stop' }).click();
		await runEnded(page);
		await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
		await expect(page.getByRole('button', { name: 'Run checks' })).toBeFocused();
		await expect(page.locator("[data-outcome='answered']")).toHaveCount(version.testable.get(host)?.length ?? 0);
		await expect(page.locator('[data-outcome]')).toHaveCount(version.testable.get(host)?.length ?? 0);
		await expect(page.locator("[aria-busy='true']")).toHaveCount(0);
	});

	test('a page that is left during a run has judged nothing', async ({ site }) => {
		const page = await open(site.url, version, { ...leadAll(version, 'silent'), [host]: '200' });
		await run(page);
		await expect(page.getByText(`1 of ${version.testable.size} asked`)).toBeVisible();
		await page.reload();
		await expect(page.getByText(`0 of ${version.refs.length} done`)).toBeVisible();
		await expect(page.locator('[data-outcome]')).toHaveCount(0);
		expect(await page.evaluate((key) => localStorage.getItem(key), version.key)).toBeNull();
	});

	test('a run speaks at its start and at its end, once each; rows and focus stay where they are', async ({ site }) => {
		isUnfolded = false;
		const { promise: until, resolve: answer } = Promise.withResolvers<void>();
		const page = await open(site.url, version, leadAll(version, { status: 200, until }));
		const said = page.getByRole('status');
		await said.evaluate((element) => {
			new MutationObserver(() =>
				element.setAttribute('data-said', `${element.getAttribute('data-said') ?? ''}|${element.textContent}`),
			).observe(element, { childList: true, characterData: true, subtree: true });
		});
		const places = () =>
			page
				.locator('[data-requirement]')
				.evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top + scrollY)));
		await run(page);
		await expect(page.getByRole('button', { name: 'Run checks' })).toBeFocused();
		// The panel opens at the press, as high as it will be at the end.
		await expect(page.getByRole('heading', { name: /^Checking \d+ address/ })).toBeVisible();
		const before = await places();
		answer();
		await runEnded(page);
		await expect(page.getByRole('heading', { name: /^Run finished: / })).toBeVisible();
		expect(await places()).toEqual(before);
		await expect(page.getByRole('button', { name: 'Run checks' })).toBeFocused();
		const words = ((await said.getAttribute('data-said')) ?? '').split('|').slice(1);
		expect(words).toHaveLength(2);
		expect(words[0]).toMatch(/^Checking \d+ address(es)?\.$/);
		expect(words[1]).toMatch(/: \d+ of \d+ answered.* \d+ of \d+ done\./);
	});
}
