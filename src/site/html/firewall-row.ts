import type { FirewallEnd } from '../../checklist/request/firewall-ends.ts';
import { tableHeads } from '../../checklist/request/firewall-request-csv.ts';
import type { FirewallRule } from '../../checklist/request/firewall-rule.ts';
import { directionWord, ruleJustification, ruleRemarks } from '../../checklist/request/words-request-line.ts';
import { attributesHtml } from './attributes-html.ts';
import { breakableHtml, breakableTextHtml, escapedText } from './breakable-host.ts';

/**
 * A line of a firewall request. `addressOf` gives the address of a requirement on its page. A text and not a component:
 * with thousands of lines, components took five times as long.
 */
export function firewallRow(
	rule: FirewallRule,
	addressOf: (requirement: FirewallRule['origins'][number]['requirement']) => string,
): string {
	const requirements = rule.origins.map(
		({ requirement }) =>
			`<p><a${attributesHtml({ href: addressOf(requirement) })}>${escapedText(requirement.ref)}</a> ` +
			`<small>${breakableHtml(requirement.id)}</small></p>`,
	);
	const cells: readonly (readonly [column: string | undefined, html: string])[] = [
		['source', endsHtml(rule.sources)],
		['destination', endsHtml(rule.destinations)],
		['port', escapedText(rule.ports.join(', '))],
		['protocol', escapedText(rule.protocols.join(', '))],
		['direction', escapedText(directionWord(rule.direction))],
		['notes', escapedText(ruleJustification(rule))],
		[
			'condition',
			ruleRemarks(rule)
				.map((remark) => `<p>${breakableTextHtml(remark)}</p>`)
				.join(''),
		],
		['id', requirements.join('')],
		[undefined, ''],
		[undefined, ''],
	];
	const written = cells.map(([column, html], index) => {
		return `<td${attributesHtml({ 'data-label': tableHeads[index], 'data-column': column })}><div>${html}</div></td>`;
	});
	return `<tr${attributesHtml({ 'data-since': sinceOf(rule) || undefined })}>${written.join('')}</tr>`;
}

const endsHtml = (ends: readonly FirewallEnd[]): string =>
	ends
		.map((end) => `<div>${isName(end) ? `<code>${breakableHtml(end.text)}</code>` : escapedText(end.text)}</div>`)
		.join('');

const isName = ({ role, text }: FirewallEnd): boolean => role === undefined && /^\S+$/.test(text);

/** The first releases to which its requirements apply, and the first releases that use them. */
const sinceOf = ({ origins }: FirewallRule): string =>
	origins
		.flatMap(({ requirement: { release } }) =>
			release?.operator === 'or-later' ? [release.version, release.usedSince ?? ''] : [],
		)
		.join(' ');
