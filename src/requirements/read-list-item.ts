import type { ListItem, Paragraph } from 'mdast';
import type { Draft } from './draft.ts';
import { takeExplicitId } from './explicit-id.ts';
import { plainLines } from './plain-lines.ts';
import { readCondition } from './read-condition.ts';
import { readPorts } from './read-ports.ts';
import { slug } from './slug.ts';
import { demandsPort, forbids, statesPort } from './states-port.ts';
import type { TableContext } from './read-table.ts';

const nothing = { text: '', endpoints: [] };
const namesSomething = /\blocalhost\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b/i;

/**
 * Reads one list item. `12000 - Service` is a listener: a service that uses a port. An item that begins with "must", under
 * a sentence that ends in a colon, is an assertion if the sentence or the item names a host, an address, a port or
 * localhost. An item of another form that demands a port is reported. Any other item is no requirement.
 */
export function readListItem(item: ListItem, lead: string | undefined, context: TableContext): Draft | undefined {
	const paragraph = item.children.find((child) => child.type === 'paragraph');
	if (!paragraph) return undefined;
	const explicitId = takeExplicitId(item, context.problems);
	const draft = listener(paragraph, context) ?? assertion(paragraph, lead, context);
	if (draft) return explicitId === undefined ? draft : { ...draft, explicitId };
	const text = paragraphText(paragraph, context.source);
	if (
		demandsPort(text) ||
		(statesPort(text) && lead !== undefined && /\b(?:must|needs?|required?)\b/i.test(lead) && !forbids(lead))
	) {
		context.problems.report(
			'unread-list-item',
			`Unexpected form of the list item \`${shorten(text)}\`, expected \`443 - Name of the service\` or a row of a table`,
			spanOf(paragraph),
		);
	}
	return undefined;
}

function listener(paragraph: Paragraph, context: TableContext): Draft | undefined {
	const lines = plainLines(paragraph.children, context.source);
	const [line, ...rest] = lines;
	const separator = line && /\s+[-–—]\s+/.exec(line.text);
	if (!line || !separator || rest.length > 0) return undefined;
	const ports = readPorts([line.slice(0, separator.index)]);
	const service = line.slice(separator.index + separator[0].length).trim();
	if (ports.ports.length === 0 || ports.portText !== undefined || service.text === '') return undefined;
	for (const { at, message } of ports.faults) context.problems.report('unreadable-port', message, at);
	const [, name = service.text, qualifier] = /^(.*?)\s*(\([^()]*\))$/.exec(service.text) ?? [];
	return {
		...base(paragraph, context),
		kind: 'listener',
		destination: {
			text: service.text,
			endpoints: [{ kind: 'role', text: name, role: slug(name), ...(qualifier === undefined ? {} : { qualifier }) }],
		},
		ports: ports.ports,
		transports: ports.transports,
		application: ports.applications[0] ?? null,
	};
}

function assertion(paragraph: Paragraph, lead: string | undefined, context: TableContext): Draft | undefined {
	const text = paragraphText(paragraph, context.source);
	if (lead === undefined || !/:$/.test(lead) || !/^must\b/i.test(text) || forbids(text)) return undefined;
	const statement = `${lead.replace(/\s*:$/, '')} ${text.replace(/[.;,]$/, '')}`;
	if (!namesSomething.test(statement) && !statesPort(statement)) return undefined;
	const condition = readCondition(text);
	return {
		...base(paragraph, context),
		kind: 'assertion',
		statement,
		...(condition === undefined ? {} : { necessity: 'conditional', condition }),
	};
}

function base(paragraph: Paragraph, { surroundings, problems }: TableContext): Omit<Draft, 'kind'> {
	const span = spanOf(paragraph);
	return {
		section: surroundings.section,
		place: problems.place(span),
		span,
		source: nothing,
		destination: nothing,
		ports: [],
		transports: [],
		application: null,
		necessity: 'required',
		notes: { text: '', html: '' },
	};
}

const paragraphText = (paragraph: Paragraph, source: string) =>
	plainLines(paragraph.children, source)
		.map((line) => line.text)
		.join(' ');

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function spanOf(node: Paragraph) {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
