import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplePage } from './read-pages.ts';

const roles = ['| Role | Also written | Machine | Network |', '| --- | --- | --- | --- |'].concat(
	['Front-End', 'Controller', 'Studio', 'SQL Server', 'Oracle', 'Server'].map(
		(role) => `| ${role} | | ${role} machine | yours |`,
	),
);

/** Writes the content folder of a product with one version and so many pages, each with a table of so many rows. */
export function writeContent(folder: string, rows: number, pages = 1): void {
	mkdirSync(join(folder, '1'), { recursive: true });
	for (let page = 0; page < pages; page += 1) {
		writeFileSync(join(folder, '1', `ports-${page}.md`), examplePage(rows, page));
	}
	writeFileSync(join(folder, 'roles.md'), `${roles.join('\n')}\n`);
	writeFileSync(
		join(folder, 'site.yaml'),
		'name: Bench\nproduct: Bench\ndescription: A list of many requirements.\nnotice: Invented.\n',
	);
	writeFileSync(
		join(folder, 'versions.yaml'),
		"- id: '1'\n  label: Bench 1\n  status: current\n  for: For measuring.\n",
	);
}
