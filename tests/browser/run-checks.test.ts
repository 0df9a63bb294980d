import { expect, test } from 'vitest';
import { runChecks, type RunOptions } from '../../src/browser/run-checks.ts';

const page = 'https://site.example/11/checklist/?x#y';
type Network = Record<string, 'answers' | 'fails'>;

/** A run over an invented network; names that it does not hold fail. */
function start(network: Network, part: Partial<RunOptions> = {}) {
	const asked: string[] = [];
	let digits = 0;
	const running = runChecks({
		targets: ['https://a.example/', 'https://b.example/'],
		browser: 'Chrome 156 on Linux',
		machines: () => null,
		tools: {
			now: () => Date.UTC(2026, 10, 21, 10),
			startTimer: () => () => undefined,
			fetch: (url, { mode }) => {
				asked.push(`${mode} ${url}`);
				return network[url] === 'answers' ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch'));
			},
		},
		page,
		isOnline: () => true,
		randomDigits: () => String((digits += 1)),
		stop: new AbortController().signal,
		leave: new AbortController().signal,
		heldBySitePolicy: () => false,
		watcher: { onSent: () => undefined, onEnded: () => undefined, onEnding: () => undefined },
		...part,
	});
	return { running, asked };
}
const good: Network = { 'https://site.example/11/checklist/': 'answers', 'https://a.example/': 'answers' };

test('controls, each target once, controls again; then outcomes', async () => {
	const { running, asked } = start(good);
	const ended = await running;
	expect(asked).toEqual([
		'same-origin https://site.example/11/checklist/',
		'no-cors https://1.invalid/',
		'no-cors https://a.example/',
		'no-cors https://b.example/',
		'same-origin https://site.example/11/checklist/',
		'no-cors https://2.invalid/',
	]);
	expect(ended?.run).toMatchObject({ validity: 'valid', asked: 2, judged: 2, stopped: false });
	expect(ended?.evidence['https://a.example/']?.outcome).toBe('answered');
	expect(ended?.evidence['https://b.example/']?.outcome).toBe('no-answer');
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
	const { running } = start(network, {
		watcher: {
			onSent: () => undefined,
			onEnded: () => delete network['https://site.example/11/checklist/'],
			onEnding: () => undefined,
		},
	});
	expect(await running).toMatchObject({ run: { validity: 'site-unreachable' }, evidence: {} });
});

test('something that answers for unknown names makes answers count for nothing', async () => {
	const ended = await start({ ...good, 'https://2.invalid/': 'answers' }).running;
	expect(ended?.evidence['https://a.example/']).toMatchObject({ outcome: 'inconclusive', reason: 'control-answered' });
});

test('a page opened as a file has no site to ask', async () => {
	const { running, asked } = start(good, { page: 'file:///tmp/list.html' });
	expect((await running)?.run.controls.before.ownOrigin).toBe('not-asked');
	expect(asked.some((request) => request.startsWith('same-origin'))).toBe(false);
});

test('what was stopped early is judged as far as it came; before the first request there is nothing to keep', async () => {
	const stop = new AbortController();
	const watcher = { onSent: () => undefined, onEnded: () => stop.abort(), onEnding: () => undefined };
	const ended = await start(good, {
		stop: stop.signal,
		watcher,
		targets: Array.from({ length: 9 }, (_, n) => `https://h${n}.example/`),
	}).running;
	expect(ended?.run.stopped).toBe(true);
	expect(ended?.run.judged).toBeLessThan(9);
	expect(await start(good, { stop: AbortSignal.abort() }).running).toBeUndefined();
});

test('a page that is left keeps nothing', async () => {
	const leave = new AbortController();
	const watcher = { onSent: () => undefined, onEnded: () => leave.abort(), onEnding: () => undefined };
	expect(await start(good, { leave: leave.signal, watcher }).running).toBeUndefined();
});
