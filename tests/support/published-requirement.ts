import type { Requirement } from '../../src/requirements/model/requirement.ts';
import { party, sampleRequirement as sampleOfPage } from './sample-requirement.ts';

/** A requirement within one network of an invented product, for tests; `part` replaces what a test is about. */
export function sampleRequirement(part: Partial<Requirement> = {}): Requirement {
	return sampleOfPage({
		id: 'ports/app-database-tcp-5432',
		page: 'network',
		section: { anchor: 'ports', path: ['Network', 'Ports'] },
		place: { line: 12 },
		source: party('App', 'App'),
		destination: party('Database', 'Database'),
		ports: [{ from: 5432, to: 5432 }],
		direction: 'internal',
		notes: { text: 'Storage', html: '<p>Storage</p>' },
		...part,
	});
}
