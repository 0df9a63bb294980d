import type { ItemEnd } from '../../checklist/item/item.ts';
import { httpsPorts } from '../../requirements/model/https-ports.ts';
import type { Endpoint, Requirement } from '../../requirements/model/requirement.ts';
import { portsFor } from '../../requirements/model/ports.ts';

/** The ends that a requirement leads to, each with its ports; none for a statement. */
export function itemEnds(requirement: Requirement): ItemEnd[] {
	const { kind, destination, ports } = requirement;
	if (kind === 'assertion') return [];
	const secure = httpsPorts(requirement);
	return destination.endpoints.map((end) => {
		const own = portsFor(ports, end.text);
		const https = secure === 'no-port' ? [] : portsFor(secure, end.text);
		const httpsPort = kind === 'connection' ? https.map(({ from }) => from) : [];
		const path = ('path' in end && end.path) || '';
		return { kind: end.kind, text: end.text, name: nameOf(end), path, ports: own, httpsPorts: httpsPort };
	});
}

function nameOf(end: Endpoint): string {
	switch (end.kind) {
		case 'role':
			return end.role;
		case 'host':
		case 'wildcard':
			return end.host;
		case 'address':
			return end.network;
		case 'template':
		case 'any':
			return end.text;
	}
}
