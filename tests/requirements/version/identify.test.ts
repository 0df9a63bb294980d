import { expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { identify } from '../../../src/requirements/version/identify.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const rows = (...lines: string[]) =>
	`## Open ports\n\n| Service | From | To | Port | Protocol | Notes |\n|---|---|---|---|---|---|\n${lines.join('\n')}`;
const ids = (page: string) => identify(readPage(page, 'x.md').drafts);

const web = '| Web | Client | Server | 443 | TCP | Pages |';
const files = '| Files | Client | Server | 443 | TCP | Uploads |';
const database = '| | Server | SQL / Oracle | 1433 / 1521 | TCP | Data |';

test('an id says section, ends, transport and ports', () => {
	expect(ids(rows(web, database))).toEqual([
		'open-ports/client/server/tcp-443',
		'open-ports/server/sql-oracle/tcp-1433-1521',
	]);
});

test('rows that would share an id add their service, else the first words of their notes', () => {
	expect(ids(rows(web, files))).toEqual([
		'open-ports/client/server/tcp-443/web',
		'open-ports/client/server/tcp-443/files',
	]);
	const first = '| | Client | Server | 443 | TCP | Pages of the shop |';
	const second = '| | Client | Server | 443 | TCP | Uploads |';
	expect(ids(rows(first, second))).toEqual([
		'open-ports/client/server/tcp-443/pages-of-the-shop',
		'open-ports/client/server/tcp-443/uploads',
	]);
});

test('an order of rows, other notes and another layout change no id', () => {
	const before = ids(rows(web, database));
	expect(ids(rows(database, web)).sort()).toEqual([...before].sort());
	expect(ids(rows(web.replace('Pages', 'All pages'), database.replaceAll(' ', '  ')))).toEqual(before);
});

test('an id that the page states wins', () => {
	expect(ids(rows(web.replace('Web', 'Web {#shop/web}')))).toEqual(['shop/web']);
	expect(ids('The ports:\n\n* 7001 - Berth service {#berth}')).toEqual(['berth']);
	expect(ids('## Ports {#doors}\n\n* 7001 - Berth service')).toEqual(['doors/berth-service/7001']);
});

const oneOf = (...tables: string[]) =>
	tables.map((row) => `Open one of the following:\n\n| To | Port |\n|---|---|\n| ${row} | 443 |`);
const groups = (...pages: string[]) => {
	const version = { id: '1', label: 'One', status: 'current' as const };
	const summary = { file: '', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const read = pages.map((page, index) => ({
		summary: { ...summary, slug: `page-${index + 1}` },
		drafts: readPage(page, 'x.md').drafts,
		samples: {},
	}));
	const { requirements } = assemble({ product: 'X', version, pages: read, roles: [] }).dataset;
	return requirements.map(({ group }) => group?.id);
};

test('a group of which one is enough is named by its section; two of a section, or of two pages, are two groups', () => {
	const [first, second] = oneOf('a.example.com', 'b.example.com');
	expect(groups(`## Options\n\n${first}\n| c.example.com | 443 |\n`)).toEqual(['options', 'options']);
	expect(groups(`## Options\n\n${first}\n\n${second}`)).toEqual(['options', 'options/2']);
	expect(groups(`## Options\n\n${first}\n\n## Options\n\n${second}`)).toEqual(['options', 'options-1']);
	expect(groups(`## Options\n\n${first}`, `## Options\n\n${second}`)).toEqual(['page-1/options', 'page-2/options']);
	expect(new Set(groups(first ?? '', second ?? '')).size).toBe(2);
});

test('two tables below one statement are one group', () => {
	const table = (host: string): string => `| To | Port |\n|---|---|\n| ${host} | 443 |\n`;
	const tables = `${table('a.example.com')}\n${table('b.example.com')}`;
	expect(groups(`## Options\n\nOpen one of the following:\n\n${tables}`)).toEqual(['options', 'options']);
});
