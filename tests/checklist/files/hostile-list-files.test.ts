// Files that somebody changed, by accident or not: reading never throws, and what is opened can be saved and opened again.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver } from '../../../src/checklist/marks/carry-over.ts';
import { isTooLarge, listFileText, readListFile } from '../../../src/checklist/files/list-file.ts';
import { lastMoment } from '../../../src/checklist/state/moment-after.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { openingOf } from '../../../src/checklist/files/opening.ts';
import { emptyState, schema, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update } from '../../../src/checklist/marks/update.ts';
import { given, sampleItem, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

const version = '11-cross-platform';
const facts = { product: 'P', version: { id: version, label: '11' }, digest: 'sha256:0', schemaAddress: '' };
const now = '2026-11-28T10:00:00.000Z';
const later = '2026-11-28T10:01:00.000Z';
const mine = 'visit';
const samples = Array.from({ length: schema }, (_, index): unknown =>
	JSON.parse(readFileSync(new URL(`../state/saved/schema-${index + 1}.json`, import.meta.url), 'utf8')),
);
const page = [
	sampleItem({ id: 'open-ports/end-users/front-end/tcp-80' }),
	sampleItem({ id: 'a', formerIds: ['b', '__proto__'] }),
];
const list: ChecklistState = {
	...sampleState({ a: sampleMark({ writer: mine, note: sampleNote({ writer: mine }) }) }),
	version,
};
const read = (text: string) => readListFile(text, facts, migrate, now);

/** What a value becomes: another one, nothing, itself twice, or what a stranger would write. */
const change = fc.record({
	at: fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
	to: fc.oneof(
		fc.constantFrom<unknown>(null, 0, -1, 1e308, 0.5, '', 'x', [], {}, true, [[]], { a: 1 }, '\ud800', '\u0000'),
		fc.constantFrom<unknown>(now, lastMoment, '+010000-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2026'),
		fc.constantFrom<unknown>(mine, '__proto__', 'constructor', `${mine} at b`, `${mine}/${lastMoment}`, 'met'),
		fc.constantFrom<unknown>({ [mine]: lastMoment }, { ['__proto__']: now }, ['a', 'b', '__proto__', 'a']),
		fc.constantFrom('delete', 'twice', 'forge').map((how) => ({ how })),
	),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(value: unknown, [step = 0, ...rest]: readonly number[], to: unknown): unknown {
	if (typeof value !== 'object' || value === null) return toValue(value, to);
	const isArray = Array.isArray(value);
	const entries: [string, unknown][] = Object.entries(value);
	const index = entries.length === 0 ? 0 : step % entries.length;
	const [key, each] = entries[index] ?? ['new', undefined];
	const how = typeof to === 'object' && to !== null && 'how' in to ? to.how : undefined;
	if (rest.length > 0) entries[index] = [key, changed(each, rest, to)];
	else if (how === 'delete') entries.splice(index, 1);
	else if (how === 'twice') entries.push([isArray ? String(entries.length) : `${key} at b`, each]);
	else entries[index] = [key, toValue(each, to)];
	return isArray ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** `forge`: a mark of this writer, at the end of time, that knows all. */
const toValue = (value: unknown, to: unknown): unknown =>
	typeof to === 'object' && to !== null && 'how' in to && typeof value === 'object'
		? { ...value, writer: mine, changed: lastMoment, seen: { [mine]: lastMoment, rui: lastMoment } }
		: to;

function checkOpening(text: string): void {
	const reading = read(text);
	if (reading.kind !== 'ok') return;
	const { state } = reading.list;
	const writtenAndRead = (each: ChecklistState) => {
		const again = readListFile(listFileText(each, facts, now), facts, migrate, later);
		const kept = JSON.stringify(again.kind === 'ok' ? [again.list.state, again.list.unread] : again);
		expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify([each, []])));
	};
	writtenAndRead(state);
	let open = list;
	for (const writer of [mine, 'next']) {
		const file = carryOver(state, page);
		const before = open;
		open = carryOver(mergeStates(open, openingOf(open, file, { writer, now }).theirs), page);
		writtenAndRead(open);
		writtenAndRead(undo(open, { before, after: open }, writer, now));
		for (const id of Object.keys(open.marks)) {
			open = update(open, { type: 'marked', id, mark: 'not-met', given, time: now }, writer);
			expect(mergeStates(open, before).marks[id]?.mark, id).toBe('not-met');
		}
		writtenAndRead(open);
	}
	expect(isTooLarge(open)).toBe(false);
}

test('a file with changed values is refused or opens, and what it brought is saved and opens again', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...samples, sampleState()),
			fc.array(change, { minLength: 1, maxLength: 6 }),
			(sample, changes) => {
				const file = changes.reduce((value: unknown, { at, to }: Change) => changed(value, at, to), sample);
				checkOpening(JSON.stringify(file) ?? '');
			},
		),
		randomRuns(1500),
	);
});

test('a file with changed letters is refused or opens', () => {
	const texts = samples.map((sample) => JSON.stringify(sample));
	const edit = fc.record({ at: fc.nat(20_000), length: fc.nat(30), text: fc.string({ maxLength: 8 }) });
	fc.assert(
		fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
			const file = edits.reduce(
				(sum, { at, length, text: put }) => sum.slice(0, at % sum.length) + put + sum.slice((at % sum.length) + length),
				text,
			);
			checkOpening(file);
		}),
		randomRuns(500),
	);
});

test('a list that a stranger claims to have written for this visit is saved and opens again', () => {
	const forged = sampleMark({ writer: mine, changed: lastMoment, seen: { [mine]: lastMoment } });
	checkOpening(JSON.stringify({ ...emptyState(version), marks: { a: forged, b: forged } }));
});

test('a hundred people and more for one requirement are saved and open again', () => {
	const { others: _, note: __, otherIds: ___, ...mark } = sampleMark();
	const others = Array.from({ length: 99 }, (_, index) => ({ ...mark, writer: `writer ${index}` }));
	const more = others.map((each) => ({ ...each, writer: `${each.writer} more` }));
	const files = [others, more].map((each): ChecklistState => ({ ...list, marks: { a: sampleMark({ others: each }) } }));
	const both = files.reduce((open, file) => mergeStates(open, openingOf(open, file, { writer: mine, now }).theirs));
	expect(both.marks['a']?.others.length).toBeGreaterThan(150);
	checkOpening(listFileText(both, facts, now));
});
