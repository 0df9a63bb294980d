import type { Requirement } from '../../src/requirements/model/requirement.ts';

/** A requirement of an invented product, for tests; `part` replaces what a test is about. */
export function sampleRequirement(part: Partial<Requirement> = {}): Requirement {
	return {
		id: 'ports/app-database-tcp-5432',
		ref: 'R01',
		kind: 'connection',
		page: 'network',
		section: { anchor: 'ports', path: ['Network', 'Ports'] },
		place: { line: 12 },
		source: { text: 'App', endpoints: [{ kind: 'role', text: 'App', role: 'app' }] },
		destination: { text: 'Database', endpoints: [{ kind: 'role', text: 'Database', role: 'database' }] },
		ports: [{ from: 5432, to: 5432 }],
		transports: ['tcp'],
		application: null,
		direction: 'internal',
		necessity: 'required',
		notes: { text: 'Storage', html: '<p>Storage</p>' },
		check: { method: 'manual', reason: 'not-https' },
		digest: `sha256:${'0'.repeat(64)}`,
		...part,
	};
}
