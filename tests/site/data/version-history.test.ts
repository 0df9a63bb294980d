import { expect, test } from 'vitest';
import { takeSnapshot } from '../../../src/requirements/history/version-snapshot.ts';
import { versionHistory } from '../../../src/site/data/version-history.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const state = (...rows: string[]) => sampleVersion('1', { network: sampleTable('## Ports', ...rows) }).dataset;
const first = takeSnapshot(state('A | B | 1', 'A | C | 2'), '2026-01-02');
const now = { ...state('A | C | 2', 'A | B | 1', 'A | d.example.com | 3'), dataVersion: '2026010201' };

test('what is recorded is told newest first, the first state without changes', () => {
	const history = versionHistory({ dataset: now, snapshots: [first, takeSnapshot(now, '2026-01-03')] });
	expect(history.map(({ dataVersion, recorded, requirements }) => [dataVersion, recorded, requirements])).toEqual([
		['2026010201', '2026-01-03', 3],
		['2026010200', '2026-01-02', 2],
	]);
	expect(history.map(({ digest }) => digest)).toEqual([now.digest, first.digest]);
	expect(history[0]?.changes).toMatchObject([{ disposition: 'add', impact: ['AddedUrl'] }]);
	expect(history[1]?.changes).toBeUndefined();
});

test('what no snapshot records is told as such', () => {
	const history = versionHistory({ dataset: now, snapshots: [first] });
	expect(history.map(({ recorded }) => recorded)).toEqual([undefined, '2026-01-02']);
	expect(versionHistory({ dataset: now, snapshots: [] })).toMatchObject([{ recorded: undefined, changes: undefined }]);
});
