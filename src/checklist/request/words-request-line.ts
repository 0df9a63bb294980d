import type { Direction, Requirement } from '../../requirements/model/requirement.ts';
import { portlessProtocols } from '../../requirements/model/protocol-words.ts';
import type { FirewallEnd } from './firewall-ends.ts';
import type { FirewallRule } from './firewall-rule.ts';
import { offersChoice } from '../item/words-sentence.ts';
import { orList } from '../words/grammar.ts';

/** Directions as a firewall request names them. */
export function directionWord(direction: Direction): string {
	return direction === 'unknown' ? 'not stated' : direction;
}

/** Why a connection is needed: the notes of the page, without what other columns say; without notes, the headings. */
export function justificationOf({
	notes,
	condition,
	section,
	source,
	destination,
	service,
	scope = [],
}: Requirement): string {
	const stated = [source, destination].flatMap(({ addresses = [] }) => addresses.map(({ text }) => text));
	const lines = notes.text
		.split('\n')
		.map((line) => stated.reduce((rest, address) => rest.replace(address, ''), line))
		// Regions and stages are added below.
		.filter((line) => !scope.some((where) => isOfScope(line, where)))
		// The condition has its own remark.
		.map((line) => withoutCondition(line, condition).trim())
		.filter((line) => /\p{L}/u.test(line));
	const [first = '', ...more] = lines;
	const text = more.length === 0 ? first : first.endsWith(':') ? `${first} ${inOneLine(more)}` : inOneLine(lines);
	const where = scope.map(({ values }) => values.join(', ')).join('; ');
	return [service, text === '' ? section.path.at(-1) : text, where].filter(Boolean).join(': ');
}

/** Texts in one line, separated by a semicolon, or by a space after the end of a sentence. */
const inOneLine = (texts: readonly string[]) =>
	texts.map((text, index) => (index === texts.length - 1 || /[.!?]$/.test(text) ? text : `${text};`)).join(' ');

/** Whether a line of the notes only says to which region or stage the row applies. */
const isOfScope = (line: string, { name, values }: NonNullable<Requirement['scope']>[number]) =>
	line.startsWith(`${name}: `) || line.startsWith(`${name}s: `) || values.includes(line);

/** What must be known before a connection is allowed, one sentence each. */
export function remarksOf(
	{ condition, group, volatile, source, destination, ports, portText, direction, application, transports }: Requirement,
	from: FirewallEnd,
	to: FirewallEnd,
): string[] {
	const paired = destination.endpoints.length > 1 && ports.some((port) => port.for !== undefined);
	const choice = paired && offersChoice(destination);
	const ends = [from, to];
	const isPortless = transports.includes('icmp') || portlessProtocols.has(application ?? '');
	const addressOf = ends.flatMap((end) => end.addressOf ?? []);
	const relation = source.addressRelation ?? destination.addressRelation;
	return [
		condition === undefined ? '' : `Conditional: ${sentenceOf(condition)}`,
		group === undefined ? '' : 'One of several: only the one that applies is needed.',
		choice ? `A choice: ${orList(destination.endpoints.map(({ text }) => text))}.` : '',
		...addressOf.map((name) =>
			relation === 'additional' ? `An address needed besides ${name}.` : `Addresses of ${name}.`,
		),
		...ends.flatMap(({ otherwise }) =>
			otherwise === undefined ? [] : [`Or allow these addresses instead: ${otherwise.join(', ')}.`],
		),
		direction === 'inbound' && from.kind !== 'address' && from.kind !== 'any'
			? `The page gives no address for ${from.text}: ask whoever runs it.`
			: '',
		volatile === true ? 'This may change. Check it again before you renew the rule.' : '',
		...ends.flatMap(({ path, text }) =>
			path === undefined ? [] : [`Only ${path} is needed. A rule for the host allows all of ${text}.`],
		),
		ports.length === 0 && portText === undefined && !isPortless ? 'The page states no port.' : '',
		ports.length > 0 && portText !== undefined ? `The page says of the port: ${sentenceOf(portText)}` : '',
	].filter((remark) => remark !== '');
}

/** The justifications of a rule, each once. */
export function ruleJustification({ origins }: Pick<FirewallRule, 'origins'>): string {
	return inOneLine([...new Set(origins.map(({ justification }) => justification))]);
}

/** The remarks of a rule: first those for all of its requirements, then those for some, which name them. */
export function ruleRemarks({ origins }: Pick<FirewallRule, 'origins'>): string[] {
	const isCommon = (remark: string) => origins.every(({ remarks }) => remarks.includes(remark));
	const common = (origins[0]?.remarks ?? []).filter(isCommon);
	const single = origins.flatMap(({ requirement, remarks }) => {
		const own = remarks.filter((remark) => !isCommon(remark));
		return own.length === 0 ? [] : [`${requirement.ref}: ${own.join(' ')}`];
	});
	return [...common, ...single];
}

/** "applies only when …" and "Version 4.0 or higher" as sentences. */
const sentenceOf = (text: string) => `${text.replaceAll('\n', ' ').replace(/\.$/, '')}.`;

/**
 * Notes, as text or HTML, without the sentence that repeats the condition. Nothing is left out if the words are only part of another
 * sentence.
 */
export function withoutCondition(notes: string, condition: string | undefined): string {
	const place = condition === undefined ? -1 : notes.indexOf(condition);
	if (condition === undefined || place < 0) return notes;
	const before = notes.slice(0, place).replace(/\b(?:this|it)\s+$/i, '');
	const after = notes.slice(place + condition.length);
	const isSentence = /(?:^|[.!?)>”"])\s*$/.test(before) && /^\s*(?:\.|<|$)/.test(after);
	return isSentence ? before.trimEnd() + after.replace(/^\s*\./, '') : notes;
}
