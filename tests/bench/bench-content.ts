import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplePage } from './read-pages.ts';

const roles = ['| Role | Also written | Machine | Network |', '| --- | --- | --- | --- |'].concat(
	['Front-End', 'Controller', 'Studio', 'SQL Server', 'Oracle', 'Server'].map(
		(role) => `| ${role} | | ${role} machine | yours |`,
	),
);

/** How many versions, pages of each version, and rows of each page. */
export interface ContentShape {
	versions: number;
	pages: number;
	rows: number;
}

/** Writes the content folder of a product with one version and so many pages, each with a table of so many rows. */
export function writeContent(folder: string, rows: number, pages = 1): void {
	writeShape(folder, { versions: 1, pages, rows });
}

/** Writes the content folder of a product. Each version asks for another port in one row more than the version before. */
export function writeShape(folder: string, { versions, pages, rows }: ContentShape): void {
	const ids = Array.from({ length: versions }, (_, index) => String(index + 1));
	for (const [before, id] of ids.entries()) {
		mkdirSync(join(folder, id), { recursive: true });
		for (let page = 0; page < pages; page += 1) {
			// The changes go round the pages: the first of each page's rows, then every fourth, which all have one port.
			const changed = (row: number) => row % 4 === 0 && (row / 4) * pages + page < before;
			writeFileSync(join(folder, id, `ports-${page}.md`), examplePage(rows, page, changed));
		}
	}
	writeFileSync(join(folder, 'roles.md'), `${roles.join('\n')}\n`);
	writeFileSync(
		join(folder, 'site.yaml'),
		'name: Bench\nproduct: Bench\ndescription: A list of many requirements.\nnotice: Invented.\n',
	);
	const settings = ids.map(
		(id) => `- id: '${id}'\n  label: Bench ${id}\n  status: current\n  for: For measuring version ${id}.\n`,
	);
	writeFileSync(join(folder, 'versions.yaml'), settings.join(''));
}
