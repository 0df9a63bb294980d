import { expect, test } from 'vitest';
import { joinBase, publicUrl } from '../../../src/site/links/url.ts';

test.each([
	['/', '/', '/'],
	['/', '/11/', '/11/'],
	['/docs/', '/11/', '/docs/11/'],
	['/docs', '11/', '/docs/11/'],
	['/docs/', '/', '/docs/'],
	['/docs/', '/#versions', '/docs/#versions'],
])('below %s, %s is %s', (base, path, whole) => expect(joinBase(base, path)).toBe(whole));

test('an address in a data file is whole where the origin is known', () => {
	expect(publicUrl(new URL('https://docs.example'), '/base/11/')).toBe('https://docs.example/base/11/');
	expect(publicUrl(undefined, '/base/11/')).toBe('/base/11/');
});
