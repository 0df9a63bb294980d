import { expect, test } from 'vitest';
import { siteAddress, withSiteAddresses } from '../../../src/site/links/site-address.ts';

test.each([
	['../guides/check.mdx#a b', '/guide/check/#a%20b'],
	['#more', '/11/ports/#more'],
	['https://example.com/?a=1&b=2#c', 'https://example.com/?a=1&b=2#c'],
])('%s leads to %s', (written, address) => {
	expect(siteAddress(written, '11/ports.md')).toBe(address);
});

test('links in notes lead to the same place from any page; others stay as they are', () => {
	expect(
		withSiteAddresses(
			'<a href="more.md">a</a> <a href="#x">b</a> <a href="https://example.com/?a=1&#x26;b=2">c</a> href="d"',
			'11/ports.md',
		),
	).toBe(
		'<a href="/11/more/">a</a> <a href="/11/ports/#x">b</a> <a href="https://example.com/?a=1&#x26;b=2">c</a> href="d"',
	);
	expect(withSiteAddresses('plain', '11/ports.md')).toBe('plain');
});
