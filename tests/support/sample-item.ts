import type { Item } from '../../src/checklist/item/item.ts';
import type { MachineCheck, MachineRun } from '../../src/checklist/state/machine-run.ts';
import type { ProbeOutcome } from '../../src/checklist/state/probe-outcome.ts';
import {
	emptyRecord,
	emptyState,
	type ChecklistState,
	type Evidence,
	type Given,
	type MarkRecord,
} from '../../src/checklist/state/state.ts';

export const given: Given = {
	digest: 'sha256:now',
	sentence: 'A can connect to B on TCP 443',
	source: 'A',
	destination: 'B',
	ports: 'TCP 443',
	condition: '',
	hosts: '',
};

/** An item with one target that counts from a workstation, with what a test says otherwise. */
export function sampleItem(part: Partial<Item> = {}): Item {
	return {
		id: 'a/b',
		formerIds: [],
		ref: 'R01',
		given,
		targets: ['https://b.example/'],
		from: ['workstation'],
		partial: null,
		group: null,
		hosts: '',
		ownPorts: [],
		sentenceEnd: '',
		ends: [],
		alternatives: false,
		sourceRoles: [],
		transports: [],
		reason: null,
		unasked: [],
		...part,
	};
}

/** A mark of Inês, written in her browser, with what a test says otherwise. */
export function sampleMark(part: Partial<MarkRecord> = {}): MarkRecord {
	const time = part.time ?? '2026-11-21T10:02:00.000Z';
	const mark = { mark: 'met', name: 'Inês', time, writer: 'ines', changed: time } as const;
	return { ...emptyRecord(given), ...mark, ...part };
}

/** A note of João, written in his browser, with what a test says otherwise. */
export function sampleNote(part: Partial<MarkRecord['note']> = {}): MarkRecord['note'] {
	const time = part.time ?? '2026-11-21T15:00:00.000Z';
	return { text: 'Ticket 1', name: 'João', time, writer: 'joao', changed: time, seen: {}, others: [], ...part };
}

/** What a probe found, on a workstation unless a test says otherwise. */
export function sampleEvidence(outcome: ProbeOutcome = 'answered', part: Partial<Evidence> = {}): Evidence {
	const time = part.time ?? '2026-11-21T10:05:00.000Z';
	return {
		time,
		changed: time,
		duration: 41,
		outcome,
		reason: outcome === 'answered' ? 'replied' : 'failed',
		method: outcome === 'answered' ? 'head' : 'event-source',
		pass: outcome === 'answered' ? 1 : 2,
		machines: { names: ['workstation'], time: '2026-11-21T10:04:00.000Z' },
		browser: 'Chrome 156 on Linux',
		run: '2026-11-21T10:04:59.000Z',
		rule: 2,
		...part,
	};
}

/** A list with these marks and this evidence. */
export function sampleState(
	marks: ChecklistState['marks'] = {},
	evidence: Readonly<Record<string, Evidence | readonly Evidence[]>> = {},
): ChecklistState {
	const found = Object.entries(evidence).map(([target, each]) => [target, [each].flat()] as const);
	return { ...emptyState('11'), marks, evidence: Object.fromEntries(found) };
}

/** One check of a script: a TCP connection for the sample item that was answered, with what a test says otherwise. */
export function sampleCheck(part: Partial<MachineCheck> = {}): MachineCheck {
	return {
		serves: { 'a/b': given.digest },
		kind: 'tcp',
		target: 'b.example:443',
		result: 'answered',
		seen: 'connected in 12 ms',
		unproven: [],
		at: '2026-11-21T14:02:12.000Z',
		tool: '.NET',
		...part,
	};
}

/** A run of a script on FE1, a workstation, with what a test says otherwise. */
export function sampleMachineRun(part: Partial<MachineRun> = {}): MachineRun {
	return {
		machine: 'FE1',
		role: 'workstation',
		shell: 'pwsh 7.6.9 (Linux)',
		started: '2026-11-21T14:02:11.000Z',
		ended: '2026-11-21T14:03:00.000Z',
		complete: true,
		added: '2026-11-21T15:00:00.000Z',
		changed: '2026-11-21T15:00:00.000Z',
		removed: false,
		checks: [sampleCheck()],
		...part,
	};
}
