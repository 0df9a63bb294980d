import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplePage } from '../bench/read-pages.ts';

/** Writes content of one version, `1`, with so many requirements. */
export function writeManyRequirements(folder: string, count: number): void {
	mkdirSync(join(folder, '1'), { recursive: true });
	const write = (file: string, lines: readonly string[]) => writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
	write('1/ports.md', [examplePage(count)]);
	write('roles.md', [
		'| Role | Also written | Machine | Network |',
		'| --- | --- | --- | --- |',
		...['Front-End', 'Controller', 'Studio', 'SQL Server', 'Oracle', 'Server'].map(
			(role) => `| ${role} | | ${role} machine | yours |`,
		),
	]);
	write('site.yaml', ['name: Many', 'product: Many', 'description: A long list.', 'notice: Invented.']);
	write('versions.yaml', ["- id: '1'", '  label: Many 1', '  status: current', '  for: For printing.']);
}
