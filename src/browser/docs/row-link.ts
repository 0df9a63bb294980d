import { copyLink, copyLinkTo, linkCopied } from '../../checklist/words/words-copy.ts';
import { copyButton } from '../dom/copy-button.ts';

/** Puts a button that copies the address of the current row or item beside its number; follows the reader to other rows. */
export function offerRowLink(document: Document): void {
	let offered: HTMLElement | undefined;
	const offer = () => {
		offered?.remove();
		// Not by `:target`, which matches nothing yet on a page that was reloaded.
		const row = document.getElementById(fragmentOf(document.location.hash));
		const number = row?.matches('.requirements tr, li.requirement') ? row.querySelector('.ref') : null;
		if (!row || !number) return;
		const ref = number.textContent.trim();
		const status = document.createElement('span');
		status.setAttribute('role', 'status');
		const button = copyButton({
			text: copyLink,
			name: copyLinkTo(ref),
			content: () => ({ text: new URL(`#${row.id}`, document.location.href).href }),
			done: linkCopied,
			status,
		});
		offered = document.createElement('span');
		offered.className = 'row-link';
		offered.append(button, ' ', status);
		(number instanceof HTMLTableCellElement ? number : row).append(offered);
	};
	offer();
	document.defaultView?.addEventListener('hashchange', offer);
}

/** The id in a fragment; none if its percent-encoding is invalid. */
function fragmentOf(hash: string): string {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return '';
	}
}
