// Whatever a person entered in a list of an earlier release is there after it was brought to this one's form.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { readState } from '../../../src/checklist/state/read-state.ts';
import { marks } from '../../../src/checklist/state/state.ts';
import { randomRuns } from '../../support/random-runs.ts';

const time = fc
	.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
	.map((date) => date.toISOString());
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString'));
const entered = fc.record({ text, time: fc.oneof(time, fc.constant('')) });
const machines = fc.option(fc.record({ names: fc.array(text, { maxLength: 3 }), time }));
const given = fc.record({
	digest: text,
	sentence: text,
	source: text,
	destination: text,
	ports: text,
	condition: text,
});
const record = fc.record({
	mark: fc.constantFrom(...marks, null),
	reason: text,
	name: text,
	time: fc.oneof(time, fc.constant('')),
	given,
	note: fc.record({ text, time: fc.oneof(time, fc.constant('')), name: text }),
});
const control1 = { online: true, ownOrigin: 'answered', unknownName: 'no-answer' };
const control2 = {
	...control1,
	eventSource: 'tells',
	permissions: { localNetwork: 'prompt', loopbackNetwork: 'unknown' },
};
const found1 = fc.record({
	time,
	duration: fc.nat(),
	outcome: fc.constantFrom('answered', 'no-answer'),
	reason: fc.constant('failed'),
	machines,
	browser: text,
	run: time,
});
const found2 = found1.map((found) => ({ ...found, method: 'get', pass: 2 }));
const run = (control: object) =>
	fc.record({
		start: time,
		end: time,
		browser: text,
		machines,
		validity: fc.constant('valid'),
		stopped: fc.boolean(),
		asked: fc.nat(),
		judged: fc.nat(),
		controls: fc.constant({ before: control, after: control }),
	});
const common = { version: fc.constant('11'), environment: entered, person: entered, change: entered };
const lists = {
	1: fc.record({
		schema: fc.constant(1),
		...common,
		marks: fc.dictionary(key, record),
		evidence: fc.dictionary(key, found1),
		runs: fc.array(run(control1), { maxLength: 3 }),
	}),
	2: fc.record({
		schema: fc.constant(2),
		...common,
		marks: fc.dictionary(key, record),
		choices: fc.dictionary(key, entered),
		evidence: fc.dictionary(key, found2),
		runs: fc.array(run(control2), { maxLength: 3 }),
	}),
};

test.each([1, 2] as const)('a list of schema %i keeps all that it held, and is read', (schema) => {
	fc.assert(
		fc.property(lists[schema], (list) => {
			const before: typeof list = JSON.parse(JSON.stringify(list));
			const reading = readState(JSON.stringify(list), '11', migrate);
			expect(reading.kind).toBe('ok');
			if (reading.kind !== 'ok') return;
			const { schema: _, evidence, ...held } = before;
			expect(reading.state).toMatchObject(held);
			for (const [target, found] of Object.entries(evidence))
				expect(Object.getOwnPropertyDescriptor(reading.state.evidence, target)?.value).toMatchObject([
					{ ...found, rule: 1 },
				]);
			for (const part of ['marks', 'evidence'] as const) {
				expect(Object.keys(reading.state[part]).sort()).toEqual(Object.keys(before[part]).sort());
			}
			// Read once more, it is the same: nothing moves on each visit.
			expect(readState(JSON.stringify(reading.state), '11', migrate)).toEqual(reading);
		}),
		randomRuns(100),
	);
});
