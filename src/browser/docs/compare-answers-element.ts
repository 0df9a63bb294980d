import { applicabilityOf, needlessBy } from '../../checklist/item/applicability.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { hideNeedless, needlessHidden, showNeedless } from '../../checklist/item/words-applicability.ts';
import { element } from '../dom/element.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';

type Choices = ChecklistState['choices'];

/**
 * Hides from a comparison what does not concern the reader, by what the list says of parts, releases and regions that this browser opened last; a button
 * shows it. A requirement of both versions goes by the list of the newer one, else by that of the older.
 */
export class CompareAnswersElement extends HTMLElement {
	connectedCallback(): void {
		void this.#start();
	}

	async #start(): Promise<void> {
		const { from = '', to = '' } = this.dataset;
		const [ofFrom, ofTo] = await Promise.all([from, to].map(choicesOf));
		const needless = [...this.ownerDocument.querySelectorAll<HTMLElement>('section[data-kind]')].flatMap((section) => {
			const choices = section.dataset['kind'] === 'removed' ? ofFrom : (ofTo ?? ofFrom);
			return choices ? needlessRows(section, choices) : [];
		});
		if (needless.length === 0) return;
		const told = element('p', {}, needlessHidden(needless.length));
		const button = element('button', { type: 'button', className: 'plain' });
		const show = (isShown: boolean) => {
			for (const row of needless) row.hidden = !isShown;
			button.textContent = isShown ? hideNeedless : showNeedless;
			button.ariaExpanded = String(isShown);
		};
		button.addEventListener('click', () => show(needless.some((row) => row.hidden)));
		show(false);
		this.append(told, button);
	}
}

/** What the open list of a version says; undefined where this browser holds none. Its reader is loaded only then. */
async function choicesOf(versionKey: string): Promise<Choices | undefined> {
	const key = openListKey(versionKey);
	if (savedTexts.get(key) == null) return undefined;
	const { storedList } = await import('../storage/stored-lists.ts');
	const list = storedList(key);
	return list?.reading.kind === 'ok' ? list.reading.state.choices : undefined;
}

/** The rows of a section, or of its pairs, whose last number is of a requirement that does not apply. */
function needlessRows(section: HTMLElement, choices: Choices): HTMLElement[] {
	const rows = section.querySelectorAll<HTMLElement>('.fields > tbody, .compared:not(.fields) > tbody > tr');
	return [...rows].filter((row) => {
		const number = [...row.querySelectorAll<HTMLElement>('.number-link')].at(-1);
		const { id = '', holds } = number?.dataset ?? {};
		return holds !== undefined && needlessBy(applicabilityOf({ id, holds: holds.split('\n') }), choices) !== undefined;
	});
}
