import { expect, test } from 'vitest';
import { recordedChanges } from '../../../src/requirements/history/compare-impact.ts';
import { compareRequirements } from '../../../src/requirements/history/compare-requirements.ts';
import { readRows } from '../../support/read-rows.ts';

const impacts = (before: readonly string[], after: readonly string[], heading = 'Ports') => {
	const [from, to] = [readRows(before), readRows(after, heading)];
	return recordedChanges(compareRequirements(from, to), to).map(({ disposition, impact }) =>
		[disposition, ...impact].join(' '),
	);
};
const row = 'Client | a.example.com | 443 | TCP | Updates';

test.each([
	['a host', 'Client | b.example.org | 8443 | UDP | ', 'add AddedUrl'],
	['a wildcard', 'Client | *.example.org | 8443 | UDP | ', 'add AddedUrl'],
	['an address', 'Client | 192.0.2.1 | 8443 | UDP | ', 'add AddedIp'],
	['a host with addresses', 'Client | b.example.org | 8443 | UDP | 192.0.2.1', 'add AddedIpAndUrl'],
	['a role', 'Server | Database | 5432 | TCP | ', 'add'],
])('added: %s', (_what, added, impact) => {
	expect(impacts([row], [row, added])).toEqual([impact]);
});

test('removed, and removed where another requirement still needs it', () => {
	const other = 'Server | a.example.com | 22 | TCP | ';
	expect(impacts([row], [])).toEqual(['remove RemovedIpOrUrl']);
	expect(impacts([row, other], [other])).toEqual(['remove RemovedDuplicateIpOrUrl']);
	expect(impacts(['Server | Database | 5432 | TCP | '], [])).toEqual(['remove']);
});

test.each([
	['a host', row.replace('a.example', 'b.example'), 'change AddedUrl RemovedIpOrUrl'],
	['a port', row.replace('443', '444'), 'change ChangedPort'],
	['a transport', row.replace('TCP', 'UDP'), 'change ChangedPort'],
	['notes', row.replace('Updates', 'Downloads'), 'change OtherNonPriorityChanges'],
	['a condition, which is more than a note', row.replace('Updates', 'Updates. Applies when asked.'), 'change'],
])('changed: %s', (_what, changed, impact) => {
	expect(impacts([row], [changed])).toEqual([impact]);
});

test('moved', () => {
	expect(impacts([row], [row], 'Firewall')).toEqual(['move MovedIpOrUrl']);
	expect(impacts(['Server | Database | 5432 | TCP | '], ['Server | Database | 5432 | TCP | '], 'Firewall')).toEqual([
		'move',
	]);
});

test('nothing, for a new order', () => {
	const rows = [row, 'Server | Database | 5432 | TCP | '];
	expect(impacts(rows, rows.toReversed())).toEqual([]);
});
