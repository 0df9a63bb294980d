import type { Copied } from './copy-to-clipboard.ts';

/** The texts of a copy button, its content, and where its result is announced. */
export interface CopyAction {
	/** The visible text. */
	text: string;
	/** The accessible name, which contains the text. */
	name: string;
	/** Called at the click; a browser allows copying for a few seconds after that. */
	content: () => Copied | Promise<Copied>;
	/** Announced if `content` fails, so that there is nothing to copy. */
	failed?: () => string;
	/** Announced when it is done: "7 hosts copied". */
	done: string | (() => string | Promise<string>);
	status: HTMLElement;
	/** The table that is selected if copying is not allowed, so that the reader can copy it. */
	instead?: HTMLTableElement;
}

const load = () => Promise.all([import('./copy-to-clipboard.ts'), import('../../checklist/words/words-copied.ts')]);

/** A button that copies, and announces whether it did. */
export function copyButton({ text, name, content, done, failed, status, instead }: CopyAction): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = text;
	if (name !== text) button.setAttribute('aria-label', name);
	status.classList.add('copied');
	// The message covers what is below, so that nothing moves. A reader who moves on has read it.
	button.addEventListener('blur', () => (status.textContent = ''));
	// Loaded before the press, so that nothing delays the access to the clipboard.
	for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => void load().catch(() => undefined));
	button.addEventListener('click', async () => {
		status.textContent = '';
		const found = await Promise.resolve(content()).catch(() => undefined);
		if (!found) {
			status.textContent = failed?.() ?? '';
			return;
		}
		const [{ copyToClipboard }, { notCopied }] = await load();
		const copied = await copyToClipboard(found);
		if (!copied && instead) getSelection()?.selectAllChildren(instead);
		const said = typeof done === 'string' ? done : await done();
		status.textContent = copied ? said : notCopied(instead && 'table');
	});
	return button;
}
