/** A text in which HTML comments are blank, so that nothing in them is found and all else stays in its place. */
export function blankComments(text: string): string {
	const parts: string[] = [];
	let at = 0;
	for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
		const close = text.indexOf('-->', start);
		const end = close < 0 ? text.length : close + 3;
		parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '));
		at = end;
	}
	return [...parts, text.slice(at)].join('');
}
