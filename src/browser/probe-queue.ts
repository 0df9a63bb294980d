import type { ProbeResult } from './probe.ts';

/** More at once starve each other: good hosts then fail beside black holes. Four were right in every engine. */
const atOnce = 4;

/** What a queue tells while it works. */
export interface QueueWatcher {
	onSent(url: string): void;
	onEnded(url: string, result: ProbeResult): void;
}

/** Probes addresses in order, four at a time, until all have ended or the signal is aborted. Those that were stopped are left out. */
export async function probeQueue(
	urls: readonly string[],
	probeOne: (url: string) => Promise<ProbeResult>,
	signal: AbortSignal,
	watcher: QueueWatcher,
): Promise<Map<string, ProbeResult>> {
	const results = new Map<string, ProbeResult>();
	const next = urls.values();
	const worker = async () => {
		for (const url of next) {
			if (signal.aborted) return;
			watcher.onSent(url);
			const result = await probeOne(url);
			if (result.result === 'stopped') return;
			results.set(url, result);
			watcher.onEnded(url, result);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}
