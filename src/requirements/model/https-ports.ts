import { isBadPort } from './bad-ports.ts';
import type { Port, Requirement } from './requirement.ts';

/**
 * The ports of a requirement that use HTTPS, or 443 where the page names HTTPS without a port. `no-port` where a port
 * is not stated, or only in words.
 */
export function httpsPorts(
	draft: Pick<Requirement, 'application' | 'ports' | 'portText' | 'transports'>,
): Port[] | 'no-port' {
	const overTcp = draft.transports.length === 0 || draft.transports.includes('tcp');
	const applications = draft.application?.split('/') ?? [];
	const isHttps = applications.includes('https');
	if (draft.ports.length === 0) {
		if (draft.portText !== undefined || !isHttps) return 'no-port';
		return [{ from: 443, to: 443 }];
	}
	return draft.ports.filter(({ from, to }) => {
		if (!overTcp || from !== to || isBadPort(from)) return false;
		if (applications.includes('http') && from === 80) return false;
		return isHttps || (from === 443 && applications.length === 0);
	});
}
