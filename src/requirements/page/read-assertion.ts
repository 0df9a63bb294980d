import type { BlockContext, ItemText } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { draftBase } from './draft-base.ts';
import { readCondition } from '../cells/read-condition.ts';
import { statesPort } from '../model/states-port.ts';

const namesSomething = /\blocalhost\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b/i;

/**
 * Reads an item that begins with "must", under a sentence that ends in a colon. The sentence or the item must name a
 * host, an address, a port or localhost. Sentence and item together are the statement that must be true.
 */
export function readAssertion({ paragraph, text, lead }: ItemText, context: BlockContext): Draft | undefined {
	if (lead === undefined || !/:$/.test(lead) || !/^must\b/i.test(text)) return undefined;
	const statement = `${lead.replace(/\s*:$/, '')} ${text.replace(/[.;,]$/, '')}`;
	if (!namesSomething.test(statement) && !statesPort(statement)) return undefined;
	const condition = readCondition(text);
	const { statedDirection: _direction, ...base } = draftBase(paragraph, context);
	return {
		...base,
		kind: 'assertion',
		statement,
		...(condition === undefined ? {} : { necessity: 'conditional', condition }),
	};
}
