import { plainForSpreadsheet } from '../../checklist/words/csv.ts';

type Rows = readonly (readonly string[])[];

/** A table as GitHub Flavored Markdown: markup characters are escaped, and line breaks in a cell stay. */
export function tableMarkdown([head = [], ...rows]: Rows): string {
	const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |\n`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/**
 * A table as spreadsheets accept it from the clipboard: tabs between cells. Lines in a cell are joined by commas, unless they are
 * sentences.
 */
export function tableTabs(rows: Rows): string {
	const cell = (text: string) =>
		plainForSpreadsheet(text.replaceAll('\t', ' '))
			.replace(/(?<=[.!?])\n/g, ' ')
			.replaceAll('\n', ', ');
	return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

/** A table as HTML that mails and documents accept from the clipboard; its only style is lines between cells. */
export function tableHtml([head = [], ...rows]: Rows): string {
	const line = (name: 'th' | 'td', cells: readonly string[]) =>
		`<tr>${cells.map((text) => `<${name}>${htmlText(text)}</${name}>`).join('')}</tr>`;
	return `<table border="1" cellpadding="4"><thead>${line('th', head)}</thead><tbody>${rows
		.map((row) => line('td', row))
		.join('')}</tbody></table>`;
}

/** A line of text as HTML, for below a table. */
export const paragraphHtml = (text: string): string => `<p>${htmlText(text)}</p>`;

const markdownCell = (text: string) => text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll('\n', '<br/>');

const htmlText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
