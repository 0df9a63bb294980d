import { findResults, holdsResults } from '../../../checklist/evidence/find-results.ts';
import { nothingPasted, pasteLabel, readPasted } from '../../../checklist/evidence/words-results.ts';
import { element } from '../../dom/element.ts';
import type { ListTools } from '../tool-context.ts';
import { showResults } from './results-dialog.ts';

/** A field for what a script printed on a server from which no file can be copied; it opens on request. */
export function pasteField(tools: ListTools, close: () => void): HTMLElement {
	// Visible while it is empty: a file may then be dropped on the dialog.
	const text = element('textarea', { rows: 4, className: 'pasted', placeholder: ' ', spellcheck: false });
	const told = element('p', { role: 'alert', className: 'refused' });
	const read = element('button', { type: 'button', className: 'plain' }, readPasted);
	read.addEventListener('click', () => {
		const found = findResults(text.value);
		if (!holdsResults(found)) {
			told.textContent = nothingPasted;
			return;
		}
		close();
		showResults([{ name: '', found }], tools);
	});
	return element(
		'details',
		{ className: 'paste' },
		element('summary', {}, pasteLabel),
		element('label', {}, element('span', { className: 'out-of-sight' }, pasteLabel), text),
		told,
		element('p', { className: 'buttons' }, read),
	);
}
