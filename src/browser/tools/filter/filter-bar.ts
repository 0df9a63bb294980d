import { noFilter, type Filter } from '../../../checklist/item/filter.ts';
import { allVerdicts, verdictWord } from '../../../checklist/item/words-list.ts';
import { notCopied } from '../../../checklist/words/words-copied.ts';
import * as words from '../../../checklist/words/words-filter.ts';
import styles from '../../../styles/filter-bar.css?inline';
import { copyToClipboard } from '../../dom/copy-to-clipboard.ts';
import { adoptStyles, element } from '../../dom/element.ts';
import { setText } from '../../dom/part-of.ts';

/** The choices of the fields. */
interface FilterChoices {
	sections: readonly string[];
	machines: readonly string[];
	directions: readonly string[];
}

interface FilterActions {
	change: (filter: Filter) => void;
	close: () => void;
	/** The address of the current view. */
	address: () => string;
}

/** The bar of the filter: its fields, and how many rows are shown. */
export class FilterBar {
	readonly element: HTMLElement;
	#fields: Readonly<Record<keyof Filter, HTMLSelectElement | HTMLInputElement>>;
	#count = element('p', { className: 'count' });
	#stale = element('p', {});
	#again = element('button', { type: 'button', className: 'plain' }, words.filterAgain);
	#copy = element('button', { type: 'button', className: 'plain' }, words.copyView);
	#copied = element('p', {});
	/** Opens the dialog that gives all shown rows one mark. */
	#mark = element('button', { type: 'button', className: 'plain' }, words.markShown);
	#all = element('button', { type: 'button', className: 'plain' }, words.showAllItems);

	constructor({ sections, machines, directions }: FilterChoices, { change, close, address }: FilterActions) {
		adoptStyles(styles);
		const pairs = (values: readonly string[], wordOf = (value: string) => value) =>
			values.map((value): [string, string] => [value, wordOf(value)]);
		this.#fields = {
			text: element('input', { type: 'search', id: 'filter-text', spellcheck: false }),
			section: select('section', pairs(sections)),
			machine: select('machine', pairs(machines)),
			direction: select('direction', pairs(directions, words.directionWord)),
			state: select(
				'state',
				allVerdicts.map((verdict): [string, string] => [verdict, verdictWord(verdict)]),
			),
		};
		const { text, section, machine, direction, state } = this.#fields;
		const labelled = [
			{ field: text, label: words.filterText },
			{ field: section, label: words.filterSection },
			{ field: machine, label: words.filterMachine },
			{ field: direction, label: words.filterDirection },
			{ field: state, label: words.filterState },
		];
		for (const { field } of labelled) field.addEventListener('input', () => change(this.#filter));
		this.#again.addEventListener('click', () => {
			change(this.#filter);
			text.focus();
		});
		this.#all.addEventListener('click', () => {
			this.show(noFilter);
			change(noFilter);
			text.focus();
		});
		this.#mark.dataset['open'] = 'bulk';
		this.#count.role = this.#copied.role = 'status';
		this.#copy.addEventListener('click', async () => {
			setText(
				this.#copied,
				(await copyToClipboard({ text: address() })) ? words.viewCopied : `${notCopied()} ${words.viewInAddress}`,
			);
		});
		const closing = element('button', { type: 'button', className: 'plain', onclick: close }, words.closeFilter);
		closing.append(element('span', { className: 'out-of-sight' }, ` ${words.filterTitle.toLowerCase()}`));
		this.element = element(
			'search',
			{ className: 'filter' },
			element(
				'div',
				{ className: 'fields' },
				...labelled
					// A field with a single choice is left out.
					.filter(({ field }) => !(field instanceof HTMLSelectElement) || field.options.length > 2)
					.map(({ field, label }) => element('div', {}, element('label', { htmlFor: field.id }, label), field)),
			),
			element(
				'div',
				{ className: 'told' },
				this.#count,
				this.#stale,
				this.#again,
				this.#copied,
				this.#mark,
				this.#copy,
				this.#all,
				closing,
			),
		);
		this.element.ariaLabel = words.filterTitle;
	}

	/** Shows the filter in the fields. */
	show(filter: Filter): void {
		for (const part of ['text', 'section', 'machine', 'direction', 'state'] as const) {
			const field = this.#fields[part];
			field.value = filter[part];
			// A value from an address that this page does not offer becomes an option too, and no item matches it.
			if (field.value === filter[part] || !(field instanceof HTMLSelectElement)) continue;
			field.append(element('option', { value: filter[part] }, filter[part]));
			field.value = filter[part];
		}
	}

	/** Shows how many rows are shown, and how many open ones are hidden. */
	count(count: Parameters<typeof words.filterCount>[0] & { stale: number; isFiltering: boolean }): void {
		setText(this.#count, words.filterCount(count));
		setText(this.#stale, count.stale > 0 ? words.noLongerMatching(count.stale) : '');
		this.#again.hidden = count.stale === 0;
		this.#all.hidden = this.#copy.hidden = !count.isFiltering;
		this.#mark.hidden = !count.isFiltering || count.shown === 0;
		setText(this.#copied, '');
	}

	/** Moves the focus to its first field. */
	focus(): void {
		this.#fields.text.focus();
	}

	get #filter(): Filter {
		const { text, section, machine, direction, state } = this.#fields;
		return {
			text: text.value,
			section: section.value,
			machine: machine.value,
			direction: direction.value,
			state: state.value,
		};
	}
}

function select(name: string, options: readonly [value: string, label: string][]): HTMLSelectElement {
	const made = element('select', { id: `filter-${name}` });
	made.append(
		...[['', words.anyChoice] as const, ...options].map(([value, label]) => element('option', { value }, label)),
	);
	return made;
}
