import { describe, expect, test } from 'vitest';
import { isUrlHost, urlHost } from '../../../src/requirements/model/url-host.ts';

describe('a host that a URL leaves as it is', () => {
	test.each([
		'fe1',
		'a.example.com',
		'FE1.Example.com',
		'fe_1.example',
		'xn--mnchen-3ya.example',
		'10.0.0.1',
		'[fd00::5]',
	])('%s', (host) => expect(isUrlHost(host)).toBe(true));
});

describe('none', () => {
	test.each([
		['fe.1', undefined],
		['srv-db.01', undefined],
		['1.2.3.4.5', undefined],
		['', undefined],
		['a b', undefined],
		['a/b', undefined],
		['a:443', undefined],
		['u@a', undefined],
		['0x7f.1', '127.0.0.1'],
		['1', '0.0.0.1'],
		['[fd00:0:0::5]', '[fd00::5]'],
		['münchen.example', 'xn--mnchen-3ya.example'],
		['a\tb', undefined],
	])('%j: %s', (host, taken) => {
		expect(isUrlHost(host)).toBe(false);
		if (taken !== undefined) expect(urlHost(host)).toBe(taken);
	});
});
