// Names that a reader's own network keeps for itself: RFC 6762 (.local), RFC 8375 (.home.arpa), ICANN's .internal, and customs.
const privateNames = /(^|\.)(local|localhost|internal|intranet|lan|corp|home|private|home\.arpa)$/;
const privateIpv4 = /^(10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const privateIpv6 = /^\[?(::1$|::1\]|f[cd]|fe[89ab])/i;

/** Whether a host looks like one of a private network: then a browser may ask before it lets a page reach it. */
export function isPrivateHost(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	if (name.includes(':')) return privateIpv6.test(name);
	return !name.includes('.') || privateNames.test(name) || (/^[\d.]+$/.test(name) && privateIpv4.test(name));
}
