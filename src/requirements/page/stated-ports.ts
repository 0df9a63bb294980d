import type { Draft } from '../model/draft.ts';
import { portTransportNames } from '../model/transports.ts';

const transportWord = new RegExp(`\\b(${portTransportNames})\\b`, 'gi');

/** The ports that requirements of a page state, and those that commands named so far, each with its transports. */
export class StatedPorts {
	// An empty transport stands for a port without one, and for any.
	readonly #stated = new Map<number, Set<string>>();

	constructor(drafts: readonly Draft[]) {
		for (const { ports, transports } of drafts)
			for (const { from, to } of ports)
				for (const transport of transports.length > 0 ? transports : ['']) {
					this.#add(from, transport);
					this.#add(to, transport);
				}
	}

	/** Whether each port of a mention is known, for the transport that its command or line states. */
	has(text: string, command: string): boolean {
		const transport = transportOf(text, command);
		return numbersOf(text).every((number) => {
			const stated = this.#stated.get(number);
			return stated !== undefined && (transport === '' || stated.has('') || stated.has(transport));
		});
	}

	/** Remembers the ports of a mention in a command. */
	add(text: string, command: string): void {
		for (const number of numbersOf(text)) this.#add(number, transportOf(text, command));
	}

	#add(port: number, transport: string): void {
		const stated = this.#stated.get(port);
		if (stated) stated.add(transport);
		else this.#stated.set(port, new Set([transport]));
	}
}

const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

/** The transport of a port: the word right after it, or the only one of its command. Empty where several are named, or none. */
function transportOf(text: string, command: string): string {
	const after = command.slice(command.indexOf(text) + text.length, command.indexOf(text) + text.length + 6);
	const [beside] = new RegExp(`^/(?:${portTransportNames})\\b`, 'i').exec(after) ?? [];
	if (beside !== undefined) return beside.slice(1).toLowerCase();
	const named = new Set([...command.matchAll(transportWord)].map(([word]) => word.toLowerCase()));
	return named.size === 1 ? ([...named][0] ?? '') : '';
}
