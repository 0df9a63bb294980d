// A run ends, whatever it is to ask and whatever becomes of each request; and each address that was asked is judged.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHost } from '../../src/checklist/named-hosts.ts';
import { randomRuns } from '../support/random-runs.ts';
import { site, start, type Network } from './invented-run.ts';

const host = fc
	.oneof(
		fc.constantFrom('fe1', 'localhost', '10.0.0.1', '_a.example', 'fe1:8443', '[::1]'),
		fc.domain(),
		fc.ipV4(),
		fc.ipV6(),
		fc.string({ unit: fc.constantFrom(...'0123456789abcdefx.-:_[]'), maxLength: 12 }),
	)
	.map(readHost)
	.filter((read) => typeof read !== 'string' && read.kind !== 'network')
	.map((read) => (typeof read === 'string' ? '' : read.host.includes(':') ? `[${read.host}]` : read.host));
const named = host.map((name) => `https://${name}/`);
/** Mostly what the page would ask; a mistake of ours gives anything at all. */
const target = fc.oneof({ weight: 3, arbitrary: named }, { weight: 1, arbitrary: fc.string() });
const fate = fc.constantFrom('answers', 'fails', 'withholds', 'silent', 'throws', 'refuses');
const network = fc.uniqueArray(fc.tuple(target, fate), { minLength: 1, maxLength: 9, selector: ([url]) => url });
const networkOf = (fates: readonly (readonly [string, Network[string]])[]): Network => ({
	...Object.fromEntries(fates),
	[site]: 'answers',
});

test('any run ends, with an outcome for each address', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(network, fc.constantFrom('tells', 'no-use'), async (fates, engine) => {
			const targets = fates.map(([url]) => url);
			const ended = await start(networkOf(fates), { targets }, engine).running;
			expect(ended?.run).toMatchObject({ validity: 'valid', asked: targets.length, judged: targets.length });
			for (const [url, becomes] of fates) {
				const outcome = ended?.evidence[url]?.outcome;
				if (becomes === 'answers') expect(outcome).toBe('answered');
				if (becomes === 'throws') expect(outcome).toBe('inconclusive');
			}
		}),
		randomRuns(60),
	);
});

test('Stop ends any run', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(network, fc.nat(20), async (fates, steps) => {
			const stop = new AbortController();
			let left = steps;
			const onStep = () => {
				if ((left -= 1) < 0) stop.abort();
			};
			const targets = fates.map(([url]) => url);
			const ended = await start(networkOf(fates), { targets, stop: stop.signal, onStep }).running;
			expect(ended?.run.validity).toBe('valid');
		}),
		randomRuns(60),
	);
});
