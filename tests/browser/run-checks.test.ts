import { expect, test, vi } from 'vitest';
import type { RunOptions } from '../../src/browser/run-checks.ts';
import { site, start, type Network } from './invented-run.ts';

const good: Network = { [site]: 'answers', 'https://a.example/': 'answers' };
const controls = (first: number) => [
	`own ${site}`,
	`HEAD https://${first}.invalid/`,
	`HEAD https://${first + 1}.invalid/`,
	`event-source https://${first + 2}.invalid/`,
	`event-source https://${first + 3}.invalid/`,
];

test('controls, each target, what failed once more, controls again; then outcomes', async () => {
	const begun = Date.UTC(2026, 10, 21, 10);
	const { running, asked, clock } = start(good);
	const ended = await running;
	expect(asked).toEqual([
		...controls(1),
		'HEAD https://a.example/',
		'HEAD https://b.example/',
		...['event-source https://b.example/', 'HEAD https://b.example/', 'event-source https://b.example/'],
		...controls(5),
	]);
	expect(ended?.run).toMatchObject({ validity: 'valid', asked: 2, judged: 2, stopped: false });
	expect(ended?.evidence['https://a.example/']).toMatchObject({ outcome: 'answered', method: 'head', pass: 1 });
	expect(ended?.evidence['https://b.example/']).toMatchObject({ outcome: 'no-answer', reason: 'failed', pass: 2 });
	expect(clock.now - begun).toBe(10_000);
});

test('where EventSource is of no use, GET is asked, and a failure tells nothing', async () => {
	const { running, asked } = start(good, {}, 'no-use');
	const ended = await running;
	expect(asked.filter((request) => request.includes('b.example'))).toEqual(
		['HEAD', 'GET', 'HEAD', 'GET'].map((method) => `${method} https://b.example/`),
	);
	expect(ended?.evidence['https://b.example/']).toMatchObject({
		outcome: 'inconclusive',
		reason: 'failed-or-withheld',
	});
});

test('a withheld reply is an answer, and is not asked for again', async () => {
	const { running, asked } = start({ ...good, 'https://b.example/': 'withholds' });
	expect((await running)?.evidence['https://b.example/']).toMatchObject({
		outcome: 'answered',
		reason: 'withheld',
		pass: 1,
	});
	expect(asked.filter((request) => request.includes('b.example'))).toHaveLength(2);
});

test('silence is waited for 8 s, and 10 s later for 15 s', async () => {
	const permission = () => Promise.resolve('unknown' as const);
	const { running, asked } = start({ ...good, 'https://b.example/': 'silent' }, { permission });
	const ended = await running;
	expect(asked.filter((request) => request.includes('b.example'))).toHaveLength(2);
	expect(ended?.evidence['https://b.example/']).toMatchObject({ reason: 'time-limit', pass: 2, duration: 15_000 });
	expect(Date.parse(ended?.run.end ?? '') - Date.parse(ended?.run.start ?? '')).toBe(33_000);
});

test('silence that may be a question of the browser is asked for public addresses alone, 4 s', async () => {
	const { running, asked } = start({ ...good, 'https://b.example/': 'silent' });
	const ended = await running;
	expect(asked.filter((request) => request.includes('b.example'))).toEqual([
		'HEAD https://b.example/',
		'HEAD https://b.example/',
		'HEAD https://b.example/ public',
	]);
	expect(ended?.evidence['https://b.example/']).toMatchObject({ outcome: 'no-answer', reason: 'time-limit' });
	expect(Date.parse(ended?.run.end ?? '') - Date.parse(ended?.run.start ?? '')).toBe(37_000);
});

test('where the computer slept, no failure of the run counts, and answers do', async () => {
	const slept = start(good, {
		onStage: (stage) => {
			if (stage === 'second-pass') slept.clock.now += 3_600_000;
		},
	});
	const evidence = (await slept.running)?.evidence;
	expect(evidence?.['https://a.example/']).toMatchObject({ outcome: 'answered' });
	expect(evidence?.['https://b.example/']).toMatchObject({ outcome: 'inconclusive', reason: 'paused' });
});

test('offline, or without its own site, nothing is asked and nothing is judged', async () => {
	for (const [network, part, validity] of [
		[good, { isOnline: () => false }, 'offline'],
		[{ 'https://a.example/': 'answers' }, {}, 'site-unreachable'],
	] satisfies [Network, Partial<RunOptions>, string][]) {
		const { running, asked } = start(network, part);
		const ended = await running;
		expect(ended?.run).toMatchObject({ validity, judged: 0 });
		expect(ended?.evidence).toEqual({});
		expect(asked.filter((request) => request.includes('a.example'))).toEqual([]);
	}
});

test('a network that goes away during the run takes its failures with it', async () => {
	const network = { ...good };
	const { running } = start(network, { onStep: () => delete network[site] });
	expect(await running).toMatchObject({ run: { validity: 'site-unreachable' }, evidence: {} });
});

test('something that answers for unknown names makes answers count for nothing', async () => {
	const ended = await start({ ...good, 'https://6.invalid/': 'answers' }).running;
	expect(ended?.evidence['https://a.example/']).toMatchObject({ outcome: 'inconclusive', reason: 'control-answered' });
});

test('a page opened as a file has no site to ask', async () => {
	const { running, asked } = start(good, { page: 'file:///lists/list.html' });
	expect((await running)?.run.controls.before.ownOrigin).toBe('not-asked');
	expect(asked.some((request) => request.startsWith('own'))).toBe(false);
});

test('what was stopped early is judged as far as it is known; before the first request there is nothing to keep', async () => {
	const stop = new AbortController();
	const onStage = vi.fn((stage: string) => {
		if (stage === 'second-pass') stop.abort();
	});
	const ended = await start(good, { stop: stop.signal, onStage }).running;
	expect(ended?.run).toMatchObject({ stopped: true, asked: 2, judged: 1 });
	expect(Object.keys(ended?.evidence ?? {})).toEqual(['https://a.example/']);
	expect(await start(good, { stop: AbortSignal.abort() }).running).toBeUndefined();
});

test('a page that is left keeps nothing', async () => {
	const leave = new AbortController();
	const onStep = () => leave.abort();
	expect(await start(good, { leave: leave.signal, onStep }).running).toBeUndefined();
});

test.each([
	['throws', ['HEAD']],
	['refuses', ['HEAD', 'event-source']],
] as const)(
	'a request that does not start (%s) is “cannot tell”, and takes nothing of the others',
	async (how, kinds) => {
		const targets = ['https://b.example/', 'https://a.example/'];
		const { running, asked } = start({ ...good, 'https://b.example/': how }, { targets });
		const ended = await running;
		expect(ended?.run).toMatchObject({ validity: 'valid', asked: 2, judged: 2 });
		expect(ended?.evidence['https://a.example/']).toMatchObject({ outcome: 'answered' });
		expect(ended?.evidence['https://b.example/']).toMatchObject({
			outcome: 'inconclusive',
			reason: 'failed-or-withheld',
			pass: 2,
		});
		expect(asked.filter((request) => request.includes('b.example'))).toEqual(
			[...kinds, ...kinds].map((kind) => `${kind} https://b.example/`),
		);
	},
);

test.each(['https://fe.1/', 'https://a b/', 'https:///', '', 'no address'])(
	'%j is asked in vain, and ends nothing',
	async (target) => {
		const targets = [target, 'https://a.example/'];
		const ended = await start({ ...good, [target]: 'refuses' }, { targets }).running;
		expect(ended?.evidence[target]).toMatchObject({ outcome: 'inconclusive' });
		expect(ended?.evidence['https://a.example/']).toMatchObject({ outcome: 'answered' });
	},
);

test('whatever throws while the page shows a step, the run goes on', async () => {
	const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const onStep = () => {
		throw new Error('The page cannot show it.');
	};
	const ended = await start(good, { onStep }).running;
	expect(ended?.run).toMatchObject({ validity: 'valid', asked: 2, judged: 2 });
	expect(logged).toHaveBeenCalled();
	logged.mockRestore();
});

test('a policy of the page that cannot be looked up holds nothing back, and ends nothing', async () => {
	const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const heldBySitePolicy = () => {
		throw new TypeError('no URL');
	};
	const ended = await start(good, { heldBySitePolicy }).running;
	expect(ended?.run).toMatchObject({ validity: 'valid', judged: 2 });
	logged.mockRestore();
});

test('Stop ends a run whose browser never says what it was told about the local network', async () => {
	const stop = new AbortController();
	const { running } = start(good, { stop: stop.signal, permission: () => new Promise(() => undefined) });
	setTimeout(() => stop.abort(), 20);
	expect(await running).toBeUndefined();
});
