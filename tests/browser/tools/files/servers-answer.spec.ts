// From end to end: three servers in networks of their own run the scripts that the site offers, their files are dropped on the checklist, and the paper
// names machine and time. What the services saw is the truth.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { certificates } from '../../../support/certificates.ts';
import { hasNamespaces } from '../../../support/shells/run-in-namespace.ts';
import { runServers } from '../../../support/shells/servers-of-a-list.ts';
import { dialog, drop, press } from '../../../support/page/checklist-files-page.ts';
import { ready } from '../../../support/page/saved-list.ts';
import { pdfText } from '../../../support/pdf-text.ts';
import { test } from '../../../support/test-with-site.ts';
import { item } from '../../../support/page/item-on-page.ts';

const version = '3';
const names = ['time', 'charts', 'charts-old', 'lamps', 'north.lamps', 'updates', 'fog'].map(
	(name) => `${name}.relay-line.example`,
);
const given = ['tower1', 'pg1', 'post1'];
/** Computers with the name of their script and its options. */
const servers = [
	{ name: 'TOWER1', machine: 'tower-server', words: ['--postgres-host', 'pg1', '--post-office-host', 'post1'] },
	{ name: 'DESK1', machine: 'watch-desk-computer', words: ['--tower-host', 'tower1'] },
	{ name: 'SIGNAL1', machine: 'signallers-computer', words: ['--tower-host', 'tower1'] },
];
/** Requirements that the three settle, with the computer that does; the others must stay open, for the reason that the row tells. */
const settled = {
	R03: 'TOWER1',
	R05: 'SIGNAL1',
	R06: 'SIGNAL1',
	R07: 'DESK1',
	R08: 'TOWER1',
	R10: 'TOWER1',
	R11: 'TOWER1',
	R12: 'TOWER1',
};
const open: Readonly<Record<string, string>> = {
	R01: 'Check by hand',
	R02: 'Check by hand',
	R04: 'that HTTP is spoken there',
	R09: 'Check by hand',
	R13: 'other names of the domain',
	R14: 'the path',
	R15: 'all hosts of Post Office',
	R16: 'Check by hand',
	R17: 'the path',
	R18: 'the path',
};

test('a pipeline has what this needs', () => {
	expect(hasNamespaces || process.env['CI'] === undefined).toBe(true);
});

if (hasNamespaces) {
	test.use({ unfolded: true });

	test('the list is complete but for what must stay open, and the paper names machine and time', async ({
		page,
		site,
		request,
	}) => {
		const folder = mkdtempSync(join(tmpdir(), 'portolan-servers-'));
		const { good, authority } = await certificates([...names, ...given]);
		const trust = join(folder, 'authority.pem');
		writeFileSync(trust, authority.cert);
		const environment = { CURL_CA_BUNDLE: trust, SSL_CERT_FILE: trust };
		const scripts = await Promise.all(
			servers.map(async ({ name, machine, words }) => {
				const script = join(folder, `${machine}.sh`);
				writeFileSync(script, await (await request.get(`${site.url}data/${version}/checks/${machine}.sh`)).body());
				return { name, script, words, environment };
			}),
		);
		const ports = [80, 5432];
		const { results, seen } = await runServers(
			{ servers: scripts, names: [...names, ...given], ports, certificate: good },
			folder,
		);
		rmSync(folder, { recursive: true });
		// Each of them connected itself: 10.9.1.11 is the first one.
		expect(seen['5432']).toEqual(['10.9.1.11']);
		expect(seen['80']).toEqual(['10.9.1.13']);
		expect(new Set(seen['443'])).toEqual(new Set(['10.9.1.11', '10.9.1.12', '10.9.1.13']));

		await page.goto(`${version}/checklist/`);
		await ready(page);
		await drop(page, results);
		const count = Object.keys(settled).length;
		await expect(dialog(page)).toContainText(`Results of 3 machines. They settle ${count} requirements.`);
		await press(page, 'Add to this list');
		for (const [ref, machine] of Object.entries(settled)) {
			await expect(item(page, ref), ref).toHaveAttribute('data-verdict', 'answered');
			await expect(item(page, ref), ref).toContainText(`${machine} (`);
		}
		for (const [ref, reason] of Object.entries(open)) {
			await expect(item(page, ref), ref).toHaveAttribute('data-verdict', 'open');
			await expect(item(page, ref), ref).toContainText(reason);
		}
		expect(Object.keys({ ...settled, ...open }).length).toBe(await page.locator('[data-requirement]').count());

		const joined = (text: string) => text.replace(/\s+/g, '');
		const paper = joined((await pdfText(await page.pdf({ format: 'A4' }))).join(' '));
		const { started }: { started: string } = JSON.parse(results[0] ?? '');
		const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
		expect(Object.keys(open).sort()).toEqual(['R01', 'R02', 'R04', 'R09', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18']);
		expect(paper).toContain(joined('10 of 18 open (R01, R02, R04, R09, R13 to R18)'));
		for (const { name } of servers) expect(paper).toMatch(new RegExp(`${name}\\([^)]*\\):\\d+check`));
		for (const [ref, machine] of Object.entries(settled)) {
			const told = (await item(page, ref).locator("[data-show='told'] p").allTextContents()).find((line) =>
				line.startsWith(machine),
			);
			expect(told, ref).toContain(day.format(new Date(started)));
			expect(paper, ref).toContain(joined(told ?? 'nothing'));
		}
	});
}
