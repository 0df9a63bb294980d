// For any text at all: reading it as a host never throws, and what is taken is what a browser asks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostText, readHost, readHosts } from '../../../src/checklist/item/named-hosts.ts';
import { withHosts } from '../../../src/checklist/item/with-hosts.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { sampleItem } from '../../support/sample-item.ts';

/** Pieces of which texts that nearly are hosts can be made. */
const piece = fc.constantFrom(
	...[
		'fe1',
		'srv-db',
		'example',
		'com',
		'corp',
		'xn--',
		'xn--mnchen-3ya',
		'xn--a',
		'localhost',
		'_',
		'-',
		'--',
		'é',
		'ß',
		'K',
		'。',
	],
	...[
		'0',
		'1',
		'01',
		'10',
		'20',
		'127',
		'255',
		'256',
		'0x7f',
		'0x',
		'0X1',
		'1e3',
		'4294967296',
		'ffff',
		'fd00',
		'8443',
		'65536',
	],
	...[
		'.',
		'.',
		'.',
		':',
		':',
		'::',
		'[',
		']',
		'/',
		'/16',
		'\\',
		'?',
		'#',
		'@',
		'*',
		'%',
		'%2e',
		' ',
		'\t',
		'\u00ad',
		'\u200d',
		'"',
		'<',
	],
);
const text = fc.oneof(
	fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
	fc.string({ maxLength: 30 }),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: fc.constantFrom(...'0123456789abcdefx.-:_'), maxLength: 24 }),
	fc.ipV4(),
	fc.ipV4().map((address) => `${address}/16`),
	fc.ipV4Extended(),
	fc.ipV6(),
	fc.domain(),
	fc.webAuthority({ withIPv4: true, withIPv4Extended: true, withIPv6: true, withPort: true, withUserInfo: true }),
);

describe('any text', () => {
	test('is a host that a URL leaves as it is, or none', () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(text, (written) => {
				const read = readHost(written);
				kinds.add(typeof read === 'string' ? 'none' : read.kind);
				if (typeof read === 'string' || read.kind === 'network') return;
				const name = read.host.includes(':') ? `[${read.host}]` : read.host;
				expect(new URL(`https://${name}/`).href).toBe(`https://${name}/`);
				// Nothing else than what was written: but for its case, and the dot and port at its end.
				expect(written.toLowerCase()).toContain(read.host);
				expect(readHost(hostText(read))).toEqual(read);
			}),
			randomRuns(10_000),
		);
		expect([...kinds].sort()).toEqual(['address', 'host', 'network', 'none']);
	});

	test('leads to addresses that can be asked, and to no others', () => {
		const roles = new Map([['hub', { label: 'Hub', aliases: [] }]]);
		const end = {
			kind: 'role',
			name: 'hub',
			text: 'Hub',
			path: '',
			ports: [{ from: 443, to: 443 }],
			httpsPorts: [443],
		} as const;
		fc.assert(
			fc.property(fc.array(text, { maxLength: 5 }), (written) => {
				const saved = written.join('\n');
				const state = { hosts: { hub: { text: saved, time: '' } }, samples: {}, ownPorts: {} };
				const { targets, partial } = withHosts(sampleItem({ targets: [], ends: [end] }), state, roles);
				for (const target of targets) expect(new URL(target).href).toBe(target);
				const lines = saved.split('\n').filter((line) => line.trim() !== '');
				// What is not asked is not passed over in silence either.
				if (targets.length > 0 && readHosts(saved).length < lines.length)
					expect(partial).toMatch(/no host that a browser can ask/);
			}),
			randomRuns(3000),
		);
	});
});
