// The cookbook that opens the writers' guide: what it shows is read as it says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainSentence } from '../src/checklist/item/words-sentence.ts';
import { readPage } from '../src/requirements/page/read-page.ts';
import { projectFolder } from './support/package-command.ts';

const guide = readFileSync(join(projectFolder, 'content', 'README.md'), 'utf8');
const [, cookbook = ''] = /^## Cookbook$(.*?)^## /ms.exec(guide) ?? [];
const examples = [...cookbook.matchAll(/^```markdown\n(.*?)^```/gms)].map(([, text = '']) => text);

test('the cookbook opens the guide, and fits on a page', () => {
	expect(guide.indexOf('## Cookbook')).toBe(guide.indexOf('## '));
	expect(cookbook.trim().split('\n').length).toBeLessThan(90);
});

test('each of its examples is read, without a problem', () => {
	const read = examples.map((text) => readPage(`# Ports\n\n${text}`, 'page.md'));
	expect(read.flatMap(({ problems }) => problems)).toEqual([]);
	const sentences = read.flatMap(({ drafts }) =>
		drafts.map((draft) => {
			const condition = draft.condition === undefined ? '' : `, if it ${draft.condition}`;
			const addresses = draft.destination.addresses?.map(({ text }) => text).join(' ') ?? '';
			return `${plainSentence({ ...draft, direction: 'unknown' })}${condition}${addresses && ` (${draft.destination.addressRelation}: ${addresses})`}`;
		}),
	);
	expect(sentences).toEqual([
		'Web server can connect to mail.example.com on TCP 587',
		'Web server and Worker can connect to Queue on TCP 5671 and 5672',
		'Web server can connect to SQL Server on TCP 1433 or to Oracle on TCP 1521',
		'Web server can connect to updates.example.com on TCP 443, if it applies when updates are automatic',
		'Web server can connect to hub.example.com on TCP 443 (alternative: 192.0.2.10)',
		'198.51.100.0/24 can connect to Web server on TCP 443',
		'The Controller service uses port 12000 on each server where it runs',
		'The Deployment service uses port 12001 on each server where it runs',
		'On each server, localhost must resolve to 127.0.0.1',
		'On each server, localhost must be accessible by HTTP on 127.0.0.1',
	]);
});
