import { foundCount, indexNotLoaded } from '../../checklist/words/words-find.ts';
import { readFindEntries, type FindEntry } from '../../checklist/page/find-entry.ts';
import { queryWords } from './find-words.ts';
import { excerpt, foundPieces } from './found-text.ts';
import { keepInAddress } from '../dom/keep-in-address.ts';
import type { Finder } from './make-finder.ts';
import { partOf, setText } from '../dom/part-of.ts';

/** More hits than this help nobody; a longer query does. */
const mostHits = 50;

/**
 * The search field of `/find/`: searches during typing, shows hits as links, and moves between them with the arrow keys. The index and the
 * library are loaded when the field is first used. While there is a query, its hits replace the printed index of names. The query is saved
 * in the tab's history, for the way back from a hit, but not in the address.
 */
export class FindFieldElement extends HTMLElement {
	#finder: Promise<Finder> | undefined;

	connectedCallback(): void {
		const field = this.#field;
		field.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
		field.addEventListener('input', () => {
			keepInAddress(addressWith(''), { query: field.value });
			void this.#search();
		});
		field.form?.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#links[0]?.focus();
		});
		this.addEventListener('keydown', (event) => this.#move(event));
		// A reader may have typed before this code was loaded.
		const typed = field.value;
		const query = typed || (queryKept() ?? queryIn(location.hash) ?? queryIn(location.search));
		if (query === null) return;
		field.value = query;
		if (typed !== '') keepInAddress(addressWith(''), { query });
		// A link may have a query after `#`. Earlier releases had it in the query string of the address, which is sent to the server.
		else if (queryIn(location.search) !== null) keepInAddress(addressWith(query));
		void this.#search();
	}

	get #field(): HTMLInputElement {
		return partOf(this, 'query', HTMLInputElement);
	}

	get #links(): HTMLAnchorElement[] {
		return [...partOf(this, 'hits', HTMLOListElement).querySelectorAll('a')];
	}

	async #load(): Promise<Finder> {
		this.#finder ??= (async () => {
			const [{ makeFinder }, response] = await Promise.all([
				import('./make-finder.ts'),
				fetch(this.dataset['index'] ?? ''),
			]);
			if (!response.ok) throw new Error(`The index answers ${response.status}.`);
			return makeFinder(readFindEntries(await response.json()));
		})();
		try {
			return await this.#finder;
		} catch (error) {
			// The next attempt loads it again.
			this.#finder = undefined;
			throw error;
		}
	}

	async #search(): Promise<void> {
		const query = this.#field.value;
		const words = queryWords(query);
		const hits = words.length === 0 ? [] : await this.#find(query);
		// A newer query has its own search.
		if (this.#field.value !== query) return;
		if (hits) this.#show(hits, words);
	}

	async #find(query: string): Promise<FindEntry[] | undefined> {
		try {
			return (await this.#load())(query);
		} catch {
			setText(partOf(this, 'count', HTMLElement), indexNotLoaded);
			return undefined;
		}
	}

	#show(hits: readonly FindEntry[], words: readonly string[]): void {
		const shown = hits.slice(0, mostHits);
		partOf(this, 'hits', HTMLOListElement).replaceChildren(...shown.map((hit) => this.#item(hit, words)));
		const rows = hits.filter(({ ref }) => ref !== '').length;
		const count = foundCount({ rows, passages: hits.length - rows, most: mostHits });
		setText(partOf(this, 'count', HTMLElement), words.length === 0 ? '' : count);
		const index = this.ownerDocument.getElementById('names');
		if (index) index.hidden = words.length > 0;
	}

	#item(hit: FindEntry, words: readonly string[]): HTMLLIElement {
		const document = this.ownerDocument;
		const make = (name: 'p' | 'a' | 'small', pieces: readonly (Node | string)[]) => {
			const element = document.createElement(name);
			element.append(...pieces);
			return element;
		};
		const marked = (text: string) =>
			foundPieces(text, words).map(({ text: piece, found }) => {
				if (!found) return piece;
				const mark = document.createElement('mark');
				mark.textContent = piece;
				return mark;
			});
		const link = make('a', marked(hit.title));
		link.setAttribute('href', hit.address);
		const item = document.createElement('li');
		const where = [hit.version, hit.ref, hit.place].filter((part) => part !== '').join(', ');
		item.append(make('small', marked(where)), link);
		const seen = `${where} ${hit.title}`.toLowerCase();
		const unseen = words.filter((word) => !seen.includes(word));
		const around = excerpt(hit.text, unseen) || excerpt(hit.names, unseen);
		if (around !== '') item.append(make('p', marked(around)));
		return item;
	}

	#move(event: KeyboardEvent): void {
		const links = this.#links;
		const stops: HTMLElement[] = [this.#field, ...links];
		const here = stops.findIndex((stop) => stop === this.ownerDocument.activeElement);
		if (here < 0) return;
		const last = stops.length - 1;
		const inList = here > 0;
		const next: Record<string, number | undefined> = {
			ArrowDown: Math.min(here + 1, last),
			ArrowUp: Math.max(here - 1, 0),
			Home: inList ? 1 : undefined,
			End: inList ? last : undefined,
			Escape: inList ? 0 : undefined,
		};
		const to = next[event.key];
		if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		stops[to]?.focus();
	}
}

const queryIn = (parameters: string): string | null => new URLSearchParams(parameters.slice(1)).get('q');

/** The query before the reader followed a hit, or reloaded the page. */
function queryKept(): string | null {
	const kept: unknown = history.state;
	return typeof kept === 'object' && kept !== null && 'query' in kept && typeof kept.query === 'string'
		? kept.query
		: null;
}

/** The address of this page with a query after `#`, or without one. */
function addressWith(query: string): URL {
	const address = new URL(location.href);
	address.searchParams.delete('q');
	if (query !== '') address.hash = new URLSearchParams({ q: query }).toString();
	else if (queryIn(address.hash) !== null) address.hash = '';
	return address;
}
