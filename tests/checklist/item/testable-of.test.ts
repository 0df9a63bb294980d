import { expect, test } from 'vitest';
import { testableOf } from '../../../src/checklist/item/testable-of.ts';
import { withHosts } from '../../../src/checklist/item/with-hosts.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';

const roles = new Map([['hub', { label: 'Hub', aliases: [] }]]);
const hub = itemEnd('role', 'Hub', 'https 443');
const toHub = { ...commandItem([hub]), targets: [], reason: null };
const toHost = { ...commandItem([]), targets: ['https://a.example/'], reason: null };
const byHand = { ...commandItem([hub]), targets: [], reason: 'not-https' as const };

test.each([
	['nothing named', '', { all: 3, now: 1, inPart: 0, later: 1, roles: ['Hub'] }],
	['a host that a browser can ask', 'hub.example', { all: 3, now: 2, inPart: 0, later: 0, roles: [] }],
	['a network, which is never asked', '10.2.0.0/16', { all: 3, now: 1, inPart: 0, later: 0, roles: [] }],
])('how much a browser can test: %s', (_, text, expected) => {
	const state = { hosts: { hub: { text, time: '' } }, samples: {}, ownPorts: {} };
	const items = [toHub, toHost, byHand].map((item) => withHosts(item, state, roles));
	expect(testableOf(items, state, roles)).toEqual(expected);
});
