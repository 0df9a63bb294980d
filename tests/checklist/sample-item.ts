import type { Item } from '../../src/checklist/item.ts';
import type { ProbeOutcome } from '../../src/checklist/probe-outcome.ts';
import {
	emptyRecord,
	emptyState,
	type ChecklistState,
	type Evidence,
	type Given,
	type MarkRecord,
} from '../../src/checklist/state.ts';

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
	return {
		time: '2026-11-21T10:05:00.000Z',
		duration: 41,
		outcome,
		reason: outcome === 'answered' ? 'replied' : 'failed',
		method: outcome === 'answered' ? 'head' : 'event-source',
		pass: outcome === 'answered' ? 1 : 2,
		machines: { names: ['workstation'], time: '2026-11-21T10:04:00.000Z' },
		browser: 'Chrome 156 on Linux',
		run: '2026-11-21T10:04:59.000Z',
		...part,
	};
}

/** A list with these marks and this evidence. */
export function sampleState(
	marks: ChecklistState['marks'] = {},
	evidence: ChecklistState['evidence'] = {},
): ChecklistState {
	return { ...emptyState('11'), marks, evidence };
}
