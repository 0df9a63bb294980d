/**
 * Whether browsers keep a copy of the site. `OFFLINE=no` builds it without; leave it so until those who had the copy have come back once, for
 * the build then holds a worker that removes it.
 */
export function keepsOfflineCopy(): boolean {
	return process.env['OFFLINE'] !== 'no';
}
