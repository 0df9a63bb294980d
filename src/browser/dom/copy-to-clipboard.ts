/** The content to copy: as text, and for programs that accept tables and formats as HTML. */
export interface Copied {
	text: string;
	html?: string;
}

/**
 * Puts text, and HTML if there is any, on the clipboard; false if the browser does not allow it. Must be called from a click. The clipboard
 * API exists only on secure pages. On plain http this uses the older way: a selection and the copy command, whose data it replaces.
 */
export async function copyToClipboard(content: Copied): Promise<boolean> {
	try {
		await (content.html === undefined
			? navigator.clipboard.writeText(content.text)
			: navigator.clipboard.write([
					new ClipboardItem({
						'text/plain': new Blob([content.text], { type: 'text/plain' }),
						'text/html': new Blob([content.html], { type: 'text/html' }),
					}),
				]));
		return true;
	} catch {
		return copyByCommand(content);
	}
}

function copyByCommand({ text, html }: Copied): boolean {
	const before = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.className = 'out-of-sight';
	field.setAttribute('aria-hidden', 'true');
	const onCopy = (event: ClipboardEvent) => {
		event.clipboardData?.setData('text/plain', text);
		if (html !== undefined) event.clipboardData?.setData('text/html', html);
		event.preventDefault();
	};
	document.body.append(field);
	field.select();
	field.addEventListener('copy', onCopy);
	try {
		return document.execCommand('copy');
	} finally {
		field.remove();
		if (before instanceof HTMLElement) before.focus({ preventScroll: true });
	}
}
