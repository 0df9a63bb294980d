import type { Item } from '../../checklist/item/item.ts';
import { readEnd, readReason, readTransports } from '../../checklist/page/item-attributes.ts';
import type { ItemView } from '../../checklist/item/item-view.ts';
import { verdictWord } from '../../checklist/item/words-list.ts';
import { partOf, setParagraphs, setText, setValue } from '../dom/part-of.ts';

/** One requirement of the list. It reads what it is about from its attributes, and shows what it is told. */
export class ChecklistItemElement extends HTMLElement {
	#item: Item | undefined;
	#parts = new Map<string, Element>();
	#radios: HTMLInputElement[] | undefined;
	/** Why no browser can test it, in the words of the page. */
	#byHand: string | undefined;

	/** What the page says of the requirement. */
	get item(): Item {
		return (this.#item ??= this.#readItem());
	}

	/** Shows where the requirement stands. */
	show(view: ItemView): void {
		const say = (name: string, text: string) => setText(this.#part(name, HTMLElement), text);
		const tell = (name: string, sentences: readonly string[]) =>
			setParagraphs(this.#part(name, HTMLElement), sentences);
		this.dataset['verdict'] = view.verdict;
		if (view.outcome) this.dataset['outcome'] = view.outcome;
		else delete this.dataset['outcome'];
		this.removeAttribute('aria-busy');
		this.#showOutcome(view.testable ? (view.outcome ?? 'not-run') : 'by-hand', view.outcomeWord);
		const plan = this.#part('plan', HTMLElement);
		this.#byHand ??= plan.textContent;
		say('plan', view.testable ? view.plan : this.#byHand);
		plan.hidden = plan.textContent === '';
		for (const button of this.querySelectorAll<HTMLElement>("[data-show='check'], [data-open='hosts']")) {
			button.hidden = view.testable === (button.dataset['open'] === 'hosts');
		}
		tell('limits', view.limits);
		this.#part('evidence', HTMLElement).hidden = view.outcome === null;
		say('hosts', view.hosts);
		say('sentence-end', view.sentenceEnd);
		tell('other-notes', view.otherNotes);
		tell('told', view.told);
		for (const radio of this.#choices) radio.checked = radio.value === (view.mark ?? 'none');
		setValue(this.#part('note', HTMLTextAreaElement), view.note);
		setValue(this.#part('reason', HTMLInputElement), view.reason);
		say('written-note', view.note);
		say('written-reason', view.mark === 'not-applicable' ? view.reason : '');
		say('state', verdictWord(view.verdict));
		tell('stamps', view.stamps);
		say('asked', view.asked ?? '');
	}

	/** Shows how far its requests are while a run goes on. No outcome stands until the run has ended. */
	showProgress(word: string): void {
		delete this.dataset['outcome'];
		this.setAttribute('aria-busy', 'true');
		this.#showOutcome('running', word);
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

	#showOutcome(kind: string, word: string): void {
		this.#part('outcome', HTMLElement).dataset['kind'] = kind;
		this.#part('icon', SVGUseElement).setAttribute('href', `#icon-${kind}`);
		setText(this.#part('word', HTMLElement), word);
	}

	#readItem(): Item {
		const read = (name: string) => this.dataset[name] ?? '';
		const lines = (name: string) =>
			read(name)
				.split('\n')
				.filter((line) => line !== '');
		return {
			id: read('requirement'),
			formerIds: lines('formerIds'),
			ref: read('ref'),
			given: {
				digest: read('digest'),
				sentence: this.#part('sentence', HTMLElement).textContent.trim(),
				source: read('source'),
				destination: read('destination'),
				ports: read('ports'),
				condition: read('condition'),
				hosts: '',
			},
			targets: lines('targets'),
			from: lines('from'),
			partial: this.dataset['partial'] ?? null,
			hosts: '',
			ownPorts: [],
			sentenceEnd: '',
			ends: lines('ends').map(readEnd),
			alternatives: 'alternatives' in this.dataset,
			sourceRoles: lines('sources'),
			transports: readTransports(read('transports')),
			reason: readReason(read('reason')),
			unasked: [],
			holds: lines('holds'),
			group: 'group' in this.dataset ? { id: read('group'), conditions: 'groupConditions' in this.dataset } : null,
		};
	}
}
