// What must be known of browser and network before anything that a probe saw means something.

export const permissionStates = ['granted', 'denied', 'prompt', 'unknown'] as const;
/** `unknown` where the browser has no such permission. */
export type PermissionWord = (typeof permissionStates)[number];

/** What the controls saw at one moment. */
export interface ControlResult {
	/** `navigator.onLine`. */
	online: boolean;
	/** Whether this site answers; a page that was opened as a file has no site to ask. */
	ownOrigin: 'answered' | 'no-answer' | 'not-asked';
	/** Whether one of two random names under `.invalid` was answered, which only something in between can do (RFC 6761, section 6.4). */
	unknownName: 'answered' | 'no-answer';
	/** Whether EventSource knew of two such names that nothing answered; if not, it tells nothing about others either. */
	eventSource: 'tells' | 'no-use';
	/** https://wicg.github.io/local-network-access/ */
	permissions: { localNetwork: PermissionWord; loopbackNetwork: PermissionWord };
}

/** Controls of a run; no `after` where the run ended at the first ones. */
export interface Controls {
	before: ControlResult;
	after: ControlResult | null;
}

/** Whether anything of a run can be judged, else why not. */
export function judgeRun({ before, after }: Controls): 'valid' | 'offline' | 'site-unreachable' {
	const seen = after ? [before, after] : [before];
	if (seen.some(({ online }) => !online)) return 'offline';
	return seen.some(({ ownOrigin }) => ownOrigin === 'no-answer') ? 'site-unreachable' : 'valid';
}

/** Whether something answered for a name that does not exist: then no answer of that run counts. */
export function answersForUnknownNames({ before, after }: Controls): boolean {
	return before.unknownName === 'answered' || after?.unknownName === 'answered';
}

/** Whether what EventSource said in the run can be used: it told names apart before the run and after it. */
export function opinionsCount({ before, after }: Controls): boolean {
	return before.eventSource === 'tells' && (after === null || after.eventSource === 'tells');
}

/** Whether the browser may have held requests to private addresses back: it was told no, or was told something during the run. */
export function permissionHolds({ before, after }: Controls): 'denied' | 'changed' | undefined {
	const names = ['localNetwork', 'loopbackNetwork'] as const;
	if (after && names.some((name) => before.permissions[name] !== after.permissions[name])) return 'changed';
	return names.some((name) => before.permissions[name] === 'denied') ? 'denied' : undefined;
}

/** Whether the browser may be asking the reader about the local network, and hold requests back until there is a reply. */
export function mayBeAsking({ before, after }: Controls): boolean {
	return [before, after].some((seen) => seen && Object.values(seen.permissions).includes('prompt'));
}
