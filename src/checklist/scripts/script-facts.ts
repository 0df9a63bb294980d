import type { Item } from '../item/item.ts';
import type { MachinePlan } from './script-plan.ts';

/** The facts that a script states besides its checks, the same in both shells. */
export interface ScriptFacts {
	product: string;
	/** Id of the version, and its label. */
	version: string;
	label: string;
	/** YYYYMMDDNN. */
	dataVersion: string;
	/** Digest of the dataset, with all digits. */
	digest: string;
	/** Address of the page that the script comes from; empty if unknown. */
	address: string;
	plan: MachinePlan;
}

/** The names of scripts by machine, without extension: "front-end-server". The empty name is for requirements that name no machine. */
export function scriptNames(machines: readonly string[]): Map<string, string> {
	const names = new Map<string, string>();
	for (const machine of machines) {
		const slug = machine
			.normalize('NFKD')
			.toLowerCase()
			.replace(/['’\p{M}]+/gu, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
		const base = slug === '' ? 'unnamed-machine' : slug;
		let name = base;
		for (let number = 2; [...names.values()].includes(name); number += 1) name = `${base}-${number}`;
		names.set(machine, name);
	}
	return names;
}

/** A requirement as in a results file. */
export function requirementJson({ id, ref, given: { digest } }: Item): string {
	return JSON.stringify({ id, ref, digest });
}

/** Text in one line, for a comment. */
export function commentText(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
