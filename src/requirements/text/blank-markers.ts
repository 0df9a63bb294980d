// Markup of generators that CommonMark does not know: MyST directives, Docusaurus and Pandoc containers, Hugo shortcodes, Liquid tags, the attribute
// lists of kramdown, and the admonitions and tabs of MkDocs.

/** A page's text for the parser, as long as the page itself, so that every place stays what it is. */
export interface PlainMarkup {
	text: string;
	/** Where an admonition or tab begins that the parser is shown as an item of a list: its content is indented by four. */
	boxes: ReadonlySet<number>;
}

const anyMarker = /^[ \t]*(?:>[ \t]*)?(?::{3}|\{[{%:]|[!?]{3}|={3} ?["']|(?:`{3,}|~{3,}|:{3,})[ \t]*\{)/m;
const shortcode = /^[ \t]*(?:\{\{[<%][^\n]*?[%>]\}\}[ \t]*|\{%[^\n]*?%\}[ \t]*)+$/;
const attributes = /^[ \t]*\{:[^{}\n]*\}[ \t]*$/;
const container = /^([ \t]*:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]*)[ \t]*(?:\{[^{}\n]*\}|\[)?)([^\n]*?)(\]?[ \t]*)$/;
const box = /^( {0,12})(!!!|\?\?\?\+?|===\+?!?)(?= ["'\w])/;
const fence = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*(.*)$/;
// What a fence with one of these names holds is code all the same; so is what R Markdown runs.
const code =
	/^\{(?:code|code-block|code-cell|sourcecode|literalinclude|math|mermaid|graphviz|eval-rst|raw|parsed-literal|doctest|prompt|highlight|r|python|bash|sh|sql|js|ojs|julia)\b|^\{[.#]/i;

// Zero-width spaces stand before a title: ordinary ones would make it code.
const unseen = '\u200b';

/**
 * Blanks the lines that only mark where a directive, a container or a shortcode begins or ends: what stands between them is the page's own
 * text. Code stays as it is.
 */
export function blankMarkers(source: string): PlainMarkup {
	const boxes = new Set<number>();
	if (!anyMarker.test(source)) return { text: source, boxes };
	const lines = source.split('\n');
	const directives: string[] = [];
	let codeFence: string | undefined;
	let isOption = false;
	let offset = 0;
	const text = lines.map((line, index) => {
		const start = offset;
		offset += line.length + 1;
		const blank = ' '.repeat(line.replace(/\r$/, '').length) + (line.endsWith('\r') ? '\r' : '');
		const [, marks = '', info = ''] = fence.exec(line) ?? [];
		if (codeFence !== undefined) {
			if (info.trim() === '' && marks.startsWith(codeFence)) codeFence = undefined;
			return line;
		}
		if (marks !== '') {
			const open = directives.at(-1);
			if (open !== undefined && info.trim() === '' && marks.startsWith(open)) {
				directives.pop();
				return blank;
			}
			if (/^\{[\w:.-]/.test(info) && !code.test(info)) {
				directives.push(marks);
				isOption = true;
				return blank;
			}
			codeFence = marks;
			return line;
		}
		if (isOption && /^[ \t]*(?::[\w-]+:.*|---)?\r?$/.test(line)) return blank;
		isOption = false;
		if (shortcode.test(line) || attributes.test(line)) return blank;
		const held = container.exec(line);
		if (held) {
			const [, marker = '', title = '', end = ''] = held;
			if (title === '' || /=|:::/.test(title)) return blank;
			return unseen.repeat(marker.length) + title + ' '.repeat(end.length);
		}
		const boxed = box.exec(line);
		if (boxed && /^\s{4,}\S/.test(lines.slice(index + 1).find((next) => next.trim() !== '') ?? '')) {
			const [, indent = '', sign = ''] = boxed;
			boxes.add(start + indent.length);
			return `${indent}+   ${unseen.repeat(sign.length - 3)}${line.slice(indent.length + sign.length + 1)}`;
		}
		return line;
	});
	return { text: text.join('\n'), boxes };
}
