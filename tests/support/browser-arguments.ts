import type { Certificate } from './certificates.ts';

/** Where a name leads: a port of 127.0.0.1, to nothing (`not-found`), or to a port that is closed (`refused`). */
export type HostTable = Record<string, number | 'not-found' | 'refused'>;

/** What the browser believes of the network. */
export interface BrowserNetwork {
	/**
	 * Keys are `name` for HTTPS, `name:port` for another port, `*` for every name that is not listed. Names that
	 * are not listed lead to nothing.
	 */
	hosts?: HostTable;
	/** Certificates that it trusts; all others fail as they would on the web. */
	trusted?: Certificate[];
}

/** Milliseconds that Playwright waits after each action, by PORTOLAN_SLOW_MOTION: a state that passes by itself is then missed where a test waits for it. */
export const slowMotion = Number(process.env['PORTOLAN_SLOW_MOTION'] ?? 0);

/** The port of tcpmux: only an administrator could open it, so no other test ever does. */
export const closedPort = 1;

const resolverRule = ([name, leadsTo]: [string, HostTable[string]]): string => {
	const pattern = name === '*' || name.includes(':') ? name : `${name}:443`;
	if (leadsTo === 'not-found') return `MAP ${name} ~NOTFOUND`;
	return `MAP ${pattern} 127.0.0.1:${leadsTo === 'refused' ? closedPort : leadsTo}`;
};

/**
 * The arguments that keep Chromium on this machine and give it names of our own. The first rule that fits a name wins.
 * A key is trusted by its hash, so that wrong certificates still fail: `--ignore-certificate-errors` would hide them.
 */
export const browserArguments = ({ hosts = {}, trusted = [] }: BrowserNetwork): string[] => {
	// What stands for every name comes last, so that it hides none of the others.
	const named = Object.entries(hosts).sort(([a], [b]) => Number(a === '*') - Number(b === '*'));
	const rules = [...named.map(resolverRule), 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'];
	return [
		`--host-resolver-rules=${rules.join(', ')}`,
		// A proxy would look names up itself.
		'--no-proxy-server',
		...(trusted.length === 0
			? []
			: [`--ignore-certificate-errors-spki-list=${trusted.map(({ publicKeyHash }) => publicKeyHash).join(',')}`]),
	];
};
