import type { Block } from './block.ts';
import type { Draft } from '../model/draft.ts';

/**
 * The requirements of a page, indexed by content. Tabs repeat rows: a requirement that two tables or lists of one
 * section repeat is one requirement in several places. Repeated within one table or list, it is a mistake and stays
 * two.
 */
export class StatedOnce {
	readonly #known = new Map<string, { draft: Draft; block: Block['node'] }[]>();

	/** The equal requirement from another block of the same section, if there is one; otherwise `draft` itself. */
	settle(draft: Draft, block: Block['node']): Draft {
		const { section, source, destination, ports } = draft;
		const key = [section.anchor, source.text, destination.text]
			.map((text) => text.toLowerCase().replace(/\/$/, ''))
			.concat(String(ports[0]?.from))
			.join('\n');
		const alike = this.#known.get(key);
		const stated = alike?.find((other) => other.block !== block && saysAll(other.draft) === saysAll(draft));
		if (stated) {
			(stated.draft.alsoAt ??= []).push(draft.span);
			return stated.draft;
		}
		if (alike) alike.push({ draft, block });
		else this.#known.set(key, [{ draft, block }]);
		return draft;
	}
}

/** The content of a draft without its places. Capitals, and a slash at the end of a URL, make no difference. */
function saysAll({ span: _span, place: _place, alsoAt: _alsoAt, ...said }: Draft): string {
	return JSON.stringify(said).toLowerCase().replaceAll('/"', '"');
}
