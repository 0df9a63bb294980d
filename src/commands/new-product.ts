import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { toWrite } from '../requirements/rules/unwritten.ts';
import { Refusal, type ContentChange } from './content-change.ts';
import { openable } from './content-settings.ts';

const roles = `# Roles

The machines, programs and people that the pages name as ends of a connection. *Network* says whose network they are in:
\`yours\` (the reader's organisation), \`vendor\`, or \`either\`. *Machine* is what a reader would call the computer that they run on.
*Also written* are other names that pages use, separated by commas.

| Role | Also written | Machine | Network |
| --- | --- | --- | --- |
| Server | | server | yours |
| Database | | database server | yours |
`;

/** Starts the content of a product: its site settings and its roles. Versions and pages have commands of their own. */
export function newProduct(folder: string, product: string): ContentChange {
	const files = ['site.yaml', 'roles.md'].map((name) => ({ name, file: openable(folder, name) }));
	const there = files.filter(({ name }) => existsSync(join(folder, name)));
	if (there.length > 0)
		throw new Refusal(
			`${there.map(({ file }) => file).join(' and ')} exists; CONTENT_DIR=path/to/an/empty/folder before the command starts another product`,
		);
	mkdirSync(folder, { recursive: true });
	const settings = stringify(
		{
			name: `${product} network requirements`,
			product,
			description: `The network requirements of ${product} by version, with a checklist to test, tick and sign.`,
			notice: toWrite('where the facts come from, and as of which day.'),
			links: [],
		},
		{ lineWidth: 0, singleQuote: true },
	);
	writeFileSync(
		join(folder, 'site.yaml'),
		`# What the site is called, whose requirements it states, and where the facts come from.\n${settings}`,
	);
	writeFileSync(join(folder, 'roles.md'), roles);
	return {
		written: files.map(({ file }) => file),
		next: [
			`In ${openable(folder, 'site.yaml')}, write where the facts come from (\`notice\`).`,
			'npm run new -- version 1 starts a version, with a first page.',
		],
	};
}
