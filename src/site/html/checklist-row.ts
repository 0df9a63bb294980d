import type { Item } from '../../checklist/item/item.ts';
import { addressesLabel, mayChange } from '../../checklist/item/words-item.ts';
import { verdictWord } from '../../checklist/item/words-list.ts';
import { checkByHand, notRunYet } from '../../checklist/item/words-plan.ts';
import { itemAttributes } from '../../checklist/page/item-attributes.ts';
import { withoutCondition } from '../../checklist/request/words-request-line.ts';
import { marks } from '../../checklist/state/state.ts';
import type { Party, Requirement } from '../../requirements/model/requirement.ts';
import { attributesHtml } from './attributes-html.ts';
import { escapedText } from './breakable-host.ts';
import { sentenceHtml } from './sentence-html.ts';

/**
 * A requirement on the checklist: a row of the ledger, and its details below. All of it can be read, printed and filled
 * in by hand. The script reads its attributes; RowParts.astro is the template of what the script adds. A text and not a
 * component: with thousands of rows, components took five times as long.
 */
export function checklistRow(requirement: Requirement, item: Item): string {
	const { id, ref, direction } = requirement;
	const attributes = attributesHtml({
		id,
		...itemAttributes(item),
		'data-direction': direction === 'unknown' ? undefined : direction,
		'data-verdict': 'open',
	});
	const number = attributesHtml({ name: ref });
	const choices = marks.map(
		(mark) => `<label><input type="radio"${number} value="${mark}">${escapedText(verdictWord(mark))}</label>`,
	);
	return (
		`<checklist-item${attributes}><fieldset disabled>` +
		`<legend><h3><span class="ref">${escapedText(ref)}</span> <span data-show="sentence">${sentenceHtml(requirement)}</span></h3></legend>` +
		`<p class="word">${escapedText(item.targets.length > 0 ? notRunYet : checkByHand)}</p>` +
		`<div class="marks" role="radiogroup"${attributesHtml({ 'aria-label': `Mark for ${ref}` })}>${choices.join('')}</div>` +
		`<details><summary${attributesHtml({ 'aria-label': `Details of ${ref}` })}></summary>` +
		`<div class="claim">${claim(requirement)}</div>` +
		`<label class="note">Note<textarea${attributesHtml({ 'aria-label': `Note for ${ref}` })}></textarea></label>` +
		`</details></fieldset></checklist-item>`
	);
}

/** What the page says of it besides its sentence. */
function claim({ condition, notes, source, destination, scope = [], service, volatile }: Requirement): string {
	const addressed = [source, destination].filter((party) => party.addresses?.length);
	// Notes do not repeat addresses that are shown beside them.
	const said = addressed
		.flatMap(({ addresses = [] }) => addresses.map(({ text }) => text))
		.reduce((rest, address) => rest.replace(address, ''), withoutCondition(notes.text, condition))
		.trim();
	// Notes do not repeat regions and stages either, because the sentence names them.
	const scoped = scope
		.reduce(
			(rest, { name, values }) =>
				[`${name}s: `, `${name}: `, ...values].reduce((text, part) => text.replace(part, ''), rest),
			said,
		)
		.trim();
	return [
		condition === undefined ? '' : `<p class="condition"><b>Condition:</b> ${escapedText(condition)}</p>`,
		service === undefined ? '' : `<p class="about">Service: ${escapedText(service)}</p>`,
		scoped === '' ? '' : `<div class="about">${withoutCondition(notes.html, condition)}</div>`,
		...addressed.map(addressesLine),
		volatile ? `<p class="about">${escapedText(mayChange)}</p>` : '',
	].join('');
}

function addressesLine({ addressRelation, endpoints, addresses = [] }: Party): string {
	const relation = addressRelation ?? (endpoints.some(({ kind }) => kind === 'host') ? 'alternative' : 'own');
	const codes = addresses.map(({ text }) => `<code>${escapedText(text)}</code>`);
	return `<p class="about">${escapedText(addressesLabel(relation))}${codes.join(', ')}</p>`;
}
