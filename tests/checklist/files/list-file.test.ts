// Long because it is a table of what files can hold.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../src/checklist/words/file-name.ts';
import {
	fileLimit,
	listFileText,
	readListFile,
	type FileRefusal,
	withListInside,
} from '../../../src/checklist/files/list-file.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { listCsv } from '../../../src/checklist/files/list-csv.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { emptyState, marksOf, notesOf, schema, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { refusedFile, unreadParts } from '../../../src/checklist/files/words-files.ts';
import { readFileText } from '../../../src/browser/tools/files/files-read.ts';
import { refusingUnknownKeys } from '../../support/refusing-unknown-keys.ts';
import { cleanControl } from '../../support/sample-control.ts';
import { sampleEvidence, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const savedAt = '2026-11-21T16:00:00.000Z';
const now = '2026-11-22T08:00:00.000Z';
const facts = {
	product: 'Harbour Desk',
	version: { id: '11', label: 'Harbour Desk 11' },
	digest: `sha256:${'0'.repeat(64)}`,
	schemaAddress: 'https://docs.example/data/checklist.schema.json',
};
const saved = (number: number) =>
	readFileSync(new URL(`../state/saved/schema-${number}.json`, import.meta.url), 'utf8');
const ofSaved = { ...facts, version: { id: '11-cross-platform', label: '11 cross-platform' } };
const read = (text: string, of = facts) => readListFile(text, of, migrate, now);
const entered = { text: 'x', time: '2026-11-21T10:00:00.000Z' };
const said = { names: ['workstation'], time: entered.time };
const { others: _marks, note: _note, otherIds: _ids, ...otherMark } = sampleMark({ writer: 'joao' });
const { others: _notes, ...otherNote } = sampleNote();
const full: ChecklistState = {
	...sampleState(
		{ 'a/b': sampleMark({ note: sampleNote({ others: [otherNote] }), others: [otherMark] }) },
		{ 'https://b.example/': sampleEvidence(), 'https://c.example/': sampleEvidence('no-answer', { machines: null }) },
	),
	runs: [
		{
			id: '5f0c2a91',
			changed: entered.time,
			start: entered.time,
			end: entered.time,
			browser: 'Chrome',
			machines: said,
			validity: 'valid',
			controls: { before: cleanControl, after: null },
			stopped: false,
			asked: 2,
			judged: 2,
		},
	],
	choices: { 'condition:x': entered },
	hosts: { hub: entered },
	samples: { '*.example.com': entered },
};

/** A list with a mark and a note, without another one that was undone. */
const mine = sampleState({ 'a/b': sampleMark({ note: { ...sampleNote(), writer: 'ines' } }) });
const both = mergeStates(mine, sampleState({ 'a/b': { ...sampleMark({ note: sampleNote() }), ...otherMark } }));
const undone = undo(both, { before: mine, after: both }, 'ines', savedAt);

describe('the published schema', () => {
	const published: unknown = JSON.parse(
		readFileSync(new URL('../../../public/data/checklist.schema.json', import.meta.url), 'utf8'),
	);
	const refusing = refusingUnknownKeys(published);
	if (typeof refusing !== 'object' || refusing === null) throw new Error('The schema is no object.');
	const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
	addFormats.default(ajv);
	const validate = ajv.compile(refusing);
	const faults = (value: unknown) => {
		validate(value);
		return validate.errors;
	};

	test.each([
		['empty', emptyState('11')],
		['full', full],
		['after an undo', undone],
	])('%s: what is written is as it says, without a field that is not told there', (_, state) => {
		expect(faults(JSON.parse(listFileText(state, facts, savedAt)))).toBeNull();
		expect(faults(JSON.parse(listFileText(state, { ...facts, schemaAddress: '' }, savedAt)))).toBeNull();
	});

	test('a list of this schema that was saved earlier is as it says', () => {
		const list: ChecklistState = JSON.parse(saved(schema));
		expect(faults(JSON.parse(listFileText(list, ofSaved, savedAt)))).toBeNull();
	});

	test('each field is told, and none is missing', () => {
		const file: Record<string, unknown> = JSON.parse(listFileText(full, facts, savedAt));
		for (const path of pathsOf(file)) {
			expect(faults(changed(file, path, 'more')), `a field beside ${path.join('.')}`).not.toBeNull();
			if (path.join('.') !== '$schema')
				expect(faults(changed(file, path, 'less')), `without ${path.join('.')}`).not.toBeNull();
		}
	});
});

test('what is written is read', () => {
	for (const state of [emptyState('11'), full]) {
		expect(read(listFileText(state, facts, savedAt))).toEqual({
			kind: 'ok',
			list: { state, savedAt, leftOut: 0, unread: [] },
		});
	}
});

test('what a browser held of a list is read, of each schema', () => {
	const numbers = readdirSync(new URL('../state/saved/', import.meta.url)).map((_, index) => index + 1);
	for (const number of numbers) {
		const reading = read(saved(number), ofSaved);
		expect(reading, `schema ${number}`).toMatchObject({ kind: 'ok', list: { savedAt: '', state: { schema } } });
		const file = {
			kind: 'portolan-checklist',
			product: 'Harbour Desk',
			version: {},
			savedAt,
			list: JSON.parse(saved(number)),
		};
		expect(read(JSON.stringify(file), ofSaved)).toMatchObject({ kind: 'ok', list: { savedAt } });
	}
});

const file = (change: object = {}, list: object = {}) =>
	JSON.stringify({ ...JSON.parse(listFileText(full, facts, savedAt)), list: { ...full, ...list }, ...change });
const marked = (mark: object) => file({}, { marks: { 'a/b': { ...sampleMark(), ...mark } } });
const refusals: [name: string, text: string, why: FileRefusal['why']][] = [
	['nothing', '', 'damaged'],
	['no JSON', 'not ours', 'damaged'],
	['half a file', file().slice(0, 400), 'damaged'],
	['HTML', '<!doctype html><script>alert(1)</script>', 'damaged'],
	['nested 200,000 deep', '['.repeat(200_000) + ']'.repeat(200_000), 'not-ours'],
	['our own CSV', listCsv([], sampleState(), { name: 'Harbour Desk 11', digest: 'd', savedAt }), 'csv'],
	['our own CSV, saved again by a spreadsheet', 'Ref;Section;Requirement;Condition;State\r\nR01;Ports\r\n', 'csv'],
	['null', 'null', 'not-ours'],
	['a number', '41', 'not-ours'],
	['a text', '"portolan-checklist"', 'not-ours'],
	['an array', `[${file()}]`, 'not-ours'],
	['another object', '{"name":"x","version":"11"}', 'not-ours'],
	['a dataset', '{"format":1,"product":"Harbour Desk","requirements":[]}', 'not-ours'],
	['a number and nothing else', '{"schema":1}', 'not-ours'],
	['a file without its list', file({ list: null }), 'damaged'],
	['a list as text', file({ list: JSON.stringify(full) }), 'damaged'],
	['a schema as text', file({}, { schema: String(schema) }), 'damaged'],
	['schema 0', file({}, { schema: 0 }), 'part-unknown'],
	['half a schema', file({}, { schema: 1.5 }), 'damaged'],
	['a newer schema', file({}, { schema: schema + 1, marks: 'other' }), 'newer'],
	['a newer schema as the browser held it', JSON.stringify({ schema: schema + 1, lists: [] }), 'newer'],
	['another product', file({ product: 'Another' }), 'other-product'],
	['another version', file({ version: { id: '10', label: '10' } }, { version: '10' }), 'other-version'],
	['a version that is no text', file({}, { version: 11 }), 'part-unknown'],
];

test.each(refusals)('refused: %s', (_, text, why) => {
	const reading = read(text);
	expect(reading.kind === 'refused' && reading.refusal.why).toBe(why);
	if (reading.kind === 'refused') expect(refusedFile(reading.refusal, 'Harbour Desk')).toMatch(/^\p{Lu}[^<]*\.$/u);
});

const badParts: [name: string, text: string, unread: string][] = [
	['marks as a list', file({}, { marks: [] }), 'marks'],
	['a mark that is a number', file({}, { marks: { a: 1 } }), 'marks › a'],
	['an unknown mark', marked({ mark: 'done' }), 'marks › a/b › mark'],
	['a time that is no time', marked({ time: 'yesterday' }), 'marks › a/b › time'],
	['a time as a number', marked({ time: 1 }), 'marks › a/b › time'],
	['a time that only some browsers read', marked({ time: '2026' }), 'marks › a/b › time'],
	['a time in another form', marked({ time: 'Sat, 21 Nov 2026 10:00:00 GMT' }), 'marks › a/b › time'],
	['a year without end', marked({ time: '+275760-09-13T00:00:00.000Z' }), 'marks › a/b › time'],
	['a month without days', marked({ time: '2026-13-41T10:00:00.000Z' }), 'marks › a/b › time'],
	['a wrong time of saving', file({ savedAt: 'soon' }), 'savedAt'],
	['a time of saving that is none', file({ savedAt: '2026-13-45T00:00:00.000Z' }), 'savedAt'],
	['a duration as text', file({}, { evidence: { x: { ...sampleEvidence(), duration: '41' } } }), 'evidence › x'],
	['an unknown outcome', file({}, { evidence: { x: { ...sampleEvidence(), outcome: 'pass' } } }), 'evidence › x'],
	['a note that is a number', marked({ note: { ...sampleNote(), text: 1 } }), 'marks › a/b › note › text'],
	[
		'nested deep in a list',
		file({}, { marks: 0 }).replace('"marks":0', `"marks":${'{"a":'.repeat(100_000)}0${'}'.repeat(100_000)}`),
		'marks › a',
	],
];

test.each(badParts)('all but one part is read: %s', (_, text, unread) => {
	const reading = read(text);
	if (reading.kind !== 'ok') throw new Error(reading.refusal.why);
	expect(reading.list.unread).not.toEqual([]);
	expect(reading.list.unread.every((place) => place.startsWith(unread))).toBe(true);
	expect(reading.list.state.runs).toEqual(full.runs);
	expect(unreadParts(reading.list.unread)).toMatch(/^\d+ parts? of it .* Left out: “[^<]*”( and \d+ more)?\.$/);
	const again = read(listFileText(reading.list.state, facts, savedAt));
	expect(again).toEqual({ kind: 'ok', list: { ...reading.list, savedAt, unread: [] } });
});

test('a note whose mark cannot be read stays, and so does a mark whose note cannot, and what others said of both', () => {
	const record = sampleMark({ note: sampleNote({ others: [otherNote] }), others: [otherMark] });
	const badMark = read(file({}, { marks: { a: { ...record, mark: 'done' } } }));
	expect(badMark).toMatchObject({
		list: {
			unread: ['marks › a › mark'],
			state: { marks: { a: { name: otherMark.name, note: { text: 'Ticket 1' } } } },
		},
	});
	const badNote = read(file({}, { marks: { a: { ...record, note: 1 } } }));
	expect(badNote).toMatchObject({
		list: { unread: ['marks › a › note'], state: { marks: { a: { mark: 'met', others: [{ writer: 'joao' }] } } } },
	});
});

test('a list for another version says which', () => {
	const text = file({ version: { id: '10', label: 'Harbour Desk 10' } }, { version: '10' });
	const reading = read(text);
	expect(reading).toMatchObject({ refusal: { why: 'other-version', id: '10', label: 'Harbour Desk 10' } });
	expect(read(JSON.stringify({ ...full, version: '10' }))).toMatchObject({ refusal: { id: '10', label: '10' } });
});

describe('names that every object inherits', () => {
	const record = JSON.stringify(sampleMark());
	const text = file().replace(
		'"marks":{',
		`"__proto__":{"isAdmin":true},"marks":{"__proto__":${record},"constructor":${record},"toString":${record},`,
	);

	test('are names like any other, and change no object', () => {
		const reading = read(text);
		expect(reading.kind === 'ok' && Object.keys(reading.list.state.marks).sort()).toEqual([
			'__proto__',
			'a/b',
			'constructor',
			'toString',
		]);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect('isAdmin' in {}).toBe(false);
	});
});

test('what is still to come does not hold against what comes', () => {
	const future = '9999-12-31T23:59:59.999Z';
	const state: ChecklistState = {
		...full,
		environment: { text: 'Production', time: future },
		hosts: { hub: { text: 'hub1', time: future } },
		evidence: {
			'https://b.example/': [sampleEvidence('answered', { time: future })],
			'https://c.example/': [sampleEvidence()],
		},
		runs: full.runs.map((run) => ({ ...run, end: future })),
	};
	const reading = read(listFileText(state, facts, savedAt));
	if (reading.kind !== 'ok') throw new Error(reading.kind);
	const { state: list, leftOut } = reading.list;
	expect(leftOut).toBe(2);
	expect(list).toMatchObject({
		environment: { text: 'Production', time: now },
		hosts: { hub: { text: 'hub1', time: now } },
	});
	expect([Object.keys(list.evidence), list.runs]).toEqual([['https://c.example/'], []]);
	expect(list.marks).toEqual(full.marks);
});

test('nobody can have known a word that is still to come', () => {
	const seen = { ines: '2999-01-01T00:00:00.000Z', rui: '2026-11-21T09:00:00.000Z' };
	const note = sampleNote({ seen, others: [{ ...otherNote, seen }] });
	const lying = sampleMark({ mark: 'not-met', writer: 'joao', seen, others: [{ ...otherMark, seen }], note });
	const reading = read(listFileText(sampleState({ 'a/b': lying }), facts, savedAt));
	if (reading.kind !== 'ok') throw new Error(reading.kind);
	const { state } = reading.list;
	for (const { seen: known } of Object.values(state.marks).flatMap((record) => [
		...marksOf(record),
		...notesOf(record),
	]))
		expect(known).toEqual({ rui: seen.rui });
	const merged = mergeStates(sampleState({ 'a/b': sampleMark() }), state);
	expect(
		merged.marks['a/b'] &&
			marksOf(merged.marks['a/b'])
				.map(({ mark }) => mark)
				.sort(),
	).toContain('met');
});

describe('bytes', () => {
	const bytesOf = (text: string, mark: number[], width: 1 | 2, big = false) => {
		if (width === 1) return new Blob([new Uint8Array(mark), text]);
		const bytes = [...text].flatMap((_, index) => {
			const code = text.charCodeAt(index);
			return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
		});
		return new Blob([new Uint8Array([...mark, ...bytes])]);
	};
	const text = '{"name":"Inês"}';

	test.each([
		['UTF-8', bytesOf(text, [], 1)],
		['UTF-8 with a byte order mark', bytesOf(text, [0xef, 0xbb, 0xbf], 1)],
		['UTF-16 as PowerShell writes it', bytesOf(text, [0xff, 0xfe], 2)],
		['UTF-16, the greater byte first', bytesOf(text, [0xfe, 0xff], 2, true)],
	])('%s', async (_, blob) => {
		expect(await readFileText(blob)).toEqual({ text });
	});

	test('what is no text is damaged', async () => {
		expect(await readFileText(new Blob([new Uint8Array([0x7b, 0xc3, 0x28])]))).toEqual({ why: 'damaged' });
	});

	test('what is too large is refused before it is read', async () => {
		const arrayBuffer = () => Promise.reject(new Error('was read'));
		expect(await readFileText({ size: 50_000_000, arrayBuffer })).toEqual({ why: 'too-large' });
		expect(await readFileText({ size: fileLimit + 1, arrayBuffer })).toEqual({ why: 'too-large' });
		expect(await readFileText({ size: 10, arrayBuffer })).toEqual({ why: 'unreadable' });
	});
});

test.each([
	[
		'Harbour Desk 11 network checklist, Production, 2026-11-21',
		'Harbour Desk 11 network checklist, Production, 2026-11-21',
	],
	['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
	['../../etc/passwd', '-..-etc-passwd'],
	['two\nlines\tand\u0000null', 'twolinesandnull'],
	['gpj.\u202Etxt\u200B', 'gpj.txt'],
	['  . ends in dots ...  ', 'ends in dots'],
	['Produção 東京 🚢', 'Produção 東京 🚢'],
	['...', 'checklist'],
	['', 'checklist'],
])('%j as the name of a file', (words, name) => {
	expect(fileName(words, 'json')).toBe(`${name}.json`);
});

test('a long name keeps its date and stays below what file systems take', () => {
	const name = fileName(`${'環境'.repeat(200)}, 2026-11-21`, 'json');
	expect(name).toMatch(/^環境.*…環境.*, 2026-11-21\.json$/);
	expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});

test('a list inside the checklist in one file ends no element, whatever it holds', () => {
	const page = '<body><script type="application/json" id="saved-list">null</script><p>$&</p></body>';
	const hostile = '{"text":"</script><script>alert(1)</script><!-- $& $1"}';
	const inside = withListInside(page, hostile) ?? '';
	expect(withListInside('<p>another page</p>', hostile)).toBeUndefined();
	expect(inside.match(/<\/script>/g)).toHaveLength(1);
	expect(inside).not.toContain('<!--');
	const [, text = ''] = /id="saved-list">([^<]*)</.exec(inside) ?? [];
	expect(JSON.parse(text)).toEqual(JSON.parse(hostile));
});

function pathsOf(value: unknown, before: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	const isMap = ['marks', 'evidence', 'choices', 'hosts', 'samples', 'ownPorts', 'seen'].includes(before.at(-1) ?? '');
	return Object.entries(value).flatMap(([key, each]) => {
		const path = [...before, key];
		const isField = !Array.isArray(value) && !isMap;
		return [...(isField ? [path] : []), ...pathsOf(each, path)];
	});
}

/** The file with a field more beside this one, or without this one. */
function changed(value: unknown, [key = '', ...rest]: readonly string[], how: 'more' | 'less'): unknown {
	if (Array.isArray(value))
		return value.map((each, index) => (String(index) === key ? changed(each, rest, how) : each));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value);
	if (rest.length > 0)
		return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? changed(each, rest, how) : each]));
	return Object.fromEntries(how === 'more' ? [...entries, ['notTold', 1]] : entries.filter(([name]) => name !== key));
}
