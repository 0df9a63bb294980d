import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { distinctNetworks, plainNetwork } from '../../../src/checklist/rules/networks.ts';
import { randomRuns } from '../../support/random-runs.ts';

test.each([
	['10.1.2.3', '10.1.2.3/32'],
	['10.1.2.3/8', '10.0.0.0/8'],
	['0.0.0.0/0', '0.0.0.0/0'],
	['fd00::1', 'fd00::1/128'],
	['FD00:0:0:1::1/64', 'fd00:0:0:1::/64'],
	['::ffff:192.0.2.1', '::ffff:c000:201/128'],
	['1:0:0:2:0:0:0:3', '1:0:0:2::3/128'],
	['::/0', '::/0'],
	['256.0.0.1', undefined],
	['01.2.3.4', undefined],
	['10.0.0.0/33', undefined],
	['fd00::/129', undefined],
	['1::2::3', undefined],
	['1:2:3:4:5:6:7', undefined],
	['10.0.0.1; drop', undefined],
	['', undefined],
])('%s is %s', (text, network) => {
	expect(plainNetwork(text)).toBe(network);
});

test('an address is written as others write it', () => {
	const any6 = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 });
	fc.assert(
		fc.property(any6, (groups) => {
			const text = groups.map((group) => group.toString(16)).join(':');
			expect(plainNetwork(text)).toBe(`${ipaddr.IPv6.parse(text).toRFC5952String()}/128`);
		}),
		randomRuns(300),
	);
});

test.each([
	[['10.0.0.0/8', '10.1.0.0/16', '10.0.0.1', '10.0.0.1'], ['10.0.0.0/8']],
	[
		['fd00::1', '192.0.2.2', '192.0.2.1', 'fd00::/64'],
		['192.0.2.1/32', '192.0.2.2/32', 'fd00::/64'],
	],
	[['no network', '10.0.0.1'], ['10.0.0.1/32']],
])('of %j stay %j', (texts, networks) => {
	expect(distinctNetworks(texts)).toEqual(networks);
});
