import { expect, test } from 'vitest';
import { sitePath } from '../../../src/requirements/content/site-path.ts';

test.each([
	['ports.md', '/11/ports/', ''],
	['./ports.md#open-ports', '/11/ports/', 'open-ports'],
	['../12/ports.md', '/12/ports/', ''],
	['../guides/check.mdx#a', '/guide/check/', 'a'],
	['../ports/', '/11/ports/', ''],
	['../ports', '/11/ports/', ''],
	['../../9.1/', '/9.1/', ''],
	['/11/ports/?x=1#a', '/11/ports/', 'a'],
	['/', '/', ''],
	['#a%20b', '/11/network/', 'a b'],
	['#100%', '/11/network/', '100%'],
	['', '/11/network/', ''],
	['../../../../11/', '/11/', ''],
	['/data/11/requirements.json', '/data/11/requirements.json', ''],
])('%s leads to %s', (address, path, anchor) => {
	expect(sitePath(address, '11/network.md')).toEqual({ path, anchor });
});

test.each(['https://example.com/a.md', 'mailto:a@example.com', '//example.com/', 'HTTP://example.com'])(
	'%s leads elsewhere',
	(address) => {
		expect(sitePath(address, '11/network.md')).toBeUndefined();
	},
);
