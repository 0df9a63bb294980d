// Markup of generators that CommonMark does not know: MyST directives, Docusaurus and Pandoc containers, Hugo shortcodes, Liquid tags, the attribute
// lists of kramdown, and the admonitions and tabs of MkDocs.

/** A page's text for the parser, as long as the page itself, so that every place stays what it is. */
export interface PlainMarkup {
	text: string;
	/** Where an admonition or tab begins that the parser is shown as an item of a list: its content is indented by four. */
	boxes: ReadonlySet<number>;
	/** Where a list begins that is the definition of the term above it, and that the parser is shown as a list below it. */
	definitions: ReadonlySet<number>;
}

const anyMarker =
	/^[ \t]*(?:>[ \t]*)?(?::{3}|:[ \t]+[*+-][ \t]|\[\/?[a-z]|\{[{%:]|[!?]{3}|={3} ?["']|(?:`{3,}|~{3,}|:{3,})[ \t]*\{)/m;
const shortcode = /^[ \t]*(?:\{\{[<%][^\n]*?[%>]\}\}[ \t]*|\{%[^\n]*?%\}[ \t]*)+$/;
// Of Grav and WordPress.
const bracketed = /^[ \t]*(?:\[[a-z][\w-]*(?:[ \t]+[\w-]+="[^"\n]*")+[ \t]*\]|\[\/[a-z][\w-]*\])[ \t]*$/;
// `:    * Host: a.example.com`, and below it `     * Port: 443`: what a term means, as a list (kramdown).
const definition = /^( {0,3}:[ \t]+)[*+-][ \t]+(?=\S)/;
const nextItem = /^([ \t]{2,})[*+-][ \t]+(?=\S)/;
const attributes = /^[ \t]*\{:[^{}\n]*\}[ \t]*$/;
const container = /^([ \t]*:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]*)[ \t]*(?:\{[^{}\n]*\}|\[)?)([^\n]*?)(\]?[ \t]*)$/;
const box = /^( {0,12})(!!!|\?\?\?\+?|===\+?!?)(?= ["'\w])/;
const fence = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*(.*)$/;
// What a fence with one of these names holds is code all the same; so is what R Markdown runs.
const code =
	/^\{(?:code|code-block|code-cell|sourcecode|literalinclude|math|mermaid|graphviz|eval-rst|raw|parsed-literal|doctest|prompt|highlight|r|python|bash|sh|sql|js|ojs|julia)\b|^\{[.#]/i;

// Zero-width spaces come before a title: ordinary ones would make it code.
const unseen = '\u200b';

/**
 * Blanks the lines that only mark where a directive, a container or a shortcode begins or ends: what stands between them is the page's own
 * text. Code stays as it is.
 */
export function blankMarkers(source: string): PlainMarkup {
	const boxes = new Set<number>();
	const definitions = new Set<number>();
	if (!anyMarker.test(source)) return { text: source, boxes, definitions };
	const lines = source.split('\n');
	const directives: string[] = [];
	let codeFence: string | undefined;
	let isOption = false;
	/** The column of the items of the definition that is being read. */
	let column: number | undefined;
	let offset = 0;
	const plainLine = (line: string, index: number) => {
		const start = offset - line.length;
		const blank = ' '.repeat(line.length);
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
		if (isOption && /^[ \t]*(?::[\w-]+:.*|---)?$/.test(line)) return blank;
		isOption = false;
		if (shortcode.test(line) || attributes.test(line) || bracketed.test(line)) return blank;
		const defined = definition.exec(line);
		const item = defined ?? (column === undefined ? null : nextItem.exec(line));
		if (item && (defined ? lines[index - 1]?.trim() : item[1]?.length === column)) {
			if (defined) definitions.add(start);
			column = item[1]?.length ?? 0;
			return `* ${unseen.repeat(item[0].length - 2)}${line.slice(item[0].length)}`;
		}
		if (line.trim() === '') column = undefined;
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
	};
	const text = lines.map((written, index) => {
		const line = written.replace(/\r$/, '');
		offset += line.length;
		const plain = plainLine(line, index);
		offset += written.length - line.length + 1;
		return plain + written.slice(line.length);
	});
	return { text: text.join('\n'), boxes, definitions };
}
