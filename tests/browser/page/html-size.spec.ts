// How much of the HTML of a checklist is what each row needs beside its words: addresses and sentences of a product differ, this does not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { builtFolder } from '../../support/built-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';

for (const { id } of checklistVersions) {
	test(`a thousand rows as those of ${id} are at most 1.2 MB`, () => {
		const html = readFileSync(join(builtFolder, id, 'checklist', 'index.html'), 'utf8');
		const rows = html.match(/<checklist-item\b[\s\S]*?<\/checklist-item>/g) ?? [];
		expect(rows.length).toBeGreaterThan(5);
		const inRows = Buffer.byteLength(rows.join(''));
		expect(Buffer.byteLength(html) - inRows + (1000 * inRows) / rows.length).toBeLessThanOrEqual(1_200_000);
	});
}
