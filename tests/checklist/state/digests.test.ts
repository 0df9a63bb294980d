import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksOfItem } from '../../../src/checklist/evidence/checks-of-run.ts';
import { carryOver } from '../../../src/checklist/marks/carry-over.ts';
import { itemAttributes, readItem } from '../../../src/checklist/page/item-attributes.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { readState } from '../../../src/checklist/state/read-state.ts';
import { datasetOf } from '../../support/page/dataset-of.ts';
import { conditionKey, digestKey, isSameDigest } from '../../../src/checklist/state/digests.ts';
import { isSameChoice, replyOf } from '../../../src/checklist/state/replies.ts';
import { withWholeDigests } from '../../../src/checklist/state/whole-digests.ts';
import { ruledOut, verdictOf } from '../../../src/checklist/item/verdict.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { given, sampleItem, sampleMark, sampleState } from '../../support/sample-item.ts';

const whole = fc.stringMatching(/^sha256:[0-9a-f]{64}$/);
/** The same digest with so many of its digits, sixteen at least. */
const shortened = (digest: string, digits: number) => digest.slice(0, 'sha256:'.length + digits);
const digits = fc.integer({ min: 16, max: 64 });

test('a digest is the same with sixteen of its digits or more, and two that differ in these are not', () => {
	fc.assert(
		fc.property(whole, digits, digits, whole, (digest, one, other, another) => {
			expect(isSameDigest(shortened(digest, one), shortened(digest, other))).toBe(true);
			expect(isSameDigest(shortened(digest, one), another)).toBe(digestKey(digest) === digestKey(another));
			expect(isSameDigest(shortened(digest, one), shortened(digest, 15))).toBe(false);
		}),
		randomRuns(200),
	);
});

test('a mark holds for a text by which ever of its digits either side has, and so does a reply', () => {
	fc.assert(
		fc.property(whole, digits, digits, whole, (digest, saved, shown, another) => {
			const item = sampleItem({ given: { ...given, digest: shortened(digest, shown), condition: 'it does' } });
			const marked = (of: string) => sampleState({ [item.id]: sampleMark({ given: { ...item.given, digest: of } }) });
			expect(verdictOf(item, marked(shortened(digest, saved)))).toBe('met');
			if (digestKey(another) !== digestKey(digest)) expect(verdictOf(item, marked(another))).toBe('ask-again');
			const choices = { [conditionKey(shortened(digest, saved))]: { text: 'no', time: '2026-11-28T10:00:00.000Z' } };
			expect(verdictOf(item, { ...sampleState({}), choices })).toBe('not-applicable');
		}),
		randomRuns(100),
	);
});

test('of two replies to one condition, saved under all digits and under some, the later one counts', () => {
	const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
	const [short, long] = [conditionKey(shortened(digest, 16)), conditionKey(digest)];
	const at = (hour: number, text: string) => ({ text, time: `2026-11-28T1${hour}:00:00.000Z` });
	expect(replyOf({ [short]: at(1, 'no'), [long]: at(2, 'yes') }, short)?.text).toBe('yes');
	expect(replyOf({ [short]: at(2, 'no'), [long]: at(1, 'yes') }, long)?.text).toBe('no');
	expect(replyOf({ [short]: at(1, 'no') }, null)).toBeUndefined();
	expect([isSameChoice(short, long), isSameChoice('group:a', 'group:b'), isSameChoice('group:a', 'group:a')]).toEqual([
		true,
		false,
		true,
	]);
});

test('a mark that was made before all digits were there gets them, and is then the same mark as before', () => {
	const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
	const short = sampleMark({ given: { ...given, digest: shortened(digest, 16) } });
	const list = sampleState({ a: short, b: sampleMark({ given: { ...given, digest: 'sha256:other' } }) });
	const completed = withWholeDigests(list, new Map([[shortened(digest, 16), digest]]));
	expect(completed.marks['a']?.given.digest).toBe(digest);
	expect(completed.marks['b']).toBe(list.marks['b']);
	expect(withWholeDigests(completed, new Map([[shortened(digest, 16), digest]]))).toBe(completed);
	// Another tab may have taken over the short one meanwhile: it is one mark, with all digits.
	for (const merged of [mergeStates(list, completed), mergeStates(completed, list)]) expect(merged).toEqual(completed);
});

test('a list, a results file and a reply that an earlier release saved count on a page that has sixteen digits', () => {
	const saved = readFileSync(new URL('./list-with-whole-digests.json', import.meta.url), 'utf8');
	const reading = readState(saved, '3', migrate);
	if (reading.kind !== 'ok') throw new Error(reading.kind);
	const digest = 'sha256:d3a05e14542f634f0d77754bb627ae60f3166c292df391bd1892e8da1ad3aacb';
	const asBuilt = sampleItem({
		id: 'towers/shutter-service/8100',
		given: { ...given, digest, condition: 'it does' },
		holds: [],
	});
	const item = readItem(datasetOf(itemAttributes(asBuilt)), given.sentence, 'it does');
	expect(item.given.digest).toBe('sha256:d3a05e14542f634f');
	expect(verdictOf(item, reading.state)).toBe('met');
	expect(ruledOut(item, reading.state, [])).toBe('condition');
	const [found] = checksOfItem({ ids: [item.id], digest: item.given.digest }, Object.values(reading.state.machineRuns));
	expect(found?.check.result).toBe('answered');
	// The mark is where it was, also where it is looked for by its digest alone.
	const elsewhere = { ...item, id: 'towers/other-name' };
	expect(Object.keys(carryOver(reading.state, [elsewhere]).marks)).toContain('towers/other-name');
});
