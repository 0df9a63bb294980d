import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { Endpoint } from './requirement.ts';
import { slug } from './slug.ts';

/** An end as it is written, with the port and scheme that a URL or `name:port` states. */
export interface ClassifiedEnd {
	endpoint: Endpoint;
	/** From `https://…` or `host:8443`. */
	port?: number;
	/** The scheme of a URL: https, http, wss … */
	application?: string;
}

const label = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?';
const hostPattern = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)\\.?$`, 'i');
const templatePart = /#|<[^<>]+>|\{[^{}]+\}|\[[^[\]]+\]|\*[\w -]+\*/;
const anyHost = /^(?:\*|any|all|any host|all hosts|anywhere|everywhere|everyone|any destination|all destinations)$/i;

/**
 * Whether a text is a fully qualified host name: at least two labels of RFC 1123 (underscores allowed), the last one of
 * letters.
 */
export function isHostName(text: string): boolean {
	return hostPattern.test(text) && text.length <= 253;
}

/**
 * The kind of end that a text names. A URL gives its host and path, `name:port` its port. A text that is not a host,
 * wildcard, address or template is a role: the name of a machine or program.
 */
export function classifyEnd(text: string): ClassifiedEnd {
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
	const application = scheme?.[1]?.toLowerCase();
	const rest = scheme ? text.slice(scheme[0].length) : text;
	const stated = application === undefined ? {} : { application };
	const whole = networkOf(rest);
	if (whole !== undefined) return { endpoint: { kind: 'address', text, network: whole }, ...stated };

	const [authority = '', ...segments] = rest.split('/');
	const [, name = authority, portText] = /^(.*?):(\d{1,9})$/.exec(authority) ?? [];
	const port = portText === undefined ? {} : { port: Number(portText) };
	const path = segments.some((segment) => segment !== '') ? { path: `/${segments.join('/')}` } : {};
	const network = networkOf(name);
	if (network !== undefined) return { endpoint: { kind: 'address', text, network, ...path }, ...stated, ...port };
	if (anyHost.test(name)) return { endpoint: { kind: 'any', text }, ...stated, ...port };
	if (templatePart.test(name) && !/\s/.test(name.replace(templatePart, ''))) {
		if (application !== undefined || /[./]/.test(name.replace(templatePart, ''))) {
			return { endpoint: { kind: 'template', text }, ...stated, ...port };
		}
	}
	const host = normal(asciiName(name));
	if (/^\*\./.test(host) && isHostName(host.slice(2))) {
		return { endpoint: { kind: 'wildcard', text, host: host.slice(2), ...path }, ...stated, ...port };
	}
	if (name.includes('*') && isHostName(host.replaceAll('*', 'x'))) {
		return { endpoint: { kind: 'template', text }, ...stated, ...port };
	}
	if (host === 'localhost' || isHostName(host) || (application !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(host))) {
		return { endpoint: { kind: 'host', text, host, ...path }, ...stated, ...port };
	}
	return { endpoint: { kind: 'role', text, role: slug(name) }, ...(/\s/.test(name) ? {} : port) };
}

/**
 * An address or network in CIDR notation; undefined for anything else. A single address gets /32 or /128, and a network
 * is given by its first address.
 */
export function networkOf(text: string): string | undefined {
	const bare = text.replace(/^\[(.*)\]$/, '$1');
	// The longest possible text: IPv6 with eight groups, the last two written as IPv4, and a network length.
	if (bare.length > 49 || !/^[\da-f:.]+(?:\/\d+)?$/i.test(bare) || !/[.:]/.test(bare)) return undefined;
	if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return `${bare}/32`;
	if (ipaddr.IPv6.isValid(bare)) return `${ipaddr.IPv6.parse(bare).toString()}/128`;
	if (!ipaddr.isValidCIDR(bare)) return undefined;
	const [address, length] = ipaddr.parseCIDR(bare);
	const family = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
	return `${family.networkAddressFromCIDR(bare).toString()}/${length}`;
}

const url = z.url({ normalize: true });
const hostOfAnyScript = /^(?:\*\.)?(?:[\p{L}\p{M}\p{N}_-]+[.\u3002])+[\p{L}\p{M}\p{N}-]+[.\u3002]?$/u;

/**
 * An internationalised host name in ASCII (IDNA, RFC 5891), as DNS knows it: `xn--mnchen-3ya.example`. Returns any
 * other text unchanged.
 */
function asciiName(name: string): string {
	if (/^[ -~]*$/.test(name) || !hostOfAnyScript.test(name)) return name;
	return url.safeParse(`https://${name}`).data?.slice('https://'.length, -1) ?? name;
}

const normal = (host: string) => host.toLowerCase().replace(/\.$/, '');
