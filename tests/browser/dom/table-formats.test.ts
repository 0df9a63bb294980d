import { expect, test } from 'vitest';
import { csvText } from '../../../src/checklist/words/csv.ts';
import { tableHtml, tableMarkdown, tableTabs } from '../../../src/browser/dom/table-formats.ts';

const rows = [
	['To', 'Note'],
	['*.a.example\na.example', 'a | b_c, <x> & "y"'],
	['=1+1', ''],
];

test('CSV', () => {
	expect(csvText(rows)).toBe('To,Note\r\n"*.a.example\na.example","a | b_c, <x> & ""y"""\r\n\'=1+1,\r\n');
});

test('Markdown', () => {
	expect(tableMarkdown(rows)).toBe(
		'| To | Note |\n| --- | --- |\n| \\*.a.example<br/>a.example | a \\| b\\_c, \\<x\\> & "y" |\n| =1+1 |  |\n',
	);
});

test('cells for a spreadsheet', () => {
	expect(tableTabs(rows)).toBe('To\tNote\r\n*.a.example, a.example\ta | b_c, <x> & "y"\r\n\'=1+1\t\r\n');
});

test('lines of a cell that are sentences stay sentences', () => {
	expect(tableTabs([['One. Of two.\nMay change.\n80\n443']])).toBe('One. Of two. May change. 80, 443\r\n');
});

test('HTML', () => {
	expect(tableHtml(rows)).toBe(
		'<table border="1" cellpadding="4"><thead><tr><th>To</th><th>Note</th></tr></thead><tbody>' +
			'<tr><td>*.a.example<br>a.example</td><td>a | b_c, &lt;x&gt; &amp; "y"</td></tr>' +
			'<tr><td>=1+1</td><td></td></tr></tbody></table>',
	);
});
