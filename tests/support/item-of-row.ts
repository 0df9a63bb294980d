import { readEnd, readReason, readTransports } from '../../src/checklist/page/item-attributes.ts';
import type { Item } from '../../src/checklist/item/item.ts';
import { offersChoice, plainSentence, portsText } from '../../src/checklist/item/words-sentence.ts';
import { assemble } from '../../src/requirements/version/assemble.ts';
import type { ListedRole } from '../../src/requirements/model/find-role.ts';
import { readPage } from '../../src/requirements/page/read-page.ts';
import { itemEnds } from '../../src/site/html/requirement-ends.ts';
import { itemFacts } from '../../src/site/data/item-facts.ts';

/** The item of a page with one table of one row, read and prepared as a build does it. `row` has source, destination, port and protocol. */
export function itemOfRow(
	row: string,
	roles: readonly ListedRole[],
	samples: Readonly<Record<string, readonly string[]>> = {},
): Item {
	const { drafts } = readPage(`| Source | Destination | Port | Protocol |\n|---|---|---|---|\n${row}`, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const { dataset } = assemble({ product: 'X', version, pages: [{ summary, drafts, samples }], roles: [...roles] });
	const [requirement] = dataset.requirements;
	if (!requirement) throw new Error(`Not read: ${row}`);
	const facts = itemFacts(requirement, new Map(dataset.roles.map((role) => [role.id, role])));
	return {
		id: requirement.id,
		formerIds: [],
		ref: 'R01',
		given: {
			digest: requirement.digest,
			sentence: plainSentence(requirement),
			source: requirement.source.text,
			destination: requirement.destination.text,
			ports: portsText(requirement),
			condition: '',
			hosts: '',
		},
		targets: facts.targets,
		from: facts.from,
		partial: facts.partial ?? null,
		unproven: facts.unproven,
		group: null,
		hosts: '',
		ownPorts: [],
		sentenceEnd: '',
		ends: itemEnds(requirement).map(readEnd),
		alternatives: offersChoice(requirement.destination),
		sourceRoles: facts.sources,
		transports: readTransports(requirement.transports.join(' ')),
		unasked: [],
		reason: readReason(requirement.check.method === 'manual' ? requirement.check.reason : ''),
	};
}
