import { expect, test } from 'vitest';
import { plainSentence } from '../../../src/checklist/item/words-sentence.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

/** A table of one row. */
const read = (head: string, row: string) => {
	const rule = head.replace(/[^|]+/g, '---');
	return readPage(`| ${head} |\n|${rule}|\n| ${row} |\n`, 'x.md');
};
const rulesOf = ({ problems }: ReturnType<typeof readPage>) =>
	problems.map(({ rule, message }) => `${rule} ${message}`);

test.each([
	['c.example.com:99999', ''],
	['c.example.com:99999', '443'],
	['c.example.com:0', ''],
	['c.example.com:123456', ''],
	['https://c.example.com:70000/api', ''],
	['192.0.2.1:70000', ''],
	['\\*.example.com:70000', ''],
])('a port beside the host %s that is none is reported, and the row is not read', (host, port) => {
	const page = read('To | Port | Protocol', `${host} | ${port} | HTTPS`);
	const number = /:(\d+)(?:\/|$)/.exec(host)?.[1] ?? '';
	expect(rulesOf(page)).toEqual([`unreadable-port Unexpected port \`${number}\`, expected a number from 1 to 65535`]);
	expect(page.drafts).toEqual([]);
});

test('a host and a port cell that disagree are reported, and neither of the two is taken', () => {
	const page = read('From | To | Port | Protocol', 'A | c.example.com:8443 | 443 | HTTPS');
	expect(rulesOf(page)).toEqual([
		'contradicted-port Unexpected port `8443` beside the host, expected the one of the Port cell; write the port once',
	]);
	const [draft] = page.drafts;
	expect([draft?.ports, draft?.portText]).toEqual([[], 'contradicted on the page']);
	expect(draft && plainSentence({ ...draft, direction: 'outbound' })).not.toMatch(/\b443\b/);
	expect(rulesOf(read('To | Port', 'c.example.com:8443 | 8000-9000'))).toEqual([]);
	const sentence = readPage(
		'* c.example.com:8443 must be reachable\n* Hub must reach c.example.com:8443 on port 443\n',
		'x.md',
	);
	expect(sentence.drafts.at(-1)?.portText).toBe('contradicted on the page');
	expect(rulesOf(read('To | Port', 'a.example.com:443 / b.example.com:80 | 80 / 443'))).toHaveLength(2);
});

test.each([
	['a.example.com (port 8443)', '8443'],
	['a.example.com, TCP/8443', '8443'],
	['a.example.com:443,8443', '8443'],
	['a.example.com (ports 8000-8010)', '8000-8010'],
])('the port of %s is held against the port cell', (host, port) => {
	const page = read('To | Port | Protocol', `${host} | 443 | HTTPS`);
	expect(rulesOf(page)).toEqual([
		`contradicted-port Unexpected port \`${port}\` beside the host, expected the one of the Port cell; write the port once`,
	]);
	expect(page.drafts.map(({ ports, doubt }) => [ports, doubt])).toEqual([[[], 'contradicted-port']]);
});

test.each(['a.example.com (port 70000)', 'a.example.com, TCP/70000', 'a.example.com:443,70000'])(
	'of the ports in %s one can be none, and the row is not read',
	(host) => {
		const page = read('To | Port | Protocol', `${host} | | HTTPS`);
		expect(rulesOf(page)).toEqual(['unreadable-port Unexpected port `70000`, expected a number from 1 to 65535']);
		expect(page.drafts).toEqual([]);
	},
);
