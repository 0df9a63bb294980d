import { expect, test } from 'vitest';
import { byEventSource } from '../../../src/checklist/probes/by-event-source.ts';
import { judgeRun, opinionsCount, permissionHolds } from '../../../src/checklist/run/judge-run.ts';
import { cleanControl as clean } from '../../support/sample-control.ts';
import type { ControlResult } from '../../../src/checklist/state/controls.ts';
import { isPrivateHost } from '../../../src/checklist/run/judge-probe.ts';

test.each<[Partial<ControlResult>, Partial<ControlResult>, string]>([
	[{}, {}, 'valid'],
	[{ online: false }, {}, 'offline'],
	[{}, { online: false }, 'offline'],
	[{ ownOrigin: 'no-answer' }, {}, 'site-unreachable'],
	[{}, { ownOrigin: 'no-answer' }, 'site-unreachable'],
	[{ ownOrigin: 'not-asked' }, { ownOrigin: 'not-asked' }, 'valid'],
])('a run with %j before and %j after is %s', (before, after, validity) => {
	expect(judgeRun({ before: { ...clean, ...before }, after: { ...clean, ...after } })).toBe(validity);
});

test('second opinions count if EventSource told names apart before the run and after it', () => {
	const useless: ControlResult = { ...clean, eventSource: 'no-use' };
	expect(opinionsCount({ before: clean, after: clean }, byEventSource)).toBe(true);
	expect(opinionsCount({ before: useless, after: clean }, byEventSource)).toBe(false);
	expect(opinionsCount({ before: clean, after: useless }, byEventSource)).toBe(false);
});

test('a permission holds requests back where it was denied, or changed during the run', () => {
	const denied: ControlResult = { ...clean, permissions: { localNetwork: 'denied', loopbackNetwork: 'prompt' } };
	const granted: ControlResult = { ...clean, permissions: { localNetwork: 'granted', loopbackNetwork: 'granted' } };
	expect(permissionHolds({ before: clean, after: clean })).toBe(undefined);
	expect(permissionHolds({ before: granted, after: granted })).toBe(undefined);
	expect(permissionHolds({ before: denied, after: denied })).toBe('denied');
	expect(permissionHolds({ before: clean, after: denied })).toBe('changed');
	expect(permissionHolds({ before: clean, after: granted })).toBe('changed');
});

test.each([
	['www.example.com', false],
	['8.8.8.8', false],
	['front-end', true],
	['front.corp', true],
	['front.example.internal.', true],
	['192.168.1.7', true],
	['172.32.0.1', false],
	['[fd00::1]', true],
	['[2001:db8::1]', false],
])('%s is private: %s', (host, isPrivate) => {
	expect(isPrivateHost(host)).toBe(isPrivate);
});
