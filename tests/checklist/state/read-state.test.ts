import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { readMachines } from '../../../src/checklist/run/read-machines.ts';
import { readState } from '../../../src/checklist/state/read-state.ts';
import { emptyState, schema } from '../../../src/checklist/state/state.ts';
import { sampleEvidence, sampleMark, sampleState } from '../../support/sample-item.ts';

const folder = new URL('./saved/', import.meta.url);
const saved = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const full = sampleState({ 'a/b': sampleMark() }, { 'https://b.example/': sampleEvidence() });

test('there is a saved sample of each released schema', () => {
	expect(readdirSync(folder).sort()).toEqual(Array.from({ length: schema }, (_, index) => `schema-${index + 1}.json`));
});

test('a list of this schema is read whole', () => {
	const raw = saved(`schema-${schema}.json`);
	expect(readState(raw, '11-cross-platform', migrate)).toEqual({ kind: 'ok', state: JSON.parse(raw), unread: [] });
});

test('a list of schema 1 keeps all that it holds', () => {
	const raw = saved('schema-1.json');
	const reading = readState(raw, '11-cross-platform', migrate);
	const { evidence, ...others } = JSON.parse(raw);
	expect(reading.kind === 'ok' && { ...reading.state, schema: 1 }).toMatchObject(others);
	for (const [target, found] of Object.entries(evidence))
		expect(reading.kind === 'ok' && reading.state.evidence[target]).toMatchObject([found]);
});

test('what is written is read', () => {
	for (const state of [emptyState('11'), full]) {
		expect(readState(JSON.stringify(state), '11', migrate)).toEqual({ kind: 'ok', state, unread: [] });
	}
});

test.each([null, ''])('%j is empty', (raw) => {
	expect(readState(raw, '11', migrate)).toEqual({ kind: 'empty' });
});

test('a newer schema is left alone, whatever it holds', () => {
	const raw = `{"schema":${schema + 1},"lists":[]}`;
	expect(readState(raw, '11', migrate)).toEqual({ kind: 'newer', raw, schema: schema + 1 });
});

describe('what cannot be read is kept, with the reason', () => {
	const broken = (change: object) => JSON.stringify({ ...full, ...change });
	const brokenMark = (change: object) =>
		broken({ marks: { 'a/b': { ...sampleMark(), ...change }, 'good/one': sampleMark() } });
	const brokenEvidence = (change: object) =>
		broken({ evidence: { 'https://b.example/': [{ ...sampleEvidence(), ...change }] } });
	const none = 'It does not say which version it is for.';

	test.each([
		['{', 'Its text is damaged.'],
		['null', 'It has no schema number.'],
		['[]', 'It has no schema number.'],
		['"text"', 'It has no schema number.'],
		['{"schema":"1"}', 'It has no schema number.'],
		['{"schema":0}', 'It has no schema number.'],
		['{"schema":1}', none],
		[broken({ version: '12' }), 'It belongs to another version.'],
		['{"schema":1,"marks":{"a":1},"runs":[1]}', none],
	])('%s', (raw, why) => {
		expect(readState(raw, '11', migrate)).toEqual({ kind: 'unreadable', raw, why });
	});

	test.each([
		[broken({ environment: 'Production' }), 'environment'],
		[broken({ person: { text: 1, time: '' } }), 'person › text'],
		[broken({ marks: [] }), 'marks'],
		[broken({ runs: {} }), 'runs'],
		[broken({ runs: [{}] }), 'runs › 1'],
		[brokenMark({ mark: 'done' }), 'marks › a/b › mark'],
		[brokenMark({ time: 'yesterday' }), 'marks › a/b › time'],
		[brokenMark({ given: { digest: 'x' } }), 'marks › a/b › given › '],
		[brokenMark({ note: { text: 'x', time: '' } }), 'marks › a/b › note › '],
		[brokenEvidence({ outcome: 'pass' }), 'evidence › https://b.example/'],
		[brokenEvidence({ machines: ['workstation'] }), 'evidence › https://b.example/'],
		[brokenEvidence({ duration: '41' }), 'evidence › https://b.example/'],
		[brokenEvidence({ method: 'guess' }), 'evidence › https://b.example/'],
		[broken({ choices: { a: 'yes' } }), 'choices › a'],
	])('%s: all but that part is read', (raw, place) => {
		const reading = readState(raw, '11', migrate);
		if (reading.kind !== 'ok') throw new Error(reading.kind);
		expect(reading.unread).not.toEqual([]);
		expect(reading.unread.every((each) => each.startsWith(place))).toBe(true);
		const kept = [...Object.keys(reading.state.marks), ...Object.keys(reading.state.evidence)];
		expect(kept.length).toBeGreaterThan(0);
		expect(readState(JSON.stringify(reading.state), '11', migrate)).toEqual({ ...reading, unread: [] });
	});
});

test('a key that every object inherits is a key like any other', () => {
	const raw = `{"schema":1,"version":"11","environment":{"text":"","time":""},"person":{"text":"","time":""},"change":{"text":"","time":""},"marks":{"__proto__":${JSON.stringify(sampleMark())}},"evidence":{},"runs":[]}`;
	const reading = readState(raw, '11', migrate);
	expect(reading.kind === 'ok' && Object.keys(reading.state.marks)).toEqual(['__proto__']);
});

test.each([
	['["workstation"]', ['workstation']],
	['[]', []],
	[null, null],
	['{', null],
	['"workstation"', null],
	['[1]', null],
])('this computer: %s', (raw, machines) => {
	expect(readMachines(raw)).toEqual(machines);
});

test('without the migrations an earlier schema is left alone, with the reason', () => {
	const raw = saved('schema-2.json');
	expect(readState(raw, '11-cross-platform')).toEqual({
		kind: 'unreadable',
		raw,
		why: 'An earlier release saved it.',
	});
});
