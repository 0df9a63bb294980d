// The rows of a comparison that do not concern the reader, by the lists of this browser. It is loaded if there is such a list.
import { applicabilityOf, needlessBy } from '../../checklist/item/applicability.ts';
import { hideNeedless, needlessHidden, showNeedless } from '../../checklist/item/words-applicability.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { element } from '../dom/element.ts';
import { openListKey } from '../storage/open-list.ts';
import { storedList } from '../storage/stored-lists.ts';

type Choices = ChecklistState['choices'];

/** The keys of the lists of both versions, and of those that have several pages: each page is then a part that a list can leave out. */
interface ComparedLists {
	from: string;
	to: string;
	parted: readonly string[];
}

/**
 * Hides these rows, and returns a notice with a button that shows them again. For a requirement of both versions the list of the newer
 * version decides; without one, that of the older.
 */
export function hideNeedlessRows(document: Document, { from, to, parted }: ComparedLists): Node[] {
	const [ofFrom, ofTo] = [from, to].map(choicesOf);
	const needless = [...document.querySelectorAll<HTMLElement>('section[data-kind]')].flatMap((section) => {
		const isRemoved = section.dataset['kind'] === 'removed';
		const choices = isRemoved ? ofFrom : (ofTo ?? ofFrom);
		return choices ? needlessRows(section, choices, parted.includes(isRemoved ? from : to)) : [];
	});
	if (needless.length === 0) return [];
	const told = element('p', {}, needlessHidden(needless.length));
	const button = element('button', { type: 'button', className: 'plain' });
	const show = (isShown: boolean) => {
		for (const row of needless) row.hidden = !isShown;
		button.textContent = isShown ? hideNeedless : showNeedless;
		button.ariaExpanded = String(isShown);
	};
	button.addEventListener('click', () => show(needless.some((row) => row.hidden)));
	show(false);
	return [told, button];
}

/** The choices of the open list of a version; undefined if this browser has none. */
function choicesOf(versionKey: string): Choices | undefined {
	const list = storedList(openListKey(versionKey));
	return list?.reading.kind === 'ok' ? list.reading.state.choices : undefined;
}

/** The rows of a section, or of its pairs, whose requirement does not apply; of a pair, its number in the newer version says when it does. */
function needlessRows(section: HTMLElement, choices: Choices, isPart: boolean): HTMLElement[] {
	const rows = section.querySelectorAll<HTMLElement>('.fields > tbody, .compared:not(.fields) > tbody > tr');
	return [...rows].filter((row) => {
		const number = [...row.querySelectorAll(":is(.number, [scope='rowgroup'] > span) > a")].at(-1);
		// The address as the HTML has it: `hash` would encode some letters of the id.
		const [, page = '', id = ''] = /([^/]*)\/#(.*)$/s.exec(number?.getAttribute('href') ?? '') ?? [];
		const stated = number?.getAttribute('data-holds')?.split('\n') ?? [];
		const holds = [...(isPart ? [`page\t${page}`] : []), ...stated];
		return needlessBy(applicabilityOf({ id, holds }), choices) !== undefined;
	});
}
