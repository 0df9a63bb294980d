import { runChecks, type RunOptions } from '../../src/browser/run-checks.ts';

/** The page that runs the checks, and what the controls ask of it. */
const page = 'https://site.example/11/checklist/?x#y';
export const site = 'https://site.example/11/checklist/';

/** What each address does; others fail. `throws`: the browser does not start a request to it; `refuses`: it starts none by EventSource. */
export type Network = Record<string, 'answers' | 'fails' | 'withholds' | 'silent' | 'throws' | 'refuses'>;

/** A run over an invented network and clock; names that it does not hold fail. Waiting takes no time. */
export function start(network: Network, part: Partial<RunOptions> = {}, engine: 'tells' | 'no-use' = 'tells') {
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
				// As https://html.spec.whatwg.org/#dom-eventsource has it for what is no URL.
				if (seen === 'throws' || seen === 'refuses') throw new DOMException('no URL', 'SyntaxError');
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
				if (network[url] === 'throws') throw new TypeError('no URL');
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
