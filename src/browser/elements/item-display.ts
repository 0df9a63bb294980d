import type { ItemView } from '../../checklist/item/item-view.ts';
import { checkRow, countsNow, onPage, whyNot } from '../../checklist/item/words-item.ts';
import { verdictWord } from '../../checklist/item/words-list.ts';
import { element } from '../dom/element.ts';
import { partOf, setParagraphs, setText, setValue } from '../dom/part-of.ts';
import type { ChecklistItemElement } from './checklist-item-element.ts';

const displays = new WeakMap<ChecklistItemElement, ItemDisplay>();

/** Shows the state of a requirement on its element. */
export function showItem(shown: ChecklistItemElement, view: ItemView): void {
	const display = displays.get(shown) ?? new ItemDisplay(shown);
	displays.set(shown, display);
	display.show(view);
}

/** The parts of a row that the script fills. */
class ItemDisplay {
	#element: ChecklistItemElement;
	#parts = new Map<string, Element>();
	#radios: HTMLInputElement[] | undefined;
	#asked: HTMLElement | undefined;
	#reason: HTMLInputElement | undefined;
	/** Whether the row was opened only to ask for a reason. */
	#isOpened = false;

	constructor(shown: ChecklistItemElement) {
		this.#element = shown;
	}

	/** Shows the state of the requirement. */
	show(view: ItemView): void {
		this.#addParts();
		const say = (name: string, text: string) => setText(this.#part(name, HTMLElement), text);
		const tell = (name: string, sentences: readonly string[]) =>
			setParagraphs(this.#part(name, HTMLElement), sentences);
		this.#element.dataset['verdict'] = view.verdict;
		if (view.outcome) this.#element.dataset['outcome'] = view.outcome;
		else delete this.#element.dataset['outcome'];
		this.#element.toggleAttribute('data-finding', view.finding !== null);
		this.#element.toggleAttribute('data-testable', view.testable);
		this.#element.toggleAttribute('data-marked', view.mark !== null);
		this.#element.removeAttribute('aria-busy');
		this.#element.showWord(view.word);
		say('outcome', view.outcomeWord);
		say('plan', view.plan);
		say('steps', view.steps);
		this.#part('check', HTMLElement).hidden = !view.testable;
		for (const button of this.#element.querySelectorAll<HTMLElement>("[data-open='hosts']"))
			button.hidden =
				view.testable || !this.#element.item.ends.some(({ kind }) => kind === 'role' || kind === 'wildcard');
		tell('limits', view.limits);
		this.#part('evidence', HTMLElement).hidden = view.outcome === null;
		say('hosts', view.hosts);
		this.#showSentenceEnd(view.sentenceEnd);
		tell('other-notes', view.otherNotes);
		tell('told', view.told);
		for (const radio of this.#choices) radio.checked = radio.value === view.mark;
		this.#part('clear', HTMLElement).hidden = view.mark === null;
		const note = this.#element.querySelector('textarea');
		if (note) setValue(note, view.note);
		this.#showReason(view);
		say('written-note', view.note);
		say('written-reason', view.mark === 'not-applicable' ? view.reason : '');
		say('state', verdictWord(view.verdict));
		tell('stamps', view.stamps);
		this.#showAsked(view);
	}

	/** Adds the parts that need script; their template is in the page only once. */
	#addParts(): void {
		if (this.#parts.has('state')) return;
		const parts = this.#element.ownerDocument.querySelector<HTMLTemplateElement>("template[id='row:parts']");
		const { details, item } = this.#element;
		// Styles ask for attributes, because `:has()` would be tried anew for each row of a long list.
		const showOpen = () => this.#element.toggleAttribute('data-opened', details?.open ?? false);
		details?.addEventListener('toggle', showOpen);
		showOpen();
		const claim = details?.querySelector('.claim');
		// Before the note, which must not move: a field that moves loses the focus, and the text that is typed next.
		if (parts) details?.querySelector(':scope > .note')?.before(parts.content.cloneNode(true));
		const added = (names: string) => [...(details?.querySelectorAll(`:scope > :is(${names})`) ?? [])];
		claim?.append(...added('.plan, .steps'));
		claim?.after(...added('.commands'));
		details?.append(...added('.source'));
		this.#ask(claim?.querySelector('.condition') ?? null, added('.applies')[0]);
		this.#link(details?.querySelector<HTMLAnchorElement>(':scope > .source a') ?? null);
		setText(this.#part('check', HTMLElement), checkRow(item.ref));
		const hosts = this.#element.querySelector<HTMLElement>("[data-open='hosts']");
		const role = item.ends.find(({ kind }) => kind === 'role');
		if (hosts && role) hosts.dataset['role'] = role.name;
	}

	/** Asks below a condition whether it applies; a group has one question, which is in the page already. */
	#ask(condition: Element | null, question: Element | undefined): void {
		const { ref, group } = this.#element.item;
		if (!condition || group) return question?.remove();
		for (const reply of question?.querySelectorAll('input') ?? []) reply.name = `applies:${ref}`;
		const about = question?.querySelector('legend span');
		if (about) setText(about, ` (${ref})`);
		if (question) condition.after(question);
	}

	/** Links to its row on the page that the header of its section links to. */
	#link(link: HTMLAnchorElement | null): void {
		const { id, ref } = this.#element.item;
		const page = this.#element.closest('section')?.querySelector<HTMLAnchorElement>('header > a');
		if (link && page) link.href = `${page.href.replace(/#.*/, '')}#${id}`;
		if (link && page) setText(link, onPage(ref));
		else link?.parentElement?.remove();
	}

	get #choices(): HTMLInputElement[] {
		return (this.#radios ??= [...this.#element.querySelectorAll<HTMLInputElement>('.marks input')]);
	}

	/** Each part is looked up once, because a list may have a thousand items. */
	#part<Part extends HTMLElement | SVGElement>(name: string, kind: abstract new () => Part): Part {
		const known = this.#parts.get(name);
		if (known instanceof kind) return known;
		const part = partOf(this.#element, name, kind);
		this.#parts.set(name, part);
		return part;
	}

	#showSentenceEnd(text: string): void {
		let end = this.#element.querySelector("[data-show='sentence-end']");
		if (!end && text !== '') {
			end = element('span', {});
			end.setAttribute('data-show', 'sentence-end');
			this.#part('sentence', HTMLElement).after(end);
		}
		if (end) setText(end, text);
	}

	/** The reason of "Not applicable" is part of the row until it is given; then it moves into the details. */
	#showReason({ mark, reason }: ItemView): void {
		if (mark !== 'not-applicable') {
			this.#reason?.closest('label')?.remove();
			this.#reason = undefined;
			return;
		}
		if (!this.#reason) {
			const field = element('input', { type: 'text' });
			field.dataset['show'] = 'reason';
			const about = element('span', { className: 'out-of-sight' }, ` (${this.#element.item.ref})`);
			const label = element('label', { className: 'reason' }, element('span', {}, whyNot, about), field);
			label.toggleAttribute('data-wanted', reason.trim() === '');
			this.#element.querySelector('.marks')?.after(label);
			this.#reason = field;
		}
		setValue(this.#reason, reason);
	}

	/**
	 * Shows what the reader has to do about the mark, with a button for each person's mark where people disagree. Once that is answered here,
	 * its space stays: rows that moved up under the pointer would get the next press.
	 */
	#showAsked({ asked, finding, sides, mark }: ItemView): void {
		const texts = [asked, finding].filter((text) => text !== null);
		if (!this.#asked) {
			if (texts.length === 0) return;
			this.#asked = element('div', { className: 'asked' });
			this.#asked.dataset['show'] = 'asked';
			this.#element.details?.before(this.#asked);
		}
		const line = this.#asked;
		const isShown = line.dataset['shown'] !== undefined && !line.hidden;
		const isHere = isShown && this.#element.matches(':hover, :focus-within');
		if (texts.length > 0) this.#isOpened = asked !== null && mark === 'not-applicable';
		// A row that was opened for "Not applicable" closes with it.
		const isKept = mark !== null && (!this.#isOpened || this.#reason !== undefined);
		const stays = isKept && (isHere || (isShown && line.hasAttribute('data-answered')));
		line.hidden = texts.length === 0 && !stays;
		const shown = JSON.stringify([texts, sides, line.hidden]);
		if (line.dataset['shown'] === shown) return;
		line.dataset['shown'] = shown;
		line.style.minHeight = isHere && !line.hidden ? `${line.getBoundingClientRect().height}px` : '';
		line.toggleAttribute('data-answered', texts.length === 0);
		this.#element.toggleAttribute('data-asked', texts.length > 0);
		const told = texts.length === 0 && !line.hidden ? [countsNow] : texts;
		line.replaceChildren(
			...told.map((text) => element('p', {}, text)),
			...sides.map(({ label }, index) => {
				const button = element('button', { type: 'button', className: 'plain' }, label);
				button.dataset['side'] = String(index);
				return button;
			}),
		);
	}
}
