import { expect, test } from 'vitest';
import { counted } from '../../../src/site/data/plural.ts';

test.each([
	[0, '0 pages'],
	[1, '1 page'],
	[2, '2 pages'],
	[21, '21 pages'],
])('%i', (count, text) => expect(counted(count, 'page', 'pages')).toBe(text));
