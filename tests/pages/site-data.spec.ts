// The data files of the built site, as a script gets them from a static host.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'playwright/test';
import { datasetSchema } from '../../src/requirements/model/dataset.ts';
import { readVersions } from '../support/page/built-versions.ts';
import { readCsv } from '../support/read-csv.ts';
import { test } from '../support/test-with-site.ts';

const { versions } = readVersions();
const below = (site: { origin: string }, address: string) =>
	new URL(new URL(address, site.origin).pathname, site.origin).href;

test('there are versions', () => expect(versions.length).toBeGreaterThan(0));

for (const version of versions) {
	test(`the JSON of ${version.id} is valid against the schema that it names`, async ({ request, site }) => {
		const address = below(site, version.json);
		const file: unknown = await (await request.get(address)).json();
		const dataset = datasetSchema.parse(file);
		const schemaAddress = below(site, new URL(dataset.$schema ?? '', address).href);
		const schema: unknown = await (await request.get(schemaAddress)).json();
		if (typeof schema !== 'object' || schema === null) throw new Error('The schema is no object.');
		const ajv = new Ajv2020({ allErrors: true });
		addFormats.default(ajv);
		const validate = ajv.compile(schema);
		validate(file);
		expect(validate.errors).toBeNull();
		expect(dataset.requirements).toHaveLength(version.requirements);
		expect(dataset.version.id).toBe(version.id);
	});

	test(`the CSV of ${version.id} has a row for each requirement`, async ({ request, site }) => {
		const dataset = datasetSchema.parse(await (await request.get(below(site, version.json))).json());
		const bytes = await (await request.get(below(site, version.csv))).body();
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
		expect(head.slice(0, 5)).toEqual(['Source', 'Destination', 'Port', 'Protocol', 'Notes']);
		const id = head.indexOf('Id');
		expect(rows.map((row) => row[id])).toEqual(dataset.requirements.map((requirement) => requirement.id));
		for (const row of rows) expect(row).toHaveLength(head.length);
		for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
	});
}

test('every address of the list of versions leads to a file', async ({ request, site }) => {
	const file: unknown = await (await request.get(`${site.url}data/versions.json`)).json();
	const addresses = new Set<string>();
	const collect = (value: unknown, key = ''): void => {
		if (typeof value === 'object' && value !== null)
			for (const [name, each] of Object.entries(value)) collect(each, name);
		else if (typeof value === 'string' && value.startsWith('/') && key !== '$schema') addresses.add(value);
	};
	collect(file);
	// Pages, data, rules, feeds, schemas and history.
	expect(addresses.size).toBeGreaterThan(versions.length * 15);
	for (const address of addresses)
		expect([address, (await request.get(below(site, address))).status()]).toEqual([address, 200]);
});
