import { expect, test } from 'vitest';
import { headersBelow, headersFor, readHeaderRules } from '../../../src/site/build/header-rules.ts';

const at = (text: string, path: string) => Object.fromEntries(headersFor(readHeaderRules(text), path));

test.each([
	['/*\n\tA: 1', '/x/y', { a: '1' }],
	['/x/*\n\tA: 1', '/y', {}],
	['/a.b\n\tA: 1', '/aXb', {}],
	['/:page/x\n\tA: 1', '/11/x', { a: '1' }],
	['/:page/x\n\tA: 1', '/11/y/x', {}],
	['# why\n\n/*\r\n  A: b: c\r\n', '/', { a: 'b: c' }],
	['/*\n A: 1\n a: 2\n/x\n A: 3', '/x', { a: '1, 2, 3' }],
	['/*\n A: 1\n B: 2\n/x\n ! a', '/x', { b: '2' }],
])('%j at %j', (text, path, headers) => {
	expect(at(text, path)).toEqual(headers);
});

test('a site below a path has it before each rule', () => {
	const text = headersBelow('/docs/', '# /x\n/*\n  Link: </x>\n/x\n  A: 1\n');
	expect(text).toBe('# /x\n/docs/*\n  Link: </x>\n/docs/x\n  A: 1\n');
	expect(headersBelow('/', text)).toBe(text);
});

test.each([
	['A: 1', '_headers:1 Unexpected `A: 1`, expected a path that begins with `/`'],
	[' A: 1', '_headers:1 Unexpected `A: 1`, expected a path before it'],
	['/*\n A', '_headers:2 Unexpected `A`, expected `Name: value`'],
])('%j is refused', (text, message) => {
	expect(() => readHeaderRules(text)).toThrow(message);
});
