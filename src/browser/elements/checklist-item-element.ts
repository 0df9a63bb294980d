import type { Item } from '../../checklist/item/item.ts';
import { readItem } from '../../checklist/page/item-attributes.ts';
import type { ItemView } from '../../checklist/item/item-view.ts';
import { checkRow, whyNot } from '../../checklist/item/words-item.ts';
import { verdictWord } from '../../checklist/item/words-list.ts';
import { element } from '../dom/element.ts';
import { partOf, setParagraphs, setText, setValue } from '../dom/part-of.ts';

/** One requirement of the list: a row, and what opens below it. It reads what it is about from its attributes, and shows what it is told. */
export class ChecklistItemElement extends HTMLElement {
	#item: Item | undefined;
	#parts = new Map<string, Element>();
	#radios: HTMLInputElement[] | undefined;
	#asked: HTMLElement | undefined;
	#reason: HTMLInputElement | undefined;
	/** Why no browser can test it, in the words of the page. */
	#byHand: string | undefined;

	/** What the page says of the requirement. */
	get item(): Item {
		return (this.#item ??= readItem(this.dataset, this.#part('sentence', HTMLElement).textContent.trim()));
	}

	/** What opens below the row. */
	get details(): HTMLDetailsElement | null {
		return this.querySelector('details');
	}

	/** Opens or closes the row, unless the reader is selecting text in it. */
	toggleDetails(): void {
		const { details } = this;
		if (details && getSelection()?.isCollapsed !== false) details.open = !details.open;
	}

	/** Shows where the requirement stands. */
	show(view: ItemView): void {
		this.#addParts();
		const say = (name: string, text: string) => setText(this.#part(name, HTMLElement), text);
		const tell = (name: string, sentences: readonly string[]) =>
			setParagraphs(this.#part(name, HTMLElement), sentences);
		this.dataset['verdict'] = view.verdict;
		if (view.outcome) this.dataset['outcome'] = view.outcome;
		else delete this.dataset['outcome'];
		this.toggleAttribute('data-finding', view.finding !== null);
		this.toggleAttribute('data-testable', view.testable);
		this.removeAttribute('aria-busy');
		say('word', view.word);
		say('outcome', view.outcomeWord);
		const plan = this.#part('plan', HTMLElement);
		this.#byHand ??= plan.textContent;
		say('plan', view.testable ? view.plan : this.#byHand);
		this.#part('check', HTMLElement).hidden = !view.testable;
		for (const button of this.querySelectorAll<HTMLElement>("[data-open='hosts']"))
			button.hidden = view.testable || !this.item.ends.some(({ kind }) => kind === 'role' || kind === 'wildcard');
		tell('limits', view.limits);
		this.#part('evidence', HTMLElement).hidden = view.outcome === null;
		say('hosts', view.hosts);
		this.#showSentenceEnd(view.sentenceEnd);
		tell('other-notes', view.otherNotes);
		tell('told', view.told);
		for (const radio of this.#choices) radio.checked = radio.value === view.mark;
		this.#part('clear', HTMLElement).hidden = view.mark === null;
		setValue(this.#part('note', HTMLTextAreaElement), view.note);
		this.#showReason(view);
		say('written-note', view.note);
		say('written-reason', view.mark === 'not-applicable' ? view.reason : '');
		say('state', verdictWord(view.verdict));
		tell('stamps', view.stamps);
		this.#showAsked(view);
	}

	/** Shows how far its requests are while a run goes on. No outcome stands until the run has ended. */
	showProgress(word: string): void {
		delete this.dataset['outcome'];
		this.setAttribute('aria-busy', 'true');
		setText(this.#part('word', HTMLElement), word);
	}

	/** What the script adds to a row stands once in the page. */
	#addParts(): void {
		if (this.#parts.has('state')) return;
		const parts = this.ownerDocument.querySelector<HTMLTemplateElement>("template[id='row:parts']");
		const [details, claim] = [this.details, this.querySelector('.claim')];
		if (parts) details?.append(parts.content.cloneNode(true));
		const [note, source] = [this.querySelector('.note'), this.querySelector('.source')];
		// Between what the page says and how to check it; the note comes last.
		if (note && source) details?.append(note, source);
		claim?.after(...(details?.querySelectorAll(':scope > .commands') ?? []));
		setText(this.#part('check', HTMLElement), checkRow(this.item.ref));
		const hosts = this.querySelector<HTMLElement>("[data-open='hosts']");
		const role = this.item.ends.find(({ kind }) => kind === 'role');
		if (hosts && role) hosts.dataset['role'] = role.name;
	}

	get #choices(): HTMLInputElement[] {
		return (this.#radios ??= [...this.querySelectorAll<HTMLInputElement>('.marks input')]);
	}

	/** Its parts are looked for once: a list may have a thousand items. */
	#part<Part extends HTMLElement | SVGElement>(name: string, kind: abstract new () => Part): Part {
		const known = this.#parts.get(name);
		if (known instanceof kind) return known;
		const part = partOf(this, name, kind);
		this.#parts.set(name, part);
		return part;
	}

	#showSentenceEnd(text: string): void {
		let end = this.querySelector("[data-show='sentence-end']");
		if (!end && text !== '') {
			end = element('span', {});
			end.setAttribute('data-show', 'sentence-end');
			this.#part('sentence', HTMLElement).after(end);
		}
		if (end) setText(end, text);
	}

	/** The reason of "Not applicable" is a line of the row until it is given; later it opens with the row. */
	#showReason({ mark, reason }: ItemView): void {
		if (mark !== 'not-applicable') {
			this.#reason?.closest('label')?.remove();
			this.#reason = undefined;
			return;
		}
		if (!this.#reason) {
			const field = element('input', { type: 'text' });
			field.dataset['show'] = 'reason';
			const about = element('span', { className: 'out-of-sight' }, ` (${this.item.ref})`);
			const label = element('label', { className: 'reason' }, element('span', {}, whyNot, about), field);
			label.toggleAttribute('data-wanted', reason.trim() === '');
			this.querySelector('.marks')?.after(label);
			this.#reason = field;
		}
		setValue(this.#reason, reason);
	}

	/** What the reader is asked to do about the mark, with a button for each side where people differ. */
	#showAsked({ asked, finding, sides }: ItemView): void {
		const texts = [asked, finding].filter((text) => text !== null);
		if (!this.#asked) {
			if (texts.length === 0) return;
			this.#asked = element('div', { className: 'asked' });
			this.#asked.dataset['show'] = 'asked';
			this.details?.before(this.#asked);
		}
		this.#asked.hidden = texts.length === 0;
		const shown = JSON.stringify([texts, sides]);
		if (this.#asked.dataset['shown'] === shown) return;
		this.#asked.dataset['shown'] = shown;
		this.#asked.replaceChildren(
			...texts.map((text) => element('p', {}, text)),
			...sides.map(({ label }, index) => {
				const button = element('button', { type: 'button', className: 'plain' }, label);
				button.dataset['side'] = String(index);
				return button;
			}),
		);
	}
}
