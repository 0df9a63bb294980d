import { expect, test } from 'vitest';
import { digestOf } from '../../../src/requirements/model/digest.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const row = '| Client (any) | Server | 443 | TCP | Pages. Applies when needed. |';
const digest = (line: string, above = '') => {
	const [draft] = readPage(
		`${above}\n\n| From | To | Port | Protocol | Notes |\n|---|---|---|---|---|\n${line}`,
		'x.md',
	).drafts;
	if (!draft) throw new Error('no requirement was read');
	return digestOf({ ...draft, direction: 'unknown' });
};

test.each([
	['other notes', row.replace('Pages', 'All pages')],
	['layout', row.replaceAll(' | ', '|').replace('Server', '**Server**')],
	['an id', row.replace('(any)', '(any) {#own}')],
])('%s do not change the digest', (_what, line) => {
	expect(digest(line)).toBe(digest(row));
});

test('neither does the section', () => {
	expect(digest(row, '## Another section')).toBe(digest(row));
});

test.each([
	['the port', row.replace('443', '444')],
	['a pair in place of a list', row.replace('Server', 'A / B').replace('443', '1 / 2')],
	['the transport', row.replace('TCP', 'UDP')],
	['the source', row.replace('Client', 'Browser')],
	['a qualifier', row.replace('(any)', '(some)')],
	['the condition', row.replace('when needed', 'when asked')],
	['an application', row.replace('TCP', 'TCP, HTTPS')],
])('%s changes the digest', (_what, line) => {
	expect(digest(line)).not.toBe(digest(row));
});

test('a one-of rule changes the digest', () => {
	expect(digest(row, 'One of the following is needed:')).not.toBe(digest(row));
});

test('the digest of a known requirement stays what it was released as', () => {
	expect(digest(row)).toMatchInlineSnapshot(
		`"sha256:524568a63f909e978ea8f9f8c183b18022961971f8cb30f8ecc658d2d15b044b"`,
	);
});
