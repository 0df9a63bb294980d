import { expect, test } from 'vitest';
import { basePath } from '../../src/site/build-settings.ts';

test.each([
	[undefined, '/'],
	['', '/'],
	['/', '/'],
	['docs', '/docs/'],
	['/docs/network/', '/docs/network/'],
])('the base path %j is %j', (written, base) => {
	expect(basePath(written)).toBe(base);
});
