import { chooseFormat, noFormat, rulesNotLoaded } from '../../checklist/words/words-firewall.ts';
import { element } from '../dom/element.ts';

/**
 * Asks for a format, and shows the rules with the reader's hosts beside what they leave out. The formats are those of the list below; the code that
 * writes them is loaded when one is chosen.
 */
export class FirewallRulesElement extends HTMLElement {
	connectedCallback(): void {
		if (this.childElementCount > 0) return;
		const formats = [...(this.parentElement?.querySelectorAll<HTMLElement>('[data-format]') ?? [])];
		const select = element('select', {}, element('option', { value: '' }, noFormat));
		for (const { dataset, firstElementChild } of formats)
			select.append(element('option', { value: dataset['format'] ?? '' }, firstElementChild?.textContent ?? ''));
		// Kept from another visit by some browsers: nothing is shown for it.
		select.autocomplete = 'off';
		const place = element('div', {});
		select.addEventListener('change', async () => {
			const chosen = select.value;
			try {
				const { showRules } = await import('./show-rules.ts');
				const shown = chosen === '' ? [] : await showRules(chosen, this.dataset);
				if (select.value === chosen) place.replaceChildren(...shown);
			} catch {
				if (select.value === chosen) place.replaceChildren(element('p', {}, rulesNotLoaded));
			}
		});
		this.append(element('label', {}, chooseFormat, ' ', select), place);
	}
}
