import { listMissing, partMissing } from '../../checklist/words/words-firewall.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';
import type { FilledRequest } from './filled-request.ts';

/**
 * Shows the firewall request for the list that this browser opened last, and saves hosts and answers in it. The code is loaded if there is
 * such a list, or when the fields are opened.
 */
export class FirewallHostsElement extends HTMLElement {
	#loading: Promise<FilledRequest> | undefined;
	/** Settles once the list, if there is one, is shown, or the page says why it is not. */
	shown: Promise<void> = Promise.resolve();
	/** The rows as the page states them. */
	#stated: HTMLTableSectionElement | undefined;

	connectedCallback(): void {
		const [stated] = this.#table?.tBodies ?? [];
		if (!stated || this.#stated) return;
		this.#stated = this.ownerDocument.importNode(stated, true);
		if (this.#hasList)
			this.shown = this.#load().then(
				(request) => request.show(),
				() => this.append(alert(listMissing)),
			);
		if (this.dataset['fields'] !== undefined) this.append(this.#fields(this.dataset['fields']));
		const link = this.ownerDocument.querySelector<HTMLAnchorElement>("a[download][href$='firewall-request.csv']");
		link?.addEventListener('click', (event) => {
			if (!this.#hasList) return;
			// The published file has no hosts.
			event.preventDefault();
			void this.#load().then(
				(request) => request.save(),
				() => this.append(alert(listMissing)),
			);
		});
	}

	get #table(): HTMLTableElement | undefined {
		const table = this.ownerDocument.getElementById(this.dataset['table'] ?? '');
		return table instanceof HTMLTableElement ? table : undefined;
	}

	get #hasList(): boolean {
		return savedTexts.get(openListKey(this.dataset['key'] ?? '')) != null;
	}

	/** The code that fills the table; after a failure the next call tries again. */
	async #load(): Promise<FilledRequest> {
		const { openRequest } = await import('./filled-request.ts');
		if (!this.#table || !this.#stated) throw new Error('There is no table.');
		this.#loading ??= openRequest({ place: this, table: this.#table, stated: this.#stated }).catch((error: unknown) => {
			this.#loading = undefined;
			throw error;
		});
		return this.#loading;
	}

	/** Fields for answers that decide on lines, and for the hosts of machines in the request. */
	#fields(title: string): HTMLElement {
		const details = document.createElement('details');
		details.className = 'name-hosts';
		details.append(Object.assign(document.createElement('summary'), { textContent: title }));
		const place = alert('');
		details.append(place);
		details.addEventListener('toggle', async () => {
			if (!details.open || !place.isConnected) return;
			const forms = await this.#load()
				.then((request) => request.forms())
				.catch(() => undefined);
			if (!place.isConnected) return;
			if (forms) place.replaceWith(...forms);
			else place.textContent = partMissing;
		});
		return details;
	}
}

function alert(text: string): HTMLElement {
	return Object.assign(document.createElement('p'), { role: 'alert', textContent: text });
}
