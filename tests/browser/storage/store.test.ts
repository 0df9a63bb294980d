// Long because it holds what two tabs, copies and refusing storage do to one list.
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { expect, test } from 'vitest';
import { GuardedStorage } from '../../../src/browser/storage/guarded-storage.ts';
import { listReader } from '../../../src/browser/storage/list-reader.ts';
import { ChecklistStore, type StoreOptions, type StoreProblem } from '../../../src/browser/storage/store.ts';
import { given } from '../../support/sample-item.ts';

/** Storage that two tabs share; `full` makes every write fail as a browser does. */
class SharedStorage implements Storage {
	items = new Map<string, string>();
	full = false;
	get length() {
		return this.items.size;
	}
	key(index: number) {
		return [...this.items.keys()][index] ?? null;
	}
	getItem(key: string) {
		return this.items.get(key) ?? null;
	}
	setItem(key: string, text: string) {
		if (this.full) throw new DOMException('full', 'QuotaExceededError');
		this.items.set(key, text);
	}
	removeItem(key: string) {
		this.items.delete(key);
	}
	clear() {
		this.items.clear();
	}
}

/** As a browser gives it: its keys are its properties. */
const asStorage = (storage: SharedStorage) =>
	new Proxy(storage, {
		get: (_, name) => {
			const value: unknown = Reflect.get(storage, name);
			return typeof value === 'function' ? value.bind(storage) : value;
		},
		ownKeys: () => [...storage.items.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
	});

const key = 'portolan:/:11';
const refuse = () => {
	throw new DOMException('refused', 'SecurityError');
};
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 21, 10, 0, (seconds += 1))).toISOString();

function openTab(storage: SharedStorage | null, reading: Partial<StoreOptions> = { reader: listReader }) {
	const problems: StoreProblem[] = [];
	const store = new ChecklistStore({
		storage: new GuardedStorage(() => (storage ? asStorage(storage) : refuse())),
		key,
		version: '11',
		writer: 'ines',
		now,
		loadReader: async () => listReader,
		...reading,
		onChange: () => undefined,
		onProblem: (problem) => problems.push(problem),
	});
	const mark = (id: string) => store.dispatch({ type: 'marked', id, mark: 'met', given, time: now() });
	const marks = () => Object.keys(store.state.marks).sort();
	return { store, problems, mark, marks };
}

test('each change is saved at once and read by the next visit', () => {
	const storage = new SharedStorage();
	openTab(storage).mark('a');
	const { marks, problems } = openTab(storage);
	expect(marks()).toEqual(['a']);
	expect(problems).toEqual([]);
});

test('a tab that has not heard of the other builds on what the other saved', () => {
	const storage = new SharedStorage();
	const [first, second] = [openTab(storage), openTab(storage)];
	first.mark('a');
	second.mark('b');
	expect(openTab(storage).marks()).toEqual(['a', 'b']);
	first.store.takeOver();
	expect(first.marks()).toEqual(['a', 'b']);
});

test('two tabs that wrote over each other put both together, and then rest', () => {
	const storage = new SharedStorage();
	const [first, second] = [openTab(storage), openTab(storage)];
	first.mark('a');
	const ofFirst = storage.getItem(key);
	// The second tab's view of storage was stale: it wrote as if the first had not.
	storage.items.delete(key);
	second.mark('b');
	first.store.takeOver();
	second.store.takeOver();
	expect([first.marks(), second.marks(), openTab(storage).marks()]).toEqual(Array(3).fill(['a', 'b']));
	const settled = storage.getItem(key);
	first.store.takeOver();
	second.store.takeOver();
	expect(storage.getItem(key)).toBe(settled);
	expect(ofFirst).not.toBe(settled);
});

test('what cannot be read is set aside before anything is written, and offered on each visit', () => {
	const storage = new SharedStorage();
	storage.setItem(key, '{ not ours');
	const first = openTab(storage);
	expect(first.problems).toEqual([{ kind: 'set-aside', raw: '{ not ours', why: 'Its text is damaged.', unread: [] }]);
	first.mark('a');
	const second = openTab(storage);
	expect(second.problems).toEqual(first.problems);
	expect(second.marks()).toEqual(['a']);
	expect([...storage.items.values()].filter((text) => text === '{ not ours')).toHaveLength(1);
});

test('of a list with a part that cannot be read the rest is there, and its whole text is set aside and offered', () => {
	const storage = new SharedStorage();
	openTab(storage).mark('a');
	const list: Record<string, unknown> = JSON.parse(storage.getItem(key) ?? '');
	const raw = JSON.stringify({ ...list, choices: { broken: 1 } });
	storage.setItem(key, raw);
	const first = openTab(storage);
	expect(first.marks()).toEqual(['a']);
	expect(first.problems).toEqual([{ kind: 'set-aside', raw, why: '', unread: ['choices › broken'] }]);
	first.mark('b');
	const second = openTab(storage);
	expect(second.marks()).toEqual(['a', 'b']);
	expect(second.problems).toEqual(first.problems);
	expect([...storage.items.values()].filter((text) => text === raw)).toHaveLength(1);
});

test('without room to set it aside, a list with a part that cannot be read is shown and not written over', () => {
	const storage = new SharedStorage();
	openTab(storage).mark('a');
	const raw = (storage.getItem(key) ?? '').replace('"choices":{}', '"choices":1');
	storage.setItem(key, raw);
	storage.full = true;
	const { problems, mark, marks } = openTab(storage);
	storage.full = false;
	mark('b');
	expect(problems).toEqual([{ kind: 'unreadable', raw, why: '', unread: ['choices'] }]);
	expect(storage.getItem(key)).toBe(raw);
	expect(marks()).toEqual(['a', 'b']);
});

test('two copies of one browser that mark the same requirement do not answer each other', () => {
	const [one, other] = [new SharedStorage(), new SharedStorage()];
	openTab(one).mark('a');
	other.setItem(key, one.getItem(key) ?? '');
	const [mine, theirs] = [
		openTab(one, { writer: 'one visit', reader: listReader }),
		openTab(other, { writer: 'other visit', reader: listReader }),
	];
	mine.mark('a');
	theirs.store.dispatch({ type: 'marked', id: 'a', mark: 'not-met', given, time: now() });
	one.setItem(key, JSON.stringify(mergeStates(mine.store.state, theirs.store.state)));
	mine.store.takeOver();
	expect(mine.store.state.marks['a']).toMatchObject({ mark: 'not-met', others: [{ mark: 'met' }] });
});

test('what cannot be read stays where it is if there is no room to set it aside', () => {
	const storage = new SharedStorage();
	storage.setItem(key, '{ not ours');
	storage.full = true;
	const { problems, mark, marks } = openTab(storage);
	storage.full = false;
	mark('a');
	expect(problems).toEqual([{ kind: 'unreadable', raw: '{ not ours', why: 'Its text is damaged.', unread: [] }]);
	expect(storage.getItem(key)).toBe('{ not ours');
	expect(marks()).toEqual(['a']);
});

test('a list of a newer release is never overwritten, also when another tab brings it', () => {
	const newer = '{"schema":99}';
	const storage = new SharedStorage();
	const before = openTab(storage);
	before.mark('a');
	storage.setItem(key, newer);
	const after = openTab(storage);
	before.mark('b');
	after.mark('c');
	expect(storage.getItem(key)).toBe(newer);
	expect([before.problems, after.problems]).toEqual(Array(2).fill([{ kind: 'newer', raw: newer }]));
	expect(before.marks()).toEqual(['a', 'b']);
});

test('without room, or without storage, the page goes on and says so', () => {
	const storage = new SharedStorage();
	storage.full = true;
	const full = openTab(storage);
	full.mark('a');
	expect(full.marks()).toEqual(['a']);
	expect(full.problems).toEqual([{ kind: 'full' }]);
	const refused = openTab(null);
	refused.mark('a');
	expect(refused.marks()).toEqual(['a']);
	expect(refused.problems).toEqual([{ kind: 'refused' }]);
});

test('a list that was erased elsewhere comes back with the next entry', () => {
	const storage = new SharedStorage();
	const { store, mark, problems } = openTab(storage);
	mark('a');
	storage.items.clear();
	store.takeOver();
	expect(problems).toEqual([{ kind: 'erased' }]);
	mark('b');
	expect(openTab(storage).marks()).toEqual(['a', 'b']);
});

test('the last change that can be undone says what it is about', () => {
	const { store, mark } = openTab(new SharedStorage());
	expect(store.lastChange).toBeUndefined();
	mark('a');
	expect(store.lastChange?.about).toMatchObject({ type: 'marked', id: 'a' });
	store.change((state) => ({ ...state, change: { text: 'CHG-1', time: now() } }), 'what a tool did');
	expect(store.lastChange?.about).toBe('what a tool did');
	store.change((state) => state, 'nothing');
	expect(store.takeLastChange()?.about).toBe('what a tool did');
	expect(store.takeLastChange()?.about).toMatchObject({ type: 'marked' });
	expect(store.takeLastChange()).toBeUndefined();
});

test('what is typed after a tool changed the list is a change of its own', () => {
	const { store } = openTab(new SharedStorage());
	const note = (text: string) => store.dispatch({ type: 'noted', id: 'a', text, given, time: now() });
	note('x');
	store.change((state) => ({ ...state, change: { text: 'CHG-1', time: now() } }), 'tool');
	note('xy');
	expect([store.takeLastChange(), store.takeLastChange()].map((change) => change?.about)).toEqual([
		expect.objectContaining({ type: 'noted' }),
		'tool',
	]);
});

test('a first visit needs no reader, and what another tab saves meanwhile is read before anything is written over it', async () => {
	const storage = new SharedStorage();
	const first = openTab(storage, {});
	openTab(storage).mark('b');
	first.mark('a');
	expect(openTab(storage).marks()).toEqual(['b']);
	await Promise.resolve();
	await Promise.resolve();
	expect(first.marks()).toEqual(['a', 'b']);
	expect(openTab(storage).marks()).toEqual(['a', 'b']);
});

test('where the reader cannot be had, what is saved stays as it is, and the page says so', async () => {
	const storage = new SharedStorage();
	openTab(storage).mark('b');
	const raw = storage.getItem(key);
	const gone = openTab(storage, { loadReader: () => Promise.reject(new TypeError('gone')) });
	gone.mark('a');
	await Promise.resolve();
	await Promise.resolve();
	expect(storage.getItem(key)).toBe(raw);
	expect(gone.marks()).toEqual(['a']);
	expect(gone.problems.at(-1)).toEqual({
		kind: 'unreadable',
		raw,
		why: 'Part of this page could not be loaded. Your saved list has not changed. Try again later, or reload the page.',
		unread: [],
	});
});
