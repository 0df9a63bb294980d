import { expect, test } from 'vitest';
import { blankMarkers } from '../../../src/requirements/text/blank-markers.ts';
import { parseMarkdown } from '../../../src/requirements/page/parse-markdown.ts';

const table = '| Port | Protocol |\n| --- | --- |\n| 443 | TCP |';
const blocks = (source: string) => parseMarkdown(source).children.map(({ type }) => type);

test.each([
	['a directive in a fence', `\`\`\`\`{tab} Small\n${table}\n\`\`\`\``, ['table']],
	['its options', `\`\`\`{note}\n:class: wide\n\n${table}\n\`\`\``, ['table']],
	['a container', `:::note\n${table}\n:::`, ['table']],
	['a container with a title', `:::tip[Ports]\n\n${table}\n\n:::`, ['paragraph', 'table']],
	['a fence of colons with a name in braces', `::::{tab-item} Linux\n${table}\n::::`, ['paragraph', 'table']],
	['a shortcode around a table', `{{< datatable >}}\n${table}\n{{< /datatable >}}`, ['table']],
	['a Liquid tag', `{% tabs %}\n\n${table}\n\n{% endtabs %}`, ['table']],
	['attributes below a table', `${table}\n{: .wide}`, ['table']],
	['an admonition', `!!! note "Ports"\n\n${table.replace(/^/gm, '    ')}\n\nText`, ['paragraph', 'table', 'paragraph']],
	['one that opens', `???+ tip\n${table.replace(/^/gm, '    ')}`, ['paragraph', 'table']],
	['a tab', `=== "Linux"\n\n${table.replace(/^/gm, '    ')}`, ['paragraph', 'table']],
	['code that a directive names', '```{code-block} sh\n:::\n```', ['code']],
	['code of R Markdown', '```{r}\nx\n```', ['code']],
	['a fence in a fence', '````{tab} Small\n```sh\n{{< x >}}\n```\n````', ['code']],
	['emphasis of a whole line', '!!! is no admonition', ['paragraph']],
])('%s', (_what, source, types) => {
	expect(blocks(source)).toEqual(types);
	expect(blankMarkers(source).text).toHaveLength(source.length);
});

test('what stands in them keeps its place in the file', () => {
	const source = `=== "Linux"\n\n${table.replace(/^/gm, '    ')}\n`;
	const [, inner] = parseMarkdown(source).children;
	const { start, end } = inner?.position ?? {};
	expect(source.slice(start?.offset, end?.offset)).toBe(table.replace(/\n/g, '\n    '));
	expect(start).toMatchObject({ line: 3, column: 5 });
});
