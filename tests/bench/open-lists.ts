import { carryOver } from '../../src/checklist/marks/carry-over.ts';
import { listFileText, readListFile } from '../../src/checklist/files/list-file.ts';
import { mergeStates } from '../../src/checklist/marks/merge-states.ts';
import { migrate } from '../../src/checklist/state/migrations.ts';
import { openingOf } from '../../src/checklist/files/opening.ts';
import { emptyState } from '../../src/checklist/state/state.ts';
import { given, sampleItem, sampleMark, sampleState } from '../support/sample-item.ts';

const now = '2026-11-28T10:00:00.000Z';
const facts = { product: 'P', version: { id: '11', label: '11' }, digest: '', schemaAddress: '' };

/** A file of so many marks under ids that the page does not have any more: reading its JSON alone, and all that opening it takes. */
export function openList(marks: number): { parse: () => void; open: () => void; megabytes: number } {
	const numbers = Array.from({ length: marks }, (_, index) => index);
	const of = (index: number) => ({ ...given, digest: `sha256:${index}`, ports: `TCP ${index}` });
	const list = sampleState(
		Object.fromEntries(numbers.map((index) => [`old/${index}`, sampleMark({ given: of(index) })])),
	);
	const items = numbers.map((index) => sampleItem({ id: `new/${index}`, given: of(index) }));
	const ids = new Map(items.map((item) => [item.id, item]));
	const text = listFileText(list, facts, now);
	const open = () => {
		const reading = readListFile(text, facts, migrate, now);
		if (reading.kind !== 'ok') throw new Error(reading.refusal.why);
		const file = carryOver(reading.list.state, items);
		const mine = emptyState('11');
		mergeStates(mine, openingOf(mine, file, { writer: 'visit', now }, ids).theirs);
	};
	return { parse: () => void JSON.parse(text), open, megabytes: text.length / 1_000_000 };
}
