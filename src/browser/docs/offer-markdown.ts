import { copyPageAsMarkdown, pageCopied, pageNotLoaded } from '../../checklist/words/words-copy.ts';
import { copyButton } from '../dom/copy-button.ts';

/** Adds a button that copies the page as Markdown after the link to its file. The file is loaded when a reader comes near the button. */
export function offerMarkdown(document: Document): void {
	const link = document.querySelector<HTMLAnchorElement>('a[data-markdown]');
	if (!link) return;
	let text: Promise<string> | undefined;
	const load = () =>
		(text ??= fetch(link.href).then((answer) => {
			if (answer.ok) return answer.text();
			throw new Error(answer.statusText);
		}));
	const status = document.createElement('span');
	status.setAttribute('role', 'status');
	const button = copyButton({
		text: copyPageAsMarkdown,
		name: copyPageAsMarkdown,
		content: async () => ({ text: await load() }),
		done: pageCopied,
		failed: () => {
			text = undefined;
			return pageNotLoaded;
		},
		status,
	});
	button.addEventListener('pointerenter', () => void load().catch(() => undefined));
	const place = document.createElement('span');
	place.className = 'row-link';
	place.append(button, ' ', status);
	link.after(' ', place);
}
