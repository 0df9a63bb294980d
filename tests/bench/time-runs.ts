import { runChecks } from '../../src/browser/run/run-checks.ts';
import { passLimits, secondPassAfter } from '../../src/checklist/run/pass-limits.ts';

const page = 'https://site.example/11/checklist/';
const answerMilliseconds = 50;

/** How long a run over `good` hosts that answer and `dropping` ones takes, and its first pass with the controls before it; seconds of its own clock. */
export async function runLength(good: number, dropping: number): Promise<{ whole: number; firstPass: number }> {
	let firstPass = 0;
	const clock = { now: 0 };
	const timers: { at: number; act: () => void }[] = [];
	const startTimer = (milliseconds: number, act: () => void) => {
		const timer = { at: clock.now + milliseconds, act };
		timers.push(timer);
		return () => {
			const place = timers.indexOf(timer);
			if (place >= 0) timers.splice(place, 1);
		};
	};
	const after = (milliseconds: number) => new Promise<void>((resolve) => startTimer(milliseconds, resolve));
	const every = (good + dropping) / Math.max(1, dropping);
	const drops = (index: number) => dropping > 0 && Math.floor(index / every) !== Math.floor((index + 1) / every);
	const targets = Array.from({ length: good + dropping }, (_, index) => {
		return `https://${drops(index) ? 'drops' : 'good'}-${index}.example/`;
	});
	const run = { ended: false };
	const running = runChecks({
		targets,
		browser: 'bench',
		machines: () => null,
		tools: {
			now: () => clock.now,
			startTimer,
			openEventSource: () => {
				const source: Pick<EventSource, 'onopen' | 'onerror' | 'readyState' | 'close'> = {
					onopen: null,
					onerror: null,
					readyState: 0,
					close: () => undefined,
				};
				void after(1).then(() => {
					const hear: unknown = source.onerror;
					if (typeof hear === 'function') hear();
				});
				return source;
			},
			fetch: async (url) => {
				if (url.includes('drops')) return new Promise(() => undefined);
				await after(url.includes('.invalid') ? 1 : answerMilliseconds);
				if (url.includes('.invalid')) throw new TypeError('Failed to fetch');
				return undefined;
			},
		},
		page,
		isOnline: () => true,
		isVisible: () => true,
		permission: () => Promise.resolve('granted'),
		randomDigits: () => '0123456789abcdef',
		stop: new AbortController().signal,
		leave: new AbortController().signal,
		heldBySitePolicy: () => false,
		onStep: () => undefined,
		onStage: () => {
			firstPass ||= clock.now / 1000;
		},
	}).finally(() => {
		run.ended = true;
	});
	while (!run.ended) {
		// All that can go on without time goes on first.
		await new Promise((resolve) => setImmediate(resolve));
		const [next] = timers.toSorted((a, b) => a.at - b.at);
		if (!next || run.ended) continue;
		timers.splice(timers.indexOf(next), 1);
		clock.now = Math.max(clock.now, next.at);
		next.act();
	}
	await running;
	return { whole: clock.now / 1000, firstPass };
}

/** The least time that the first pass can take with four requests at a time, seconds. */
export const bestFirstPass = (good: number, dropping: number): number =>
	(good * (answerMilliseconds / 1000) + dropping * passLimits[0]) / 4;

/** The least time that controls and both passes can take with four requests at a time, seconds. */
export function bestLength(good: number, dropping: number): number {
	const [first, second] = passLimits;
	const answer = answerMilliseconds / 1000;
	const firstPass = bestFirstPass(good, dropping);
	if (dropping === 0) return firstPass + 2 * answer;
	return Math.max(firstPass, first + secondPassAfter) + (dropping * second) / 4 + 2 * answer;
}
