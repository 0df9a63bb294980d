// The files of `rules/`: what each format leaves out is told beside it, and is valid against the schema that the site publishes.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { versionRules } from '../../../src/site/data/version-rules.ts';
import { refusingUnknownKeys } from '../../support/refusing-unknown-keys.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const rows = ['Tower | time.example.com | 443', 'Tower | 192.0.2.1 | 443', 'Tower | Desk | 80'];
const { dataset } = sampleVersion('1', { network: sampleTable('## Ports', ...rows) });
const files = versionRules({ dataset, roleNames: [] });
const rulesJson: unknown = JSON.parse(files.find(({ name }) => name === 'rules.json')?.text ?? '');

test('every requirement is in one list of each format', () => {
	const reasons = z.array(z.object({ text: z.string(), refs: z.array(z.string()) }));
	const shape = z.object({
		formats: z.array(
			z.object({
				id: z.string(),
				files: z.array(z.string()),
				expressed: z.array(z.string()),
				notExpressed: reasons,
				inPart: reasons,
			}),
		),
	});
	const { formats } = shape.parse(rulesJson);
	expect(formats.map(({ id }) => id)).toEqual([
		'windows-firewall',
		'nftables',
		'squid',
		'aws',
		'azure',
		'lists',
		'blackbox',
	]);
	for (const { expressed, notExpressed, inPart } of formats) {
		const refsOf = (all: typeof notExpressed) => [...new Set(all.flatMap(({ refs }) => refs))];
		expect([...expressed, ...refsOf(notExpressed), ...refsOf(inPart)].sort()).toEqual(
			dataset.requirements.map(({ ref }) => ref),
		);
	}
	expect(files.map(({ name }) => name).sort()).toEqual(
		['rules.json', ...formats.flatMap((format) => format.files)].sort(),
	);
});

test('the schema knows all of it', () => {
	const schema = refusingUnknownKeys(JSON.parse(readFileSync('public/data/rules.schema.json', 'utf8')));
	if (typeof schema !== 'object' || schema === null) throw new Error('The schema is no object.');
	const validate = new Ajv2020({ allErrors: true }).compile(schema);
	validate(rulesJson);
	expect(validate.errors).toBeNull();
});

test('the same dataset gives the same bytes', () => {
	expect(versionRules({ dataset: structuredClone(dataset), roleNames: [] })).toEqual(files);
});

test('what a page forbids makes no rule', () => {
	const forbidden = {
		page: 'network',
		section: { anchor: '', path: [] },
		text: 'Port 5672 must not be open to 192.0.2.77.',
	};
	expect(versionRules({ dataset: { ...dataset, prohibitions: [forbidden] }, roleNames: [] })).toEqual(files);
});
