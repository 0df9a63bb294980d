import { expect, test } from 'vitest';
import { labelOf, type Roles } from '../../../src/checklist/item/named-hosts.ts';
import { seenItem } from '../../../src/checklist/item/seen-item.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { sampleItem, sampleMark, sampleState } from '../../support/sample-item.ts';

const item = sampleItem({ sourceRoles: ['front-desk', 'back-office'], reason: 'described' });
const role = (label: string, ...aliases: string[]) => ({ label, aliases });
const before: Roles = new Map([
	['reception', role('Reception')],
	['back-office', role('Back Office')],
]);
const renamed: Roles = new Map([
	['front-desk', role('Front Desk', 'reception')],
	['back-office', role('Back Office', 'archive')],
]);
const hosts = (named: Record<string, string>) => ({
	hosts: Object.fromEntries(
		Object.entries(named).map(([id, text]) => [id, { text, time: '2026-11-20T10:00:00.000Z' }]),
	),
});

/** The verdict on a mark that was given before the roles were renamed, with the hosts that the list names now. */
function verdict(then: Record<string, string>, now: Record<string, string>) {
	const old = { ...item, sourceRoles: ['reception', 'back-office'] };
	const { given } = seenItem(old, { ...sampleState(), ...hosts(then) }, before);
	const state = { ...sampleState({ [item.id]: sampleMark({ given }) }), ...hosts(now) };
	return verdictOf(seenItem(item, state, renamed), state);
}

test.each([
	['the same hosts under the old id', { reception: 'one' }, { reception: 'one' }, 'met'],
	['the same hosts under the new id', { reception: 'one' }, { 'front-desk': 'one' }, 'met'],
	['hosts of two roles', { reception: 'one', 'back-office': 'two' }, { reception: 'one', 'back-office': 'two' }, 'met'],
	['none', {}, {}, 'met'],
	['another host', { reception: 'one' }, { reception: 'two' }, 'ask-again'],
	['one more host', { reception: 'one' }, { reception: 'one\ntwo' }, 'ask-again'],
	['the host of another role', { reception: 'one' }, { 'back-office': 'one' }, 'ask-again'],
	[
		'hosts that changed places',
		{ reception: 'one', 'back-office': 'two' },
		{ reception: 'two', 'back-office': 'one' },
		'ask-again',
	],
	['no host any more', { reception: 'one' }, {}, 'ask-again'],
])('a role that got another name, and %s', (_what, then, now, expected) => {
	expect(verdict(then, now)).toBe(expected);
});

test.each([
	['front-desk', 'Front Desk'],
	['reception', 'Front Desk'],
	['archive', 'Back Office'],
	['quay', 'quay'],
])('%s is called %s now', (id, label) => {
	expect(labelOf(id, renamed)).toBe(label);
});
