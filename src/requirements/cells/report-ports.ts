import type { Problems } from '../problems/problems.ts';
import type { ReadPorts } from './read-ports.ts';

/**
 * Reports unreadable ports, and ports of one cell with different transports: the dataset then combines each port with
 * each transport.
 */
export function reportPorts({ faults, mixed }: ReadPorts, problems: Problems): void {
	for (const { at, message } of faults) problems.report('unreadable-port', message, at);
	if (mixed) {
		problems.report(
			'mixed-transports',
			'Unexpected ports with transports of their own, expected one row or item for each transport; each port is read with all of them',
			mixed,
		);
	}
}
