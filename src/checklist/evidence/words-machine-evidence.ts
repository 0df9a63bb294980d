// The words for what machines found: beside the outcome of an item, under it, and where it contradicts a mark.
import { hasPorts } from '../../requirements/model/transports.ts';
import type { Standing } from '../item/item.ts';
import { hostOf } from '../item/item-view.ts';
import type { MachineCheck, MachineRun } from '../state/machine-run.ts';
import type { Evidence } from '../state/state.ts';
import { andList, counted, pluralOf } from '../words/grammar.ts';
import { momentText } from '../words/words-time.ts';
import type { JudgedComputer, MachineJudgement } from './judge-machines.ts';

/** If there are more computers than this, only their number is given; the details name all. */
const mostNamed = 12;

/** The result of machines in a few words: as the outcome, and shorter for the row. */
export function machinesWord(judgement: MachineJudgement): Pick<Standing, 'word' | 'brief'> {
	const { sources } = judgement;
	const counting = sources.flatMap(({ computers }) => computers.filter(({ unnamed }) => !unnamed));
	if (counting.every(({ at }) => at === '')) return { word: '', brief: '' };
	const all = sources.reduce((sum, source) => sum + Math.max(source.all, 1), 0);
	const failed = counting.filter(({ status }) => status === 'no-answer').length;
	const answered = counting.filter(({ status }) => status === 'answered' || status === 'partial').length;
	const machines = counted(all, 'machine', 'machines');
	if (failed > 0 && all === 1) return both('No answer');
	if (failed > 0) return { word: `No answer on ${failed} of ${machines}`, brief: `No answer: ${failed} of ${all}` };
	if (answered < all) return { word: `${answered} of ${machines} answered`, brief: `${answered} of ${all} answered` };
	if (judgement.unproven.length > 0 || counting.some(({ status }) => status === 'partial'))
		return both('Answered, in part');
	return all === 1 ? both('Answered') : { word: `Answered on ${machines}`, brief: `${all} of ${all} answered` };
}

/** Which machines have results, and the time of the last one: for a line of the ledger on paper. */
export function machinesSeen({ sources }: MachineJudgement): Pick<Standing, 'who' | 'at'> {
	const seen = sources.flatMap(({ computers }) => computers.filter(({ at, unnamed }) => at !== '' && !unnamed));
	const names = [...new Set(seen.map(({ name }) => name))];
	const more = names.length - 3;
	const who = more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : andList(names);
	return { who, at: seen.reduce((last, { at }) => (at > last ? at : last), '') };
}

const both = (word: string) => ({ word, brief: word });

/** A sentence for each computer, then the results that do not count and why. */
export function machineLines(judgement: MachineJudgement): string[] {
	const { sources, strangers, outdated, unproven } = judgement;
	const computers = sources.flatMap((source) => source.computers).filter(({ at }) => at !== '');
	const awaited = sources.flatMap((source) => source.awaited);
	const silent = sources
		.filter((source) => source.machine !== '' && source.computers.every(({ at }) => at === ''))
		.map(({ machine }) => machine);
	const more = computers.length - mostNamed;
	return [
		...computers.slice(0, mostNamed).map(computerLine),
		...(more > 0 ? [`And ${counted(more, 'more machine', 'more machines')}: see “Details”.`] : []),
		...(awaited.length > 0 ? [`Still to come from: ${andList(awaited)}.`] : []),
		...(silent.length > 0 ? [`No result yet from: ${andList(silent)}.`] : []),
		...(unproven.length > 0 ? [leavesOpen(unproven)] : []),
		...(strangers.length > 0
			? [
					`${who(strangers)} ${pluralOf(strangers.length, 'does', 'do')} not count: this requirement is for other machines.`,
				]
			: []),
		...(outdated.length > 0
			? [
					`${who(outdated)} ${pluralOf(outdated.length, 'does', 'do')} not count: the text of the requirement has changed since.`,
				]
			: []),
	];
}

/** One computer: "FE1 (Front-End server): answered, 28 Nov 2026, 14:02 UTC, pwsh 7.6.9 (Linux)." */
function computerLine({ name, role, shell, status, at, failed, unproven, unnamed }: JudgedComputer): string {
	const stamp = [momentText(at), shell].filter((part) => part !== '').join(', ');
	return `${role === '' ? name : `${name} (${role})`}: ${found()}, ${stamp}.${unnamed ? ' Does not count, because it is not one of your hosts.' : ''}`;

	function found(): string {
		switch (status) {
			case 'answered':
				return 'answered';
			case 'partial':
				return `answered, except ${andList(unproven.map(unprovenWord))}`;
			case 'no-answer':
				return `no answer from ${andList(failed.map(({ target, seen }) => (seen === '' ? target : `${target} (${seen})`)))}`;
			case 'missing':
				return 'answered so far, but not all was tried';
		}
	}
}

/** The facts of one check of a script, in the order in which they are shown. */
export function checkFacts(
	{ machine, role, shell, added }: MachineRun,
	check: MachineCheck,
): { label: string; text: string }[] {
	const { target, kind, result, seen, unproven, at, tool } = check;
	const word = { answered: 'Answered', 'no-answer': 'No answer', 'not-run': 'Not run' }[result];
	const leaves = unproven.length === 0 || result !== 'answered' ? '' : andList(unproven.map(unprovenWord));
	return [
		{ label: 'Machine', text: role === '' ? machine : `${machine} (${role})` },
		{ label: 'Target', text: `${target} (${kindWord(kind)})` },
		{ label: 'Outcome', text: word },
		{ label: 'Seen', text: seen },
		{ label: 'Not tested', text: leaves },
		{ label: 'Asked', text: at > added ? `${momentText(at)}, by a clock that is ahead` : momentText(at) },
		{ label: 'Shell', text: shell },
		{ label: 'Program', text: tool },
	].filter(({ text }) => text !== '');
}

function kindWord(kind: MachineCheck['kind']): string {
	switch (kind) {
		case 'tcp':
			return 'TCP connection';
		case 'https':
			return 'HTTPS';
		case 'dns':
			return 'name';
		case 'ping':
			return 'ping';
		case 'listener':
			return 'port that listens';
		case 'localhost':
			return 'what it resolves to';
	}
}

/** The heading above these facts. */
export const checksTitle = 'From check scripts';

/** What stays unproven even if everything answers. */
function leavesOpen(unproven: readonly string[]): string {
	return `Not tested: ${andList(unproven.map(unprovenWord))}. Check ${pluralOf(unproven.length, 'it', 'them')} by hand.`;
}

/** The sentence for each value of `unproven` in a results file; an unknown value is shown as it is. */
export function unprovenWord(word: string): string {
	switch (word) {
		case 'path':
			return 'the path';
		case 'wildcard':
			return 'other names of the domain';
		case 'range':
			return 'the ports between the first and the last';
		case 'http':
			return 'that HTTP is spoken there';
		case 'network':
			return 'other hosts of the network';
		case 'loopback':
			return 'that other machines reach it';
		case 'ipv4':
			return 'that it is reached by IPv4';
		case 'ipv6':
			return 'that programs do not use its IPv6 address';
		case 'machine':
			return 'on which machines this must be true, because the page does not say';
		case 'host':
			return 'which host is meant';
		case 'port':
			return 'which port is meant';
		default:
			return hasPorts(word) ? `the same over ${word.toUpperCase()}` : word;
	}
}

/** What contradicts a mark: the failures; if there are none, the answers. */
export function againstText(
	judgement: MachineJudgement | undefined,
	probes: readonly { machine: string; target: string; found: Evidence }[],
): string {
	const counting = judgement?.sources.flatMap((source) => source.computers.filter(({ unnamed }) => !unnamed)) ?? [];
	const failed = counting.filter(({ status }) => status === 'no-answer');
	const lines = [
		...failed.slice(0, mostNamed).map(computerLine),
		...probes.map(
			({ machine, target, found }) =>
				`${found.browser || 'A browser'} (${machine}): no answer from ${hostOf(target)}, ${momentText(found.time)}.`,
		),
	];
	return (lines.length > 0 ? lines : counting.slice(0, mostNamed).map(computerLine)).join(' ');
}

const who = (machines: readonly { name: string; role: string }[]) =>
	andList(machines.slice(0, mostNamed).map(({ name, role }) => (role === '' ? name : `${name} (${role})`)));
