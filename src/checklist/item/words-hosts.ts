// The words for "Your hosts".
import { urlHost } from '../../requirements/model/url-host.ts';
import type { HostFault } from './named-hosts.ts';

export const hostsTitle = 'Your hosts';
export const hostsLead =
	'Enter your hosts for each role, one a line. They appear in the requirements, in commands and on paper, and Run checks can test HTTPS on them. They stay in this browser, in this list and in the files that you save from it.';
export const hostsForms =
	'Write a host name or an IP address: fe1.example.com, 10.2.0.5, fd00::5. If it listens on another port than the page says, add the port, as in 10.2.0.5:8443. Then tick the requirements it counts for. A network such as 10.2.0.0/16 is shown and never tested.';
export const samplesLead = 'Hosts under each wildcard that you use, one a line. Run checks tests them as samples.';
export const saveHosts = 'Save';
export const cancelHosts = 'Cancel';
/** Spoken when the dialog has closed. */
export const hostsSaved = 'Your hosts are saved.';

/** Beside a host with its own port: what that means, or that it has no effect here. */
export const portOfItsOwn = 'has its own port. If you tick nothing, the port on the page is used.';
export function portUnused(port: number): string {
	return `has its own port, but no requirement leads to it on another port. So ${port} is not used.`;
}
/** Above the requirements that a host's own port can be used for; `instead` is empty where the page states no number. */
export function usePort(port: number, instead: string): string {
	return instead === '' ? `Use ${port} for:` : `Use ${port} instead of ${instead} for:`;
}
/** Name of these choices. */
export function portsOf(host: string): string {
	return `Port of ${host}`;
}

/** Above the fields, where some lines cannot be used. */
export function hostsRefused(lines: number): string {
	return lines === 1 ? 'One line cannot be used yet.' : `${lines} lines cannot be used yet.`;
}

/** Below a field: which line is wrong, why, and what to write. */
export function hostFault(written: string, fault: HostFault): string {
	return `“${written}”: ${remedy(fault, written)}`;
}

/** Below a field of samples, for a host that the wildcard does not cover. */
export function notUnderWildcard(written: string, wildcard: string): string {
	return `“${written}”: ${wildcard} does not cover this name.`;
}

/** Below a field of samples, for a text that is not a single host. */
export function sampleIsNoHost(written: string): string {
	return `“${written}”: write the name of one host.`;
}

function remedy(fault: HostFault, written: string): string {
	switch (fault) {
		case 'scheme':
			return 'leave out what comes before the name, such as https://.';
		case 'credentials':
			return 'leave out the user name and password. They do not belong here.';
		case 'path':
			return `leave out “${/[/?#\\]/.exec(written)?.[0]}” and all that follows it.`;
		case 'wildcard':
			return 'write one host a line, without *.';
		case 'port':
			return 'a port is a number from 1 to 65535.';
		case 'network':
			return 'a network ends in /0 to /32, or to /128 with IPv6.';
		case 'network-port':
			return 'a network has no port.';
		case 'range':
			return 'a range of addresses cannot be used. Write a network such as 10.0.0.0/24, or one address a line.';
		case 'several':
			return 'write one host a line and nothing else. A description is not a host.';
		case 'address':
			return 'an IPv4 address is four numbers from 0 to 255 with dots between them, and none begins with a zero.';
		case 'number':
			return 'browsers take a name whose last part is a number for an IP address. Write the full name of the host, or its address.';
		case 'spelling':
			return `write it as ${shortAddress(written)}.`;
		case 'name':
			return 'write a host name, an IP address or a network. Write names with other letters in the form xn--…';
	}
}

/**
 * An IPv6 address, perhaps in brackets and with a port, in the browser's short form (RFC 5952, except that IPv4 at its end becomes
 * hexadecimal).
 */
function shortAddress(written: string): string {
	const inside = /^\[([^\]]*)\]/.exec(written.trim())?.[1] ?? written.trim();
	return (urlHost(`[${inside}]`) ?? '').slice(1, -1);
}
