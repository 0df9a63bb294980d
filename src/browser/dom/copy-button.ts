import type { Copied } from './copy-to-clipboard.ts';

/** What a copy button is called, what it copies, and where its outcome is said. */
export interface CopyAction {
	/** What is on it. */
	text: string;
	/** Its whole name, which holds the text. */
	name: string;
	/** Read at the click; a browser lets a page copy for a few seconds after that. */
	content: () => Copied | Promise<Copied>;
	/** Said where there is nothing to copy, since `content` failed. */
	failed?: () => string;
	/** Said when it is done: "7 hosts copied". */
	done: string | (() => string | Promise<string>);
	status: HTMLElement;
	/** The table that is selected where copying is not allowed, for the reader to copy. */
	instead?: HTMLTableElement;
}

const load = () => Promise.all([import('./copy-to-clipboard.ts'), import('../../checklist/words/words-copied.ts')]);

/** A button that copies, and says whether it did. */
export function copyButton({ text, name, content, done, failed, status, instead }: CopyAction): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = text;
	if (name !== text) button.setAttribute('aria-label', name);
	status.classList.add('copied');
	// It lies over what is below, so that it pushes nothing away; who goes on has read it.
	button.addEventListener('blur', () => (status.textContent = ''));
	// Loaded before the press: then nothing stands between that and the clipboard.
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
