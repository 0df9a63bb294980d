import { expect, test } from 'vitest';
import { readRelease } from '../../../src/requirements/cells/read-release.ts';

const release = (product: string, operator: string, version: string) => ({ product, operator, version });

test.each([
	['Platform Server 11.25.0 or later', release('Platform Server', 'or-later', '11.25.0')],
	['Applies to Platform Server 11.25.0 and higher.', release('Platform Server', 'or-later', '11.25.0')],
	['Only with mobile apps, on Platform Server 11.26 or later', release('Platform Server', 'or-later', '11.26')],
	['With an account, LifeTime probe 4.2 or newer', release('LifeTime probe', 'or-later', '4.2')],
	['Only on Agent v2.9, or earlier', release('Agent', 'or-earlier', '2.9')],
	['Platform Server 11.41.0.42881 or older', release('Platform Server', 'or-earlier', '11.41.0.42881')],
])('“%s” states a release', (condition, expected) => {
	expect(readRelease(condition, '').release).toEqual(expected);
});

test.each([
	'Only with mobile apps',
	'Version 4.0 or higher of the probes',
	'Probes 4.0 and 4.1',
	'Platform Server 11 or later',
	'Platform Server 11.2 or later, Agent 2.1 or later',
	'A '.repeat(100_000),
])('“%.40s” states none that settles it', (condition) => {
	expect(readRelease(condition, '')).toEqual({});
});

test.each([
	['Listens since Platform Server 11.24.0; used since Platform Server 11.41.0.', '11.41.0'],
	['Used since 11.41.', '11.41'],
	['Used since: unknown. No note says when.', 'unknown'],
	['Listens since Platform Server 11.24.0.', undefined],
	['Used since yesterday.', undefined],
])('of the notes “%s” it is used since %s', (notes, usedSince) => {
	expect(readRelease('Platform Server 11.24.0 or later', notes).release?.usedSince).toBe(usedSince);
});
