import { expect, test } from 'vitest';
import { formatDate } from '../../src/site/format-date.ts';

test.each([
	['2026-11-21', '21 November 2026'],
	['2026-01-01', '1 January 2026'],
	['1970-01-01', 'day not known'],
	['2024-02-29', '29 February 2024'],
])('%s is %s', (day, text) => expect(formatDate(day)).toBe(text));
