import { expect, test } from 'vitest';
import type { Item } from '../../../src/checklist/item/item.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { readState } from '../../../src/checklist/state/read-state.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
import { earlierEvidence, stoppedCounting } from '../../../src/checklist/item/stopped-counting.ts';
import { withHosts } from '../../../src/checklist/item/with-hosts.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';
import { sampleEvidence, sampleMark, sampleState } from '../../support/sample-item.ts';

const roles = new Map([
	['hub', { label: 'Hub', aliases: [] }],
	['maker', { label: 'Maker', aliases: [] }],
]);
const target = 'https://b.example/';
const { rule: _, ...found } = sampleEvidence();

/** A list as schema 3 kept it, with one result for each address. */
function listOf3(evidence: Record<string, object>, part: Partial<ChecklistState> = {}): ChecklistState {
	const { ownPorts: _ports, told: _told, ...state } = { ...sampleState(), ...part };
	const reading = readState(JSON.stringify({ ...state, schema: 3, evidence }), '11', migrate);
	if (reading.kind !== 'ok') throw new Error(reading.kind);
	return reading.state;
}
const answered = listOf3({ [target]: found });
const written = (part: Partial<Item> = {}) =>
	commandItem([itemEnd('host', 'b.example', 'https 443')], {
		reason: null,
		targets: [target],
		from: ['workstation'],
		...part,
	});
const hosts = (text: string) => ({ hosts: { hub: { text, time: '' } } });
const toHub = commandItem([itemEnd('role', 'Hub', 'https 443')], { reason: null, targets: [], from: ['workstation'] });

test.each<[string, Item, ChecklistState, string[]]>([
	['it counts as before', written(), answered, []],
	[
		'another source was not tested',
		written({ from: ['workstation', 'server'] }),
		answered,
		['It was not tested on: server.'],
	],
	[
		'no source has a known machine',
		written({ from: [], partial: 'connections from X, as the page does not say which computer that is' }),
		answered,
		['Not tested: connections from X, as the page does not say which computer that is.'],
	],
	['UDP beside it', written({ partial: 'the same over UDP' }), answered, ['Not tested: the same over UDP.']],
	[
		"the vendor's machine beside it",
		written({ partial: 'Maker', ends: [itemEnd('host', 'b.example', 'https 443'), itemEnd('role', 'Maker', '443')] }),
		answered,
		['Not tested: Maker.'],
	],
	['it never counted, for its path', written({ partial: 'the path /x; the same over UDP' }), answered, []],
	['it never counted, from another machine', written({ from: ['server', 'phone'] }), answered, []],
	['it was no answer', written({ from: [] }), listOf3({ [target]: { ...found, outcome: 'no-answer' } }), []],
	['a person marked it', written({ from: [] }), { ...answered, marks: { 'a/b': sampleMark() } }, []],
	['found by this release', written({ from: [] }), sampleState({}, { [target]: sampleEvidence() }), []],
	[
		'a protocol that is not known',
		written({ reason: 'unknown-protocol', targets: [] }),
		answered,
		['A browser cannot test what the page asks for. “How to check” says what can.'],
	],
	['another requirement of the same host, by hand', written({ reason: 'not-https', targets: [] }), answered, []],
	[
		'another port of a host of the reader',
		toHub,
		listOf3({ 'https://hub1.example:8443/': found }, hosts('hub1.example:8443')),
		['What answered was port 8443 of hub1.example. Say in “Your hosts” where that port counts.'],
	],
	[
		'a host of the reader on the port of the page',
		toHub,
		listOf3({ 'https://hub1.example/': found }, hosts('hub1.example')),
		[],
	],
])('answers that stop counting: %s', (_name, item, state, reasons) => {
	const seen = withHosts(item, state, roles);
	expect(stoppedCounting([seen], state, roles, () => []).map(({ why }) => why)).toEqual(reasons);
});

test('what was found on another port stays in sight', () => {
	const state = listOf3({ 'https://hub1.example:8443/': found }, hosts('hub1.example:8443'));
	expect(earlierEvidence(withHosts(toHub, state, roles), state, roles).map((each) => each.target)).toEqual([
		'https://hub1.example:8443/',
	]);
});
