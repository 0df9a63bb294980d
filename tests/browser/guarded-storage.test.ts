import { expect, test } from 'vitest';
import { GuardedStorage } from '../../src/browser/guarded-storage.ts';

const items = new Map<string, string>();
const storage = (part: Partial<Storage> = {}): Storage => ({
	length: 0,
	key: () => null,
	clear: () => items.clear(),
	getItem: (key) => items.get(key) ?? null,
	setItem: (key, text) => void items.set(key, text),
	removeItem: (key) => void items.delete(key),
	...part,
});
const fail = (name: string) => () => {
	throw new DOMException('no', name);
};

test.each([
	['saves', () => storage(), undefined],
	['has no room', () => storage({ setItem: fail('QuotaExceededError') }), 'full'],
	['has no room, in Firefox', () => storage({ setItem: fail('NS_ERROR_DOM_QUOTA_REACHED') }), 'full'],
	['refuses to save', () => storage({ setItem: fail('SecurityError') }), 'refused'],
	['is not named', fail('SecurityError'), 'refused'],
	['is null', () => JSON.parse('null'), 'refused'],
])('a storage that %s', (_name, open, fault) => {
	items.clear();
	const guarded = new GuardedStorage(open);
	const told: unknown[] = [];
	guarded.follow = (key) => told.push(key);
	expect(guarded.set('key', 'text')).toBe(fault);
	expect(guarded.get('key') ?? null).toBe(fault === undefined ? 'text' : null);
	// Only what was saved is followed.
	expect(told).toEqual(fault === undefined ? ['key'] : []);
});

test('no use of a storage that throws at each use throws', () => {
	for (const open of [fail('SecurityError'), () => new Proxy(storage(), { get: fail('x'), ownKeys: fail('x') })]) {
		const guarded = new GuardedStorage(open);
		expect(guarded.isRefused).toBe(true);
		expect(guarded.keys).toEqual([]);
		// Not the same as a text that is not there.
		expect(guarded.get('key')).toBeUndefined();
		expect(() => guarded.remove('key')).not.toThrow();
	}
	expect(new GuardedStorage(() => storage()).isRefused).toBe(false);
});

test('a text for which there is no room is given as if it were saved, until another one is', () => {
	items.clear();
	const guarded = new GuardedStorage(() => storage());
	guarded.hold('key', 'held');
	expect(guarded.get('key')).toBe('held');
	guarded.set('key', 'saved');
	expect(guarded.get('key')).toBe('saved');
	guarded.hold('key', 'held');
	guarded.remove('key');
	expect(guarded.get('key')).toBeNull();
});
