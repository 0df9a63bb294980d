import type { BlockContext } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { draftBase } from './draft-base.ts';
import { reportOwnPorts } from '../cells/host-ports.ts';
import { pairPorts } from '../cells/pair-ports.ts';
import { readParty } from '../cells/read-party.ts';
import { statedAbove } from './surroundings.ts';
import type { ItemText } from './item-text.ts';

/**
 * Reads an item that is nothing but hosts or addresses, or those, a dash and a remark: each with its port (`hub.example.com:8443`), or under a
 * sentence that states one port for them ("allow TCP 443 to the following hosts:"). It is a connection to them.
 */
export function readHostItem({ paragraph, lines, lead }: ItemText, context: BlockContext): Draft | undefined {
	const [line, ...rest] = lines;
	if (!line || rest.length > 0) return undefined;
	const dash = /\s+[-–—]\s+/.exec(line.text);
	const remark = dash ? line.slice(dash.index + dash[0].length).trim().text : '';
	const to = readParty([dash ? line.slice(0, dash.index) : line]);
	if (to.ends.length === 0 || to.ends.some(({ endpoint }) => endpoint.kind === 'role' || endpoint.kind === 'any'))
		return undefined;
	if (reportOwnPorts(to, [], context.problems) === 'unreadable') return undefined;
	const own = pairPorts(to, { ports: [], separator: 'none' });
	const above =
		own.length === 0 && lead !== undefined ? statedAbove({ ...context.surroundings, before: [lead] }) : undefined;
	if (own.length === 0 && !above) return undefined;
	return {
		...draftBase(paragraph, context),
		kind: 'connection',
		destination: to.party,
		ports: above ? [{ from: above.port, to: above.port }] : own,
		transports: above?.transports ?? [],
		application: to.ends[0]?.application ?? above?.application ?? null,
		notes: { text: remark, html: '' },
	};
}
