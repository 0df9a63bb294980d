import type { ProbeKind } from '../probes/probe-kind.ts';
import type { Controls } from '../state/controls.ts';

/** Whether a run can be judged, and if not, why. */
export function judgeRun({ before, after }: Controls): 'valid' | 'offline' | 'site-unreachable' {
	const seen = after ? [before, after] : [before];
	if (seen.some(({ online }) => !online)) return 'offline';
	return seen.some(({ ownOrigin }) => ownOrigin === 'no-answer') ? 'site-unreachable' : 'valid';
}

/** Whether something answered for a name that does not exist: then no answer in that run counts. */
export function answersForUnknownNames({ before, after }: Controls): boolean {
	return before.unknownName === 'answered' || after?.unknownName === 'answered';
}

/** Whether results of a kind of probe can be used in the run: its control must say so before and after it. */
export function opinionsCount(
	{ before, after }: Controls,
	{ counts = () => true }: Pick<ProbeKind, 'counts'>,
): boolean {
	return counts(before) && (after === null || counts(after));
}

/** Whether the browser may have blocked requests to private addresses: permission was denied, or changed during the run. */
export function permissionHolds({ before, after }: Controls): 'denied' | 'changed' | undefined {
	const names = ['localNetwork', 'loopbackNetwork'] as const;
	if (after && names.some((name) => before.permissions[name] !== after.permissions[name])) return 'changed';
	return names.some((name) => before.permissions[name] === 'denied') ? 'denied' : undefined;
}

/** Whether the browser may be asking the reader about the local network, and hold requests back until there is a reply. */
export function mayBeAsking({ before, after }: Controls): boolean {
	return [before, after].some((seen) => seen && Object.values(seen.permissions).includes('prompt'));
}
