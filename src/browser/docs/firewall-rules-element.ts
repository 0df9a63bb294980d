import { rulesNotLoaded } from '../../checklist/words/words-firewall.ts';
import { element } from '../dom/element.ts';

/**
 * Shows the rules of a format with the reader's hosts, and what these rules leave out. The code that writes them is loaded when a format is
 * chosen.
 */
export class FirewallRulesElement extends HTMLElement {
	connectedCallback(): void {
		const place = element('div', {});
		this.append(place);
		let latest = '';
		const show = async (format: string) => {
			latest = format;
			try {
				const { showRules } = await import('./show-rules.ts');
				const shown = await showRules(format, this.dataset);
				if (latest === format) place.replaceChildren(...shown);
			} catch {
				if (latest === format) place.replaceChildren(element('p', {}, rulesNotLoaded));
			}
		};
		this.addEventListener('change', ({ target }) => {
			if (target instanceof HTMLInputElement) void show(target.value);
		});
		// A reader may have chosen before this code was loaded.
		const chosen = this.querySelector<HTMLInputElement>('input:checked');
		if (chosen) void show(chosen.value);
		// The fields above the table changed the input of the rules.
		this.ownerDocument.addEventListener('list-saved', () => {
			if (latest !== '') void show(latest);
		});
	}
}
