import { expect, test, vi } from 'vitest';
import { runChecks, type RunOptions } from '../../src/browser/run-checks.ts';

const page = 'https://site.example/11/checklist/?x#y';
const site = 'https://site.example/11/checklist/';
type Network = Record<string, 'answers' | 'fails' | 'withholds' | 'silent'>;

/** A run over an invented network and clock; names that it does not hold fail. Waiting takes no time. */
function start(network: Network, part: Partial<RunOptions> = {}, engine: 'tells' | 'no-use' = 'tells') {
	const asked: string[] = [];
	const clock = { now: Date.UTC(2026, 10, 21, 10) };
	let digits = 0;
	const timers = new Map<() => void, number>();
	/** The clock goes on to the next timer when nothing else is left to do. */
	const goOn = setInterval(() => {
		const [next] = [...timers].sort(([, a], [, b]) => a - b);
		if (!next) return;
		timers.delete(next[0]);
		clock.now = Math.max(clock.now, next[1]);
		next[0]();
	}, 2);
	const running = runChecks({
		targets: ['https://a.example/', 'https://b.example/'],
		browser: 'Chrome 156 on Linux',
		machines: () => null,
		tools: {
			now: () => clock.now,
			startTimer: (milliseconds, act) => {
				timers.set(act, clock.now + milliseconds);
				return () => timers.delete(act);
			},
			openEventSource: (url) => {
				asked.push(`event-source ${url}`);
				const seen = network[url];
				const readyState = seen === 'withholds' || engine === 'no-use' ? 2 : 0;
				const source: ReturnType<RunOptions['tools']['openEventSource']> = {
					readyState,
					onopen: null,
					onerror: null,
					close: () => undefined,
				};
				queueMicrotask(() => {
					const hear: unknown = source.onerror;
					if (typeof hear === 'function') hear();
				});
				return source;
			},
			fetch: (url, options) => {
				const { mode, method } = options;
				const space = 'targetAddressSpace' in options ? ` ${String(options.targetAddressSpace)}` : '';
				asked.push(`${mode === 'same-origin' ? 'own' : String(method)} ${url}${space}`);
				if (network[url] === 'silent') return new Promise(() => undefined);
				return network[url] === 'answers' ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch'));
			},
		},
		page,
		isOnline: () => true,
		isVisible: () => true,
		permission: () => Promise.resolve('prompt'),
		randomDigits: () => String((digits += 1)),
		stop: new AbortController().signal,
		leave: new AbortController().signal,
		heldBySitePolicy: () => false,
		onStep: () => undefined,
		onStage: () => undefined,
		...part,
	}).finally(() => clearInterval(goOn));
	return { running, asked, clock };
}
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
