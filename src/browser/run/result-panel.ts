import type { ProbeOutcome } from '../../checklist/state/probe-outcome.ts';
import type { Evidence, Run } from '../../checklist/state/state.ts';
import { hostOf } from '../../checklist/item/item-view.ts';
import { addressWord, outcomeWord } from '../../checklist/run/words-outcome.ts';
import * as words from '../../checklist/run/words-result.ts';
import styles from '../../styles/result-panel.css?inline';
import { adoptStyles, element } from '../dom/element.ts';
import { partOf, setText } from '../dom/part-of.ts';
import type { ThisComputerElement } from '../elements/this-computer-element.ts';
import type { ListView } from '../elements/list-view.ts';

interface PanelOptions {
	root: HTMLElement;
	parts: { computer: ThisComputerElement };
	view: ListView;
}

/** The result of a run at one address. */
interface FoundAddress extends Pick<Evidence, 'outcome' | 'reason' | 'pass'> {
	url: string;
}

const order: readonly ProbeOutcome[] = ['no-answer', 'inconclusive', 'not-tested', 'answered'];

/**
 * The result of the current or last run, between the bar and the rows: a tally, each address with its requirements, and which computer this
 * is. It opens at its final height, so that no row moves during the run.
 */
export class ResultPanel {
	#options: PanelOptions;
	#title = element('h2', {});
	#about = element('p', {});
	#list = element('ul', {});
	#ask = element('div', { className: 'ask' });
	#panel: HTMLElement;
	/** Start of the run that the rows belong to; empty during a run. */
	#run: string | undefined;
	#rows = new Map<string, { row: HTMLElement; word: HTMLElement }>();

	constructor(options: PanelOptions) {
		this.#options = options;
		adoptStyles(styles);
		const hide = element('button', { type: 'button', className: 'text' }, words.hidePanel);
		hide.addEventListener('click', () => {
			this.close();
			options.root.querySelector<HTMLElement>("[data-show='run']")?.focus();
		});
		this.#about.dataset['show'] = 'result';
		this.#title.id = 'run:result';
		const head = element('div', { className: 'head' }, this.#title, this.#about, hide);
		this.#panel = element('section', { className: 'panel', hidden: true }, head, this.#list, this.#ask);
		this.#panel.setAttribute('aria-labelledby', this.#title.id);
		partOf(options.root, 'panel-place', HTMLElement).append(this.#panel);
	}

	/** Opens for a run of these addresses; asks which computer this is if that matters and is unknown. */
	open(targets: readonly string[], asksComputer: boolean): void {
		const { view, parts } = this.#options;
		this.#rows.clear();
		this.#run = undefined;
		for (const url of targets) {
			const items = (view.targets.get(url) ?? []).flatMap((id) => view.itemOf(id) ?? []);
			const word = element('b', {}, '');
			const refs = element(
				'span',
				{ className: 'refs' },
				...items.flatMap(({ id, ref }) => [element('a', { href: `#${id}` }, ref), ' ']),
			);
			this.#rows.set(url, { word, row: element('li', {}, word, element('code', {}, hostOf(url)), refs) });
		}
		this.#list.replaceChildren(...[...this.#rows.values()].map(({ row }) => row));
		// A long list scrolls, so that the rows below stay near.
		this.#list.tabIndex = this.#rows.size > 8 ? 0 : -1;
		this.showTitle(words.runningTitle(targets.length));
		setText(this.#about, words.whileRunning);
		this.#panel.hidden = false;
		if (asksComputer) this.#ask.append(parts.computer);
		// A reader who pressed the button far down the list, or on a phone, also sees the results.
		const { top } = this.#panel.getBoundingClientRect();
		if (top < 0 || top > innerHeight / 2) this.#panel.scrollIntoView();
	}

	/** Shows the progress of one address. */
	showStep(url: string, word: string): void {
		const known = this.#rows.get(url);
		if (known) setText(known.word, word);
	}

	/** Sets the first line of the panel. */
	showTitle(text: string): void {
		setText(this.#title, text);
	}

	/** Shows how the run ended; `copied` is the line for a ticket. For a run of another visit the panel stays closed. */
	show(run: Run, found: readonly FoundAddress[], copied: string): void {
		this.#about.dataset['copy'] = copied;
		this.#run ??= run.start;
		// Another list was opened: the rows belong to another run.
		if (this.#run !== run.start) this.close();
		setText(this.#about, words.runAbout(run, found));
		this.showTitle(words.resultTitle(run, found));
		const addresses = new Map(found.map((each) => [each.url, each]));
		for (const [url, { row, word }] of this.#rows) {
			const address = addresses.get(url);
			row.dataset['found'] = address?.outcome ?? 'not-tested';
			setText(word, address ? addressWord(address) : outcomeWord('not-tested'));
		}
		const placeOf = ({ row }: { row: HTMLElement }) => order.findIndex((outcome) => outcome === row.dataset['found']);
		const sorted = [...this.#rows.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
		this.#list.replaceChildren(...sorted.map(({ row }) => row));
	}

	/** Shows that the run was cut short, so that no address has a result. */
	showCut(text: string): void {
		this.#panel.hidden = false;
		this.showTitle(text);
		setText(this.#about, '');
		for (const { row, word } of this.#rows.values()) {
			delete row.dataset['found'];
			setText(word, outcomeWord('not-tested'));
		}
	}

	/** Closes the panel, and moves the question back to "Set up". */
	close(): void {
		const { root, parts } = this.#options;
		this.#panel.hidden = true;
		const place = partOf(root, 'computer-place', HTMLElement);
		if (parts.computer.parentElement !== place) place.append(parts.computer);
	}
}
