// The two versions that follow early revisions of the vendor's page are finished: no id, digest or snapshot of theirs may change, whatever is added
// around them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../src/requirements/version/assemble.ts';
import { readPage } from '../src/requirements/page/read-page.ts';
import { readRoles } from '../src/requirements/content/read-roles.ts';
import { readSnapshot, recordedRequirements } from '../src/requirements/history/version-snapshot.ts';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const { roles } = readRoles(text('roles.md'), 'roles.md');

const early = [
	{
		id: '11',
		digest: 'sha256:bbb4c4e3c1e4d13104d9d5964b9d32dc6c9766ad0fac7f22a8be1b4f277fbe15',
		file: 'b24c88ce490830acb41c7ecd0c9fb5f293ca7c626c9497c0ed824461c9ae2c74',
	},
	{
		id: '11-cross-platform',
		digest: 'sha256:810fa0e41e1ea4679b4d34e2505090057fb56d9b25201fce2c094ef98fb1c784',
		file: '1246ddc923a624d79a14182610ed58cc0b3bf6a70bb08e42126089ee9261dde3',
	},
];

test.each(early)(
	'the snapshot of $id is the one that was recorded first, byte by byte, and the only one',
	({ id, file }) => {
		const folder = join(import.meta.dirname, 'history', id);
		expect(readdirSync(folder)).toEqual(['2026112100.jsonl']);
		const bytes = readFileSync(join(folder, '2026112100.jsonl'));
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(file);
	},
);

test.each(early)(
	'the page of $id still gives the recorded requirements, with their ids and digests',
	({ id, digest }) => {
		const snapshot = readSnapshot(text(`history/${id}/2026112100.jsonl`));
		if (!('requirements' in snapshot)) throw new Error(snapshot.message);
		const { drafts } = readPage(text(`${id}/network-requirements.md`), 'page.md');
		const summary = {
			file: 'page.md',
			slug: 'network-requirements',
			title: '',
			summary: '',
			tags: [],
			updated: '2026-11-21',
		};
		const { dataset } = assemble({
			product: 'OutSystems',
			version: { id, label: id, status: 'supported' },
			pages: [{ summary, drafts, samples: {} }],
			roles,
		});
		expect([snapshot.digest, dataset.digest]).toEqual([digest, digest]);
		expect(recordedRequirements(dataset.requirements)).toEqual(snapshot.requirements);
	},
);
