import { compareReleases, releaseNumber } from '../../checklist/item/release-number.ts';
import { releaseFault } from '../../checklist/item/words-applicability.ts';
import { backwards, difference } from '../../checklist/item/words-releases.ts';
import { partOf, setText } from '../dom/part-of.ts';

/**
 * Limits its tables to the changes between two releases that a reader enters: what each release changes, and the lines of the firewall
 * request.
 */
export class ReleaseDifferenceElement extends HTMLElement {
	#rows = new Map<HTMLTableSectionElement, HTMLTableRowElement[]>();

	connectedCallback(): void {
		for (const body of this.querySelectorAll('tbody')) this.#rows.set(body, [...body.rows]);
		this.addEventListener('input', () => this.#show());
		// A browser may have restored the values of its fields.
		this.#show();
	}

	#show(): void {
		const [from = '', to = ''] = [...this.querySelectorAll('input')].map(({ value }) => value.trim());
		const [first, last] = [releaseNumber(from), releaseNumber(to)];
		const fault = releaseFault(from) || releaseFault(to);
		const [low, high] = first && last && compareReleases(first, last) > 0 ? [last, first] : [first, last];
		const counts: number[] = [];
		for (const [body, rows] of this.#rows) {
			const shown = rows.filter(({ dataset: { since = '' } }) => {
				const numbers = since.split(' ').flatMap((version) => [releaseNumber(version) ?? []]);
				return numbers.some(
					(number) => !low || !high || (compareReleases(number, low) > 0 && compareReleases(number, high) <= 0),
				);
			});
			body.replaceChildren(...shown);
			counts.push(shown.length);
		}
		const [steps = 0, lines = 0] = counts;
		const turned = low !== first ? ` ${backwards(from, to)}` : '';
		const words = first && last ? difference(from, to, { steps, lines }) + turned : '';
		setText(partOf(this, 'difference', HTMLElement), fault || words);
		for (const part of this.querySelectorAll<HTMLElement>('.request')) part.hidden = lines === 0;
		// The text of its button contains the number of lines, so the button is made again.
		const copying = this.querySelector('copy-table');
		copying?.replaceWith(copying.cloneNode(false));
	}
}
