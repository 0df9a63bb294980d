import { pageItem } from '../../../src/site/data/page-item.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import type { ListedRole } from '../../../src/requirements/model/find-role.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

/** The item of a page with one table of one row, read and prepared as a build does it. `row` has source, destination, port and protocol. */
export function itemOfRow(row: string, roles: readonly ListedRole[]): Item {
	const { drafts } = readPage(`| Source | Destination | Port | Protocol |\n|---|---|---|---|\n${row}`, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const pages = [{ summary, drafts, samples: {} }];
	const { dataset } = assemble({ product: 'X', version, pages, roles: [...roles] });
	const [requirement] = dataset.requirements;
	if (!requirement) throw new Error(`Not read: ${row}`);
	return pageItem(requirement, new Map(dataset.roles.map((role) => [role.id, role])), false);
}
