import type { Draft } from '../model/draft.ts';
import { findRole, type ListedRole } from '../model/find-role.ts';
import { httpsPorts } from '../model/https-ports.ts';
import { isUrlHost } from '../model/url-host.ts';
import type { Check, Direction, Endpoint, ManualReason, Target } from '../model/requirement.ts';
import { unprovenSources } from '../model/unknown-sources.ts';
import { machineOf, unprovenAddresses, unprovenPorts, unprovenProtocols } from '../model/unproven.ts';
import { portsFor } from '../model/ports.ts';

/**
 * What deciding needs in addition to the requirement: its direction, the roles, and the known hosts under each wildcard
 * (`samples` in front matter).
 */
export interface CheckContext {
	direction: Direction;
	roles: readonly ListedRole[];
	samples: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether a browser can test a requirement, at which addresses and on which machines; if not, why. Only HTTPS can be
 * tested, and TCP 443 without a stated application counts as HTTPS. `partial` names every source, destination, port and
 * transport that the test does not cover. A wildcard is tested by its samples. Its apex is tested only where the page
 * states it as an end, since nothing says that an apex answers.
 */
export function decideCheck(draft: Draft, context: CheckContext): Check {
	const manual = (reason: ManualReason): Check => ({ method: 'manual', reason });
	if (draft.kind === 'listener') return manual('local');
	if (draft.kind === 'assertion')
		return manual(/\blocalhost\b|\b127\.0\.0\.1\b/.test(draft.statement ?? '') ? 'local' : 'not-a-connection');
	if (
		context.direction === 'inbound' ||
		draft.source.endpoints.some(({ kind }) => ['host', 'wildcard', 'address'].includes(kind))
	)
		return manual('inbound');
	const ends = draft.destination.endpoints;
	if (ends.length > 0 && ends.every((end) => end.kind === 'host' && end.host === 'localhost')) return manual('local');
	if (draft.doubt === 'unknown-protocol' || draft.doubt === 'contradicted-port') return manual(draft.doubt);
	if (draft.transports.length > 0 && !draft.transports.includes('tcp')) return manual('not-https');
	const ports = httpsPorts(draft);
	if (ports === 'no-port' || ports.length === 0) return manual(ports === 'no-port' ? 'no-port' : 'not-https');

	const targets: Target[] = [];
	const needsHostsFor: string[] = [];
	const needsSamplesFor: string[] = [];
	const unproven: string[] = [];
	const described = new Set<ManualReason>();
	for (const end of ends) {
		const own = portsFor(ports, end.text).map(({ from }) => from);
		const add = (host: string, covers: Target['covers']) => {
			// A browser would send the request to another host, or to none.
			if (!isUrlHost(host)) {
				described.add('described');
				unproven.push(end.text);
				return;
			}
			for (const port of own)
				targets.push({ url: `https://${host}${port === 443 ? '' : `:${port}`}/`, covers, of: end.text });
		};
		switch (end.kind) {
			case 'host':
				// On each machine, localhost is that machine.
				if (end.host === 'localhost' || own.length === 0) unproven.push(end.text);
				else add(end.host, 'endpoint');
				if (end.path !== undefined) unproven.push(`the path ${end.path}`);
				break;
			case 'wildcard': {
				const samples = context.samples[end.text] ?? [];
				samples.forEach((host) => add(host, 'sample'));
				if (samples.length === 0) needsSamplesFor.push(end.text);
				if (end.path !== undefined) unproven.push(`the path ${end.path}`);
				unproven.push(`other names under ${end.text}`);
				break;
			}
			case 'role':
				if (roleNetwork(end, context.roles) === 'vendor' || own.length === 0) {
					described.add('described');
					unproven.push(end.text);
				} else needsHostsFor.push(findRole(context.roles, end.text)?.id ?? end.role);
				break;
			case 'template':
				described.add('template');
				break;
			case 'address':
			case 'any':
				described.add('described');
				break;
		}
	}
	if (targets.length === 0 && needsHostsFor.length === 0) {
		return manual(
			needsSamplesFor.length > 0 ? 'wildcard-without-sample' : described.has('template') ? 'template' : 'described',
		);
	}
	const untested = ends.filter((end) => !['host', 'wildcard', 'role'].includes(end.kind)).map((end) => end.text);
	const partial = [
		...unproven,
		...untested,
		...unprovenAddresses(draft),
		...unprovenPorts(draft, ports),
		...unprovenProtocols(draft),
		...unprovenSources(draft, (end) => machineOf(end, context.roles) !== undefined),
	].join('; ');
	return {
		method: 'browser',
		from: [...new Set(draft.source.endpoints.flatMap((end) => machineOf(end, context.roles) ?? []))],
		targets,
		...(needsHostsFor.length > 0 ? { needsHostsFor: [...new Set(needsHostsFor)] } : {}),
		...(needsSamplesFor.length > 0 ? { needsSamplesFor } : {}),
		...(partial === '' ? {} : { partial }),
	};
}

const roleNetwork = (end: Endpoint, roles: readonly ListedRole[]) => findRole(roles, end.text)?.network;
