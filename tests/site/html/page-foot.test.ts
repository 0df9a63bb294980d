import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pageFootStyle } from '../../../src/site/html/page-foot.ts';

test('the foot of a printed page, and its hash for the policy', () => {
	const { css, hash } = pageFootStyle('Quayside "11" · requirements abc');
	expect(css).toBe('@page { @bottom-left { content: "Quayside \\22 11\\22  · requirements abc" } }');
	expect(hash).toBe(`sha256-${createHash('sha256').update(css).digest('base64')}`);
});
