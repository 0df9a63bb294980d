// Markup of site generators that CommonMark does not have: MyST directives, Docusaurus and Pandoc containers, Hugo
// shortcodes and Liquid tags. Also attribute lists of kramdown, and admonitions and tabs of MkDocs.

/** The text of a page for the parser. It has the same length as the page, so that all offsets stay the same. */
export interface PlainMarkup {
	text: string;
	/**
	 * The offsets of admonitions and tabs. They are rewritten as list items for the parser, since their content is
	 * indented by four.
	 */
	boxes: ReadonlySet<number>;
	/** The offsets of lists that define the term above them. They are rewritten as ordinary lists for the parser. */
	definitions: ReadonlySet<number>;
}

const anyMarker =
	/^[ \t]*(?:>[ \t]*)?(?::{3}|:[ \t]+[*+-][ \t]|\[\/?[a-z]|\{[{%:]|[!?]{3}|={3} ?["']|(?:`{3,}|~{3,}|:{3,})[ \t]*\{)/m;
const shortcode = /^[ \t]*(?:\{\{[<%][^\n]*?[%>]\}\}[ \t]*|\{%[^\n]*?%\}[ \t]*)+$/;
// Shortcodes of Grav and WordPress.
const bracketed = /^[ \t]*(?:\[[a-z][\w-]*(?:[ \t]+[\w-]+="[^"\n]*")+[ \t]*\]|\[\/[a-z][\w-]*\])[ \t]*$/;
// The definition of a term as a list (kramdown): `:    * Host: a.example.com`, and below it `     * Port: 443`.
const definition = /^( {0,3}:[ \t]+)[*+-][ \t]+(?=\S)/;
const nextItem = /^([ \t]{2,})[*+-][ \t]+(?=\S)/;
const attributes = /^[ \t]*\{:[^{}\n]*\}[ \t]*$/;
const container = /^([ \t]*:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]*)[ \t]*(?:\{[^{}\n]*\}|\[)?)([^\n]*?)(\]?[ \t]*)$/;
const box = /^( {0,12})(!!!|\?\?\?\+?|===\+?!?)(?= ["'\w])/;
const fence = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*(.*)$/;
// Directives with one of these names hold code, and so do code chunks of R Markdown.
const code =
	/^\{(?:code|code-block|code-cell|sourcecode|literalinclude|math|mermaid|graphviz|eval-rst|raw|parsed-literal|doctest|prompt|highlight|r|python|bash|sh|sql|js|ojs|julia)\b|^\{[.#]/i;

// Fills the place of a sign before a title with zero-width spaces; ordinary spaces would turn the title into code.
const unseen = '\u200b';

/**
 * Blanks the lines that only mark the beginning or end of a directive, a container or a shortcode. The text between
 * them is read as ordinary text, and code is not changed.
 */
export function blankMarkers(source: string): PlainMarkup {
	const boxes = new Set<number>();
	const definitions = new Set<number>();
	if (!anyMarker.test(source)) return { text: source, boxes, definitions };
	const lines = source.split('\n');
	const directives: string[] = [];
	let codeFence: string | undefined;
	let isOption = false;
	/** The column of the list items in the current definition. */
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
