import { expect, test } from 'vitest';
import { linesForHost } from '../../../src/checklist/item/host-rules.ts';

const host = { kind: 'host' as const, host: 'fe1.example', port: 8443 };
const of = (...ids: string[]) => ids.map((id) => ({ id, formerIds: id === 'new' ? ['old'] : [] }));
const said = (text: string) => ({ ownPorts: { 'fe1.example:8443': { text, time: '' } } });

test.each<[string, string[], string[], string, unknown]>([
	['nothing said', ['a'], ['443'], '', undefined],
	['said of another requirement', ['a'], ['443'], 'b 443', undefined],
	['said of the only one', ['a'], ['443'], 'a 443', [{ ports: ['8443'], ids: ['a'] }]],
	['one port of two', ['a'], ['80', '443'], 'a 443', [{ ports: ['80', '8443'], ids: ['a'] }]],
	[
		'one requirement of two',
		['a', 'b'],
		['443'],
		'a 443',
		[
			{ ports: ['8443'], ids: ['a'] },
			{ ports: ['443'], ids: ['b'] },
		],
	],
	['a range', ['a'], ['8000-8010'], 'a 8000-8010', [{ ports: ['8443'], ids: ['a'] }]],
	['a port in words', ['a'], ['dynamic'], 'a ', [{ ports: ['8443'], ids: ['a'] }]],
	['no port on the page, which HTTPS stands for', ['a'], [], 'a 443', [{ ports: ['8443'], ids: ['a'] }]],
	['said before the requirement had this id', ['new'], ['443'], 'old 443', [{ ports: ['8443'], ids: ['new'] }]],
])('the lines of a host with a port of its own: %s', (_, ids, ports, text, lines) => {
	expect(linesForHost(host, of(...ids), ports, said(text))).toEqual(lines);
});

test('a host without a port of its own stays in the rule', () => {
	expect(linesForHost({ ...host, port: null }, of('a'), ['443'], said('a 443'))).toBeUndefined();
});
