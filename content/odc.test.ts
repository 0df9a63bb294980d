// The facts of odc, page by page, compared by hand with the table of facts that the pages are made of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datasetOf, factsOf } from './read-content.ts';

test('counts', () => {
	const { requirements, prohibitions = [] } = datasetOf('odc');
	const counts = Map.groupBy(requirements, ({ page }) => page);
	expect([...counts].map(([page, members]) => `${page} ${members.length}`)).toMatchInlineSnapshot(`
		[
		  "workstations 6",
		  "private-gateway 2",
		  "public-addresses 84",
		  "email 1",
		  "o11-and-odc 1",
		]
	`);
	expect(prohibitions.map(({ page, text }) => `${page}: ${text}`)).toMatchInlineSnapshot(`[]`);
});

test('workstations: 3, and 3 statements', () => {
	expect(factsOf('odc', 'workstations')).toMatchInlineSnapshot(`
		[
		  "Workstation -> *.outsystems.dev | tcp https 443 | outbound",
		  "End Users -> *.outsystems.app + Custom domain of the stage | tcp 443 | unknown",
		  "ODC Studio -> *.outsystems.com + outsystems.com | tcp 443 | outbound",
		  "On a workstation that signs in to <organisation>.outsystems.dev, the clock must be within 5 minutes of UTC",
		  "A workstation on which mobile apps are debugged must have local port 9222 free, or the next one that is, to debug in a browser",
		  "A workstation on which mobile apps are debugged must have local ports 9221 and 9222 free, or the next two that are, to debug on a device",
		]
	`);
});

test('private-gateway: 2', () => {
	expect(factsOf('odc', 'private-gateway')).toMatchInlineSnapshot(`
		[
		  "Cloud Connector -> <organisation>.outsystems.app + Custom domain of the stage | tcp websocket 443 | outbound",
		  "Cloud Connector -> Private endpoint | tcp udp as configured | internal",
		]
	`);
});

test('email: 1', () => {
	expect(factsOf('odc', 'email')).toMatchInlineSnapshot(`
		[
		  "ODC runtime -> SMTP server | tcp smtp 587 | inbound",
		]
	`);
});

test('o11-and-odc: 1', () => {
	expect(factsOf('odc', 'o11-and-odc')).toMatchInlineSnapshot(`
		[
		  "ODC stage -> Database of OutSystems 11 | tcp the port of the database | inbound | if: Only with a self-managed OutSystems 11",
		]
	`);
});

test('the 84 lists of addresses are those of the fixture, each with its regions and stage', () => {
	const fixture = readFileSync(join(import.meta.dirname, 'odc-public-addresses.tsv'), 'utf8')
		.trimEnd()
		.split('\n')
		.slice(1);
	const rows = datasetOf('odc').requirements.filter(({ page }) => page === 'public-addresses');
	const lines = rows.map(({ id, scope = [], source }) => {
		const values = (name: string) => scope.find((one) => one.name === name)?.values.join(', ') ?? '';
		const addresses = source.addresses?.map(({ text }) => text).join(', ') ?? '';
		return [id.split('/')[0], values('Region'), values('Stage'), addresses].join('\t');
	});
	expect(fixture).toHaveLength(84);
	expect(lines).toEqual(fixture);
	expect(new Set(rows.flatMap(({ source }) => source.addresses?.map(({ text }) => text) ?? []))).toHaveProperty(
		'size',
		279,
	);
	const regions = rows.flatMap(({ scope = [] }) =>
		scope.flatMap(({ name, values }) => (name === 'Region' ? values : [])),
	);
	expect(new Set(regions)).toHaveProperty('size', 16);
});

test('each use of the addresses has its ends, port and number of lists', () => {
	const lines = factsOf('odc', 'public-addresses').map((line) => line.replace(/ = from [\d. ]+/, ''));
	const counts = [...Map.groupBy(lines, (line) => line)].map(([line, same]) => `${same.length} ${line}`);
	expect(counts).toMatchInlineSnapshot(`
		[
		  "48 ODC runtime-> Your endpoint | tcp as configured | inbound | may change",
		  "16 ODC identity-> Identity provider + Custom domain of the stage | tcp 443 | inbound | may change",
		  "4 ODC data platform-> APM + SIEM | tcp 443 | inbound | may change",
		  "16 ODC platform-> LifeTime | tcp https 443 | inbound | may change",
		]
	`);
});
