import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { whyNoPageName } from '../requirements/model/taken-names.ts';
import { checkName, Refusal, type ContentChange } from './content-change.ts';
import { listedVersions, openable, roleNames } from './content-settings.ts';
import { starterPage } from './starter-page.ts';

/** Starts a page of a version. Its text can be built at once, and each placeholder says what belongs there. */
export function newPage(folder: string, version: string, name: string): ContentChange {
	const slug = name.replace(/\.md$/, '');
	checkName('page', slug);
	const expected = whyNoPageName(slug);
	if (expected !== undefined) throw new Refusal(`Unexpected page \`${slug}\`, expected ${expected}`);
	const held = listedVersions(folder).filter((one) => 'status' in one);
	if (!held.some(({ id }) => id === version))
		throw new Refusal(
			`Unexpected version \`${version}\`, expected one of ${openable(folder, 'versions.yaml')} with pages here` +
				` (${held.map(({ id }) => id).join(', ') || 'there is none yet'}); npm run new -- version ${version} starts it`,
		);
	const file = openable(folder, join(version, `${slug}.md`));
	if (existsSync(file)) throw new Refusal(`${file} exists; edit it, or choose another name`);

	const roles = roleNames(folder);
	const [first = 'Server', second = 'Database'] = roles;
	const words = slug.replaceAll(/[-.]+/g, ' ');
	const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
	const day = new Date().toISOString().slice(0, 10);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, starterPage({ title, day, ends: [first, second] }));
	const missing = [first, second].slice(roles.length);
	return {
		written: [file],
		next: [
			`In ${file}, write the summary, and put your own rows in place of the examples.`,
			...(missing.length > 0
				? [
						`Name the ends of your connections in ${openable(folder, 'roles.md')}; \`${missing.join('` and `')}\` are made up.`,
					]
				: []),
			`npm run --silent extract -- --format text ${file} shows what is read from it; npm run dev shows the page.`,
		],
	};
}
