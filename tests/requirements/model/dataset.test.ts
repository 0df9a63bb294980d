import { readFileSync } from 'node:fs';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readRoles } from '../../../src/requirements/content/read-roles.ts';
import { refusingUnknownKeys } from '../../support/refusing-unknown-keys.ts';

const published: SchemaObject = JSON.parse(readFileSync('public/data/requirements.schema.json', 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(refusingUnknownKeys(published) as SchemaObject);

const reading = readPage(readFileSync('tests/requirements/page/golden/harbour/input.md', 'utf8'), 'harbour.md');
const { roles } = readRoles(
	'| Role | Also written | Machine | Network |\n|---|---|---|---|\n| Server | The server | server | yours |',
	'roles.md',
);
const summary = {
	file: 'harbour.md',
	slug: 'harbour',
	title: 'Harbour',
	summary: 'All',
	tags: ['a'],
	updated: '2026-02-03',
};
const version = { id: '2', label: 'Harbour 2', status: 'current' as const, for: 'Everyone.' };
const { dataset } = assemble({
	product: 'Harbour',
	version,
	pages: [{ summary, drafts: reading.drafts, samples: {} }],
	roles,
});

test('a dataset is valid by the published schema and by ours', () => {
	validate(dataset);
	expect(validate.errors).toBeNull();
	expect(datasetSchema.safeParse(dataset).error).toBeUndefined();
});

test('a dataset carries its numbers', () => {
	expect(dataset.dataVersion).toBe('2026020300');
	expect(dataset.requirements.map(({ ref }) => ref)).toEqual(dataset.requirements.map((_, index) => `R0${index + 1}`));
	expect(dataset.roles).toEqual([{ id: 'server', label: 'Server', machine: 'server', network: 'yours' }]);
});

test.each([
	['a key that nobody knows', { ...dataset, extra: 1 }],
	['a direction that is none', { ...dataset, requirements: [{ ...dataset.requirements[0], direction: 'upward' }] }],
	['a port of 0', { ...dataset, requirements: [{ ...dataset.requirements[0], ports: [{ from: 0, to: 1 }] }] }],
	[
		'an assertion without statement',
		{ ...dataset, requirements: [{ ...dataset.requirements[2], statement: undefined }] },
	],
	['a digest of another length', { ...dataset, digest: 'sha256:12' }],
])('both refuse %s', (_what, wrong) => {
	expect(validate(JSON.parse(JSON.stringify(wrong)))).toBe(false);
	expect(datasetSchema.safeParse(wrong).success).toBe(false);
});

test('both schemas have the same fields, and demand the same of them', () => {
	const ours = z.toJSONSchema(datasetSchema, { target: 'draft-2020-12' });
	expect(fields(ours)).toEqual(fields(published));
	expect(fields(requirementOf(ours))).toEqual(fields((published['$defs'] as Record<string, unknown>)['requirement']));
});

const requirementOf = (schema: object) => at(schema, 'properties', 'requirements', 'items');

function at(value: unknown, ...path: string[]): unknown {
	return path.reduce<unknown>(
		(found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
		value,
	);
}

function fields(schema: unknown): { properties: string[]; required: string[] } {
	const required = at(schema, 'required');
	return {
		properties: Object.keys(at(schema, 'properties') ?? {}).sort(),
		required: Array.isArray(required) ? required.map(String).sort() : [],
	};
}
