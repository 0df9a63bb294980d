import { expect, test } from 'vitest';
import { slug } from '../../src/requirements/slug.ts';

test.each([
	['SQL Server', 'sql-server'],
	['Front-End', 'front-end'],
	['example.com', 'example.com'],
	['*.example.com', 'any.example.com'],
	['example.com/Api/v1', 'example.com-api-v1'],
	["Developer's machine", 'developers-machine'],
	['Größe', 'gro-e'],
])('%j becomes %j', (text, expected) => {
	expect(slug(text)).toBe(expected);
});

test('a text of which no letter is left still has a slug of its own', () => {
	expect(slug('服务器')).toMatch(/^[0-9a-f]{8}$/);
	expect(slug('服务器')).not.toBe(slug('数据库'));
});

test('a long text is cut and stays apart from another with the same beginning', () => {
	const long = 'a '.repeat(5000);
	expect(slug(`${long}x`).length).toBeLessThanOrEqual(96);
	expect(slug(`${long}x`)).not.toBe(slug(`${long}y`));
});
