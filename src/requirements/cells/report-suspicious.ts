import type { Problems } from '../problems/problems.ts';
import type { ReadParty } from './read-party.ts';
import type { SourceText } from '../text/source-text.ts';
import { isUrlHost, urlHost } from '../model/url-host.ts';

/** The parts of a row in which likely slips can be detected. */
export interface SuspectRow {
	from: ReadParty;
	to: ReadParty;
	ports: readonly SourceText[];
	application: string | null;
	/** Heading of the destination column. */
	hostHeading: string;
	problems: Problems;
}

/** Warns of values that are probably slips, with a "did you mean". The values stay as written. */
export function reportSuspicious({ from, to, ports, application, hostHeading, problems }: SuspectRow): void {
	if (application?.split('/').includes('https') === true) {
		for (const line of ports) {
			for (const match of line.text.matchAll(/\b(?:433|434|344)\b/g)) {
				const at = line.slice(match.index, match.index + match[0].length);
				problems.report(
					'suspicious-port',
					`Unexpected port \`${match[0]}\` beside HTTPS, expected \`443\`; did you mean \`443\`?`,
					at,
				);
			}
		}
	}
	for (const { endpoint, at } of [...from.ends, ...to.ends]) {
		const dotless = /^\*([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(endpoint.text);
		if (dotless)
			problems.report(
				'suspicious-host',
				`Unexpected wildcard \`${endpoint.text}\`, expected a dot after the star; did you mean \`*.${dotless[1]}\`?`,
				at,
			);
		if (endpoint.kind === 'host' && !isUrlHost(endpoint.host)) {
			const taken = urlHost(endpoint.host);
			problems.report(
				'suspicious-host',
				`Unexpected host \`${endpoint.host}\`, expected a name that browsers take as it is; they take it for ${taken === undefined ? 'none' : `\`${taken}\``}`,
				at,
			);
		}
		const network = endpoint.kind === 'address' ? endpoint.network : '';
		if (/^[\d.]+\/\d+$/.test(endpoint.text) && endpoint.text !== network)
			problems.report(
				'suspicious-host',
				`Unexpected network \`${endpoint.text}\`, expected its first address; did you mean \`${network}\`?`,
				at,
			);
		if (
			endpoint.kind === 'address' &&
			/^(?:host|host ?name|fqdn|domain|domain name|dns name|url)s?$/i.test(hostHeading.trim())
		) {
			problems.report(
				'suspicious-host',
				`Unexpected address \`${endpoint.text}\` in the column \`${hostHeading}\`, expected a host name`,
				at,
			);
		}
	}
}
