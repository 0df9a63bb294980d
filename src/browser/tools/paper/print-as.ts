import * as words from '../../../checklist/item/words-paper.ts';
import { details } from '../../../checklist/state/details.ts';
import { element } from '../../dom/element.ts';
import { partOf } from '../../dom/part-of.ts';
import { shortListDigest } from '../../storage/digest-of-list.ts';
import { PrintFoot } from '../../elements/print-foot.ts';
import type { ToolsFor } from '../tool-context.ts';

let foot: PrintFoot | undefined;

/** Prints the list in one of its forms. After printing the page is as before. */
export function printAs(form: words.PrintForm, tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>): void {
	if (form === 'filled') return window.print();
	const listening = new AbortController();
	const { signal } = listening;
	let undo = prepare(form, tools);
	// The page updates its paper when printing begins, so this form's changes are made after that.
	const again = () => {
		undo();
		undo = prepare(form, tools);
	};
	const end = () => {
		listening.abort();
		undo();
	};
	window.addEventListener('beforeprint', again, { signal });
	window.addEventListener('afterprint', end, { signal });
	// Some browsers on phones do not report the end of printing; the next touch or key comes after it.
	window.addEventListener('pointerdown', end, { signal });
	window.addEventListener('keydown', end, { signal, capture: true });
	window.print();
}

/** Makes the page print that form; returns a function that undoes it. */
function prepare(
	form: 'blank' | 'open',
	{ root, facts, view, store, now }: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>,
): () => void {
	const { environment } = store().state;
	const undo: (() => void)[] = [];
	const set = (name: string, text: string) => {
		const part = partOf(root, name, HTMLElement);
		const before = [...part.childNodes];
		undo.push(() => part.replaceChildren(...before));
		part.replaceChildren(text);
		return part;
	};
	const { title } = document;
	undo.push(() => {
		document.title = title;
		foot?.show();
		delete root.dataset['print'];
	});
	document.title = words.printName(form, facts.name, environment.text, now());
	foot ??= new PrintFoot(document);
	foot.show(words.printFootText(form, facts.name, facts.digest, environment.text, shortListDigest(store().state)));
	root.dataset['print'] = form;
	if (form === 'blank') {
		set('completeness', words.blankLine(view.items.length));
		for (const name of [...details, 'hosts']) set(`paper-${name}`, '');
	} else {
		const open = new Set(view.openItems.map(({ id }) => id));
		const done = view.items.filter(({ id }) => !open.has(id)).map(({ ref }) => ref);
		const first = set('completeness', words.openPointsLine(view.totals));
		const gone = root.querySelectorAll("gone-marks:not([hidden]) [data-show='gone'] > *").length;
		const second = element('p', { className: 'left-out' }, words.leftOutLine(done, gone));
		first.after(second);
		undo.push(() => second.remove());
	}
	return () => undo.toReversed().forEach((each) => each());
}
