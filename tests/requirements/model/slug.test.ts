import { expect, test } from 'vitest';
import { slug } from '../../../src/requirements/model/slug.ts';

test.each([
	['SQL Server', 'sql-server'],
	['Front-End', 'front-end'],
	['example.com', 'example.com'],
	['*.example.com', 'any.example.com'],
	['example.com/Api/v1', 'example.com-api-v1'],
	["Developer's machine", 'developers-machine'],
	['Crème brûlée', 'creme-brulee'],
	['A+B', 'a-b'],
])('%j becomes %j', (text, expected) => {
	expect(slug(text)).toBe(expected);
});

test.each([
	['服务器', '数据库'],
	['Сервер 1', 'Клиент 1'],
	['мой', 'мои'],
	['Größe', 'Groe'],
	['Größe', 'Groöe'],
	['का', 'की'],
	['🚀', '🚁'],
	['?', '!'],
])('%j and %j stay apart', (one, other) => {
	expect(slug(one)).toMatch(/^(?:[a-z0-9.]+-)*[0-9a-f]{8}$/);
	expect(slug(one)).not.toBe(slug(other));
});

test.each([
	['Сервер 1', ' сервер  1'],
	['GRÖSSE', 'grösse'],
	['Größe (alt)', 'größe alt'],
	['SQL-Server', 'sql server'],
	['Müller\u00a0AG', 'Mu\u0308ller AG'],
])('%j and %j are one', (one, other) => {
	expect(slug(one)).toBe(slug(other));
});

test('a long text is cut and stays apart from another with the same beginning', () => {
	const long = 'a '.repeat(5000);
	expect(slug(`${long}x`).length).toBeLessThanOrEqual(96);
	expect(slug(`${long}x`)).not.toBe(slug(`${long}y`));
	expect(slug(`${long}*.x`)).not.toBe(slug(`${long}x`));
	expect(slug(`${long}X`)).toBe(slug(`${long}x`));
});
