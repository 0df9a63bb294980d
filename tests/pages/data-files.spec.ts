// The files of /data/ beside the dataset: each valid against what the site publishes about it, and of one order.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'playwright/test';
import { z } from 'zod';
import { datasetSchema } from '../../src/requirements/model/dataset.ts';
import { readVersions } from '../support/page/built-versions.ts';
import { refusingUnknownKeys } from '../support/refusing-unknown-keys.ts';
import { readCsv } from '../support/read-csv.ts';
import { test } from '../support/test-with-site.ts';

const { versions } = readVersions();
const columnsSchema = z.object({ columns: z.array(z.object({ titles: z.string(), required: z.boolean() })) });

test('versions.json is valid against the schema that it names, without a field that is not told there', async ({
	request,
	site,
}) => {
	const address = `${site.url}data/versions.json`;
	const file: unknown = await (await request.get(address)).json();
	const named = z.object({ $schema: z.string() }).parse(file).$schema;
	const schema: unknown = await (await request.get(new URL(new URL(named, address).pathname, site.origin).href)).json();
	const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
	addFormats.default(ajv);
	const refusing = refusingUnknownKeys(schema);
	if (typeof refusing !== 'object' || refusing === null) throw new Error('The schema is no object.');
	const validate = ajv.compile(refusing);
	validate(file);
	expect(validate.errors).toBeNull();
	expect(validate({ ...z.record(z.string(), z.unknown()).parse(file), more: 1 })).toBe(false);
});

for (const { id } of versions) {
	test(`the plain lists of ${id} hold what its dataset says, one a line`, async ({ request, site }) => {
		const text = async (name: string) => {
			const response = await request.get(`${site.url}data/${id}/${name}.txt`);
			expect(response.ok()).toBe(true);
			return response.text();
		};
		const [hosts, wildcards, inbound] = [await text('hosts'), await text('wildcards'), await text('inbound-addresses')];
		for (const list of [hosts, wildcards, inbound]) {
			expect(list).toMatch(/^([!-~]+\n)*$/);
			const lines = list.split('\n').slice(0, -1);
			expect(new Set(lines).size).toBe(lines.length);
		}
		for (const list of [hosts, wildcards])
			expect(list.split('\n').slice(0, -1)).toEqual(list.split('\n').slice(0, -1).sort());
		expect(hosts).not.toMatch(/[/:*]/);
		const { requirements } = datasetSchema.parse(
			await (await request.get(`${site.url}data/${id}/requirements.json`)).json(),
		);
		for (const { direction, source, destination } of requirements) {
			for (const end of direction === 'outbound' ? destination.endpoints : []) {
				if (end.kind === 'host') expect(hosts.split('\n')).toContain(end.host);
				if (end.kind === 'wildcard') expect(wildcards.split('\n')).toContain(`*.${end.host}`);
			}
			for (const end of direction === 'inbound' ? [...source.endpoints, ...(source.addresses ?? [])] : []) {
				if (end.kind === 'address') expect(inbound).toContain(end.network.replace(/\/(?:32|128)$/, ''));
			}
		}
	});

	for (const name of ['requirements', 'firewall-request']) {
		test(`${name}.csv of ${id} has the columns that are published`, async ({ request, site }) => {
			const { columns } = columnsSchema.parse(await (await request.get(`${site.url}data/${name}-columns.json`)).json());
			const bytes = await (await request.get(`${site.url}data/${id}/${name}.csv`)).body();
			expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
			const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
			expect(head).toEqual(columns.map(({ titles }) => titles));
			for (const row of rows) {
				expect(row).toHaveLength(head.length);
				for (const [index, cell] of row.entries()) {
					expect(cell).not.toMatch(/^[=+\-@\t\r]/);
					if (columns[index]?.required) expect(cell).not.toBe('');
				}
			}
		});
	}
}

test('no link leads to a list without entries', async ({ page, request, site }) => {
	const links = page.locator("main a[href$='.txt']");
	for (const path of [...versions.map(({ id }) => `${id}/`), 'guide/data-for-machines/']) {
		const response = await page.goto(path);
		if (response?.status() === 404) continue;
		const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
		for (const address of addresses)
			expect(await (await request.get(site.origin + address)).text(), `${path}: ${address}`).not.toBe('');
	}
});

test('the guide’s examples fetch files that there are', async ({ page, site, request }) => {
	const response = await page.goto('guide/data-for-machines/');
	if (response?.status() === 404) return;
	const text = (await page.locator('pre').allInnerTexts()).join('\n');
	const addresses = [...text.matchAll(/https?:\/\/[^\s"';]+/g)].map(([address]) => new URL(address).pathname);
	expect(addresses.length).toBeGreaterThan(4);
	for (const path of new Set(addresses))
		expect((await request.get(new URL(path, site.origin).href)).status(), path).toBe(200);
});
