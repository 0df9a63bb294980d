// Long because it invents whole histories. Whatever people, browsers, clocks and releases do: no word that somebody entered vanishes unless it was answered in view of it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver, goneMarks } from '../../../src/checklist/marks/carry-over.ts';
import { judgedRecord } from '../../../src/checklist/item/judged-record.ts';
import { listFileText, readListFile } from '../../../src/checklist/files/list-file.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { openingOf, withoutReverted } from '../../../src/checklist/files/opening.ts';
import { readState } from '../../../src/checklist/state/read-state.ts';
import {
	emptyRecord,
	emptyState,
	marksOf,
	notesOf,
	type ChecklistState,
	type MarkRecord,
} from '../../../src/checklist/state/state.ts';
import { undo, type Change } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { given, sampleItem } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

const facts = { product: 'P', version: { id: '11', label: '11' }, digest: 'sha256:0', schemaAddress: '' };
const [a, b] = [
	{ ...given, digest: 'sha256:a', ports: 'TCP 1' },
	{ ...given, digest: 'sha256:b', source: 'C', ports: 'TCP 2' },
];
/** What the page holds in each release: ids and texts change, two requirements become one, and one goes. */
const releases = [
	[sampleItem({ id: 'a', given: a }), sampleItem({ id: 'b', given: b })],
	[sampleItem({ id: 'new/a', given: a }), sampleItem({ id: 'b', given: { ...b, digest: 'sha256:b2' } })],
	[sampleItem({ id: 'one', formerIds: ['a', 'b'], given: { ...a, digest: 'sha256:one' } })],
	[sampleItem({ id: '__proto__', given: b })],
] as const;
const jumps = [0, 1_000, 30 * 60_000, 400 * 86_400_000, -400 * 86_400_000] as const;

const step = fc.record({
	who: fc.nat(2),
	what: fc.constantFrom(
		'mark',
		'mark',
		'note',
		'clear',
		'reason',
		'note',
		'open',
		'merge',
		'reload',
		'copy',
		'release',
		'clock',
		'undo',
	),
	isUndone: fc.boolean(),
	other: fc.nat(2),
	number: fc.nat(4),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Browser {
	list: ChecklistState;
	writer: string;
	release: number;
	offset: number;
	/** What can still be undone. */
	changes: (Change & { isOwn: boolean })[];
}

class World {
	browsers: Browser[] = [0, 1, 2].map((index) => ({
		list: emptyState('11'),
		writer: `first visit ${index}`,
		release: 0,
		offset: 0,
		changes: [],
	}));
	/** Words that were answered by one that was written in view of them. */
	answered = new Set<string>();
	/** Words that an "Undo" took from a list. */
	undone = new Set<string>();
	#seconds = 0;
	#count = 0;

	now({ offset }: Browser): string {
		return new Date(Date.UTC(2026, 10, 28) + (this.#seconds += 1) * 1000 + offset).toISOString();
	}

	take({ who, what, isUndone, other, number }: Step): void {
		const [mine, theirs] = [this.browsers[who], this.browsers[other]];
		if (!mine || !theirs) return;
		const before = mine.list;
		const known = wordsOn(mine);
		const answeredBefore = new Set(this.answered);
		switch (what) {
			case 'reload': {
				const reading = readState(JSON.stringify(before), '11', migrate);
				expect(reading).toMatchObject({ kind: 'ok', unread: [] });
				if (reading.kind === 'ok') mine.list = reading.state;
				mine.writer = this.#name('visit');
				mine.changes = [];
				return expect(wordsOn(mine)).toEqual(known);
			}
			case 'copy':
				Object.assign(mine, { ...theirs, writer: this.#name('visit'), changes: [] });
				return;
			case 'undo': {
				const change = mine.changes.pop();
				if (!change) return;
				mine.list = undo(before, change, mine.writer, this.now(mine));
				mine.list = carryOver(mine.list, pageOf(mine));
				const after = wordsOn(mine);
				const stood = wordsIn(Object.values(change.before.marks));
				const ofChange = wordsIn(Object.values(change.after.marks)).filter((word) => !stood.includes(word));
				// Whoever undoes an entry and then makes another one has seen the first.
				for (const word of ofChange) (change.isOwn ? this.answered : this.undone).add(word);
				expect(known.filter((word) => !after.includes(word) && !ofChange.includes(word))).toEqual([]);
				return;
			}
			case 'clock':
				mine.offset += jumps[number] ?? 0;
				return;
			case 'release':
				mine.release = number % releases.length;
				mine.changes = [];
				mine.list = carryOver(before, pageOf(mine));
				return this.#expectAgain(mine, known);
			case 'merge':
			case 'open': {
				const both = new Set([...known, ...wordsOn(theirs)]);
				this.#put(mine, what === 'merge' ? theirs.list : this.#opened(mine, theirs));
				const after = wordsOn(mine);
				// What an "Undo" took stays away where tabs are put together; a file offers it again.
				const lost = [...both].filter((word) => !after.includes(word) && !this.answered.has(word));
				expect(lost.filter((word) => what === 'open' || !this.undone.has(word))).toEqual([]);
				if (what === 'merge') return;
				break;
			}
			default:
				this.#write(mine, what, number);
		}
		mine.changes.push({ before, after: mine.list, isOwn: what !== 'open' });
		if (!isUndone) return;
		mine.changes.pop();
		// Nobody else saw the answers that are undone.
		this.answered = answeredBefore;
		for (const word of wordsOn(mine)) if (!known.includes(word)) this.undone.add(word);
		mine.list = undo(mine.list, { before, after: mine.list }, mine.writer, this.now(mine));
		mine.list = carryOver(mine.list, pageOf(mine));
		this.#expectAgain(mine, known);
	}

	/** All that was there is there again. What was answered where two requirements were one may stand at its own again. */
	#expectAgain(mine: Browser, known: readonly string[]): void {
		const after = wordsOn(mine);
		const isOut = (word: string) => this.answered.has(word) || this.undone.has(word);
		expect(known.filter((word) => !after.includes(word) && !isOut(word))).toEqual([]);
		expect(after.filter((word) => !known.includes(word) && !isOut(word))).toEqual([]);
	}

	#opened(mine: Browser, theirs: Browser): ChecklistState {
		const now = this.now(mine);
		const reading = readListFile(listFileText(theirs.list, facts, now), facts, migrate, now);
		if (reading.kind !== 'ok') throw new Error(reading.refusal.why);
		expect(reading.list.unread).toEqual([]);
		const file = carryOver(withoutReverted(reading.list.state), pageOf(mine));
		return openingOf(mine.list, file, { writer: mine.writer, now }, new Map(pageOf(mine).map(({ id }) => [id, id])))
			.theirs;
	}

	#put(mine: Browser, theirs: ChecklistState): void {
		mine.list = carryOver(mergeStates(mine.list, theirs), pageOf(mine));
	}

	#write(mine: Browser, what: 'mark' | 'clear' | 'reason' | 'note', number: number): void {
		const items = pageOf(mine);
		const item = items[number % items.length];
		if (!item) return;
		const { id } = item;
		const time = this.now(mine);
		const now = { ...item.given, sentence: this.#name('mark') };
		const record = (Object.hasOwn(mine.list.marks, id) ? mine.list.marks[id] : undefined) ?? emptyRecord(now);
		const [mark] = marksOf(judgedRecord(record, { given: now }));
		const [note] = notesOf(record);
		const events: Record<typeof what, [ChecklistEvent, (string | undefined)[]]> = {
			mark: [{ type: 'marked', id, mark: 'met', given: now, time }, marksOf(record).map(markWord)],
			clear: [{ type: 'marked', id, mark: null, given: now, time }, marksOf(record).map(markWord)],
			reason: [
				{ type: 'reason-given', id, reason: this.#name('reason'), given: now, time },
				mark ? [markWord(mark)] : [],
			],
			note: [{ type: 'noted', id, text: this.#name('note'), given: now, time }, note ? [note.text] : []],
		};
		const [event, answers] = events[what];
		const before = wordsOn(mine);
		mine.list = update(mine.list, event, mine.writer);
		mine.list = carryOver(mine.list, items);
		const after = wordsOn(mine);
		expect(before.filter((word) => !after.includes(word) && !answers.includes(word))).toEqual([]);
		for (const word of answers) if (word !== undefined) this.answered.add(word);
	}

	#name(kind: string): string {
		return `${kind} ${(this.#count += 1)}`;
	}
}

const pageOf = ({ release }: Browser) => releases[release] ?? releases[0];
const markWord = ({ mark, reason, given: of }: ReturnType<typeof marksOf>[number]) =>
	mark === null ? undefined : `${of.sentence}, ${reason}`;

/** All that a person sees: at the requirements of the page, and under what is no longer on it. */
function wordsOn(browser: Browser): string[] {
	const { marks } = browser.list;
	const items = pageOf(browser);
	const here = items.flatMap(({ id }) => (Object.hasOwn(marks, id) ? (marks[id] ?? []) : []));
	const gone = goneMarks(browser.list, new Map(items.map(({ id }) => [id, id])));
	return wordsIn([...here, ...gone.map(([, record]) => record)]);
}

function wordsIn(records: readonly MarkRecord[]): string[] {
	const words = records.flatMap((record) => [
		...marksOf(record).flatMap((each) => markWord(each) ?? []),
		...notesOf(record).flatMap(({ text }) => (text === '' ? [] : [text])),
	]);
	return [...new Set(words)].sort();
}

const histories = fc.array(step, { maxLength: 30, size: 'max' }).map((steps) => {
	const world = new World();
	for (const each of steps) world.take(each);
	return world;
});

test('no word vanishes that nobody answered', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30, size: 'max' }), (steps) => {
			const world = new World();
			for (const each of steps) world.take(each);
		}),
		randomRuns(1500),
	);
});

test('the order in which lists are put together does not matter, and what is put together is written and read as it is', () => {
	fc.assert(
		fc.property(histories, ({ browsers }) => {
			// What is put together with itself has each word in its place.
			const [one, two, three] = browsers.map(({ list }) => mergeStates(list, list));
			if (!one || !two || !three) return;
			const merged = mergeStates(mergeStates(one, two), three);
			expect(mergeStates(three, mergeStates(two, one))).toEqual(merged);
			expect(mergeStates(two, mergeStates(one, three))).toEqual(merged);
			expect(mergeStates(merged, two)).toEqual(merged);
			const now = '2036-01-01T00:00:00.000Z';
			const reading = readListFile(listFileText(merged, facts, now), facts, migrate, now);
			expect(reading).toEqual({
				kind: 'ok',
				list: { state: merged, savedAt: now, leftOut: 0, unread: [] },
			});
		}),
		randomRuns(500),
	);
});
