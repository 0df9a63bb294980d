// The words of "Undo": what it will revert.
import type { Item } from '../item/item.ts';
import type { ChecklistEvent } from './update.ts';
import { choiceKey } from '../item/verdict.ts';
import { detailWords } from '../state/words-details.ts';

const undoButton = 'Undo';

/** The name of the button, "Undo: mark of R09". It begins with the visible text. */
export function undoName(about: string | undefined): string {
	return about === undefined ? undoButton : `${undoButton}: ${about}`;
}

/** A change in a few words. A tool describes its own change. */
export function changeWords(
	about: ChecklistEvent | string,
	items: readonly Item[],
	roleName: (id: string) => string,
): string {
	if (typeof about === 'string') return about;
	const refOf = (id: string) => items.find((item) => item.id === id)?.ref ?? 'a requirement';
	switch (about.type) {
		case 'marked':
			return `mark of ${refOf(about.id)}`;
		case 'reason-given':
			return `reason of ${refOf(about.id)}`;
		case 'noted':
			return `note of ${refOf(about.id)}`;
		case 'detail-entered':
			return detailWords[about.detail].field.toLowerCase();
		case 'chosen': {
			const asked = items.filter((item) => choiceKey(item) === about.key).map(({ ref }) => ref);
			return asked.length === 0 ? 'reply' : `reply on ${asked.join(', ')}`;
		}
		case 'hosts-named':
			if (about.part === 'ownPorts') return `port of ${about.key}`;
			return `hosts of ${about.part === 'hosts' ? roleName(about.key) : about.key}`;
		case 'person-named':
			return 'last change';
	}
}

/** Spoken afterwards. */
export function undoneText(about: string): string {
	return `Undone: ${about}.`;
}
