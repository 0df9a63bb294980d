import { plainForSpreadsheet } from '../../checklist/words/csv.ts';

type Rows = readonly (readonly string[])[];

/** A table as GitHub Flavored Markdown: what would be markup is text, and the lines of a cell stay lines. */
export function tableMarkdown([head = [], ...rows]: Rows): string {
	const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |\n`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/** A table as spreadsheets take it from the clipboard: tabs between cells, commas between the lines of a cell that are no sentences. */
export function tableTabs(rows: Rows): string {
	const cell = (text: string) =>
		plainForSpreadsheet(text.replaceAll('\t', ' '))
			.replace(/(?<=[.!?])\n/g, ' ')
			.replaceAll('\n', ', ');
	return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

/** A table as HTML without any style but lines between cells, as mails and documents take it from the clipboard. */
export function tableHtml([head = [], ...rows]: Rows): string {
	const line = (name: 'th' | 'td', cells: readonly string[]) =>
		`<tr>${cells.map((text) => `<${name}>${htmlText(text)}</${name}>`).join('')}</tr>`;
	return `<table border="1" cellpadding="4"><thead>${line('th', head)}</thead><tbody>${rows
		.map((row) => line('td', row))
		.join('')}</tbody></table>`;
}

/** A line of text as HTML, below a table. */
export const paragraphHtml = (text: string): string => `<p>${htmlText(text)}</p>`;

const markdownCell = (text: string) => text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll('\n', '<br/>');

const htmlText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
