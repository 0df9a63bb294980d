import type { Block } from './block.ts';
import type { Draft } from '../model/draft.ts';

/**
 * The requirements of a page by what they say. Tabs repeat rows: where two tables or lists of one section state the very same, it is one requirement,
 * which is in several places. Within one table or list it is a slip of the writer, and two.
 */
export class StatedOnce {
	readonly #known = new Map<string, { draft: Draft; block: Block['node'] }[]>();

	/** The requirement that says what `draft` says, where another block of its section has stated it; else `draft` itself. */
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

/** All that a draft states, without its places; capitals, and a slash at the end of a URL, make no difference. */
function saysAll({ span: _span, place: _place, alsoAt: _alsoAt, ...said }: Draft): string {
	return JSON.stringify(said).toLowerCase().replaceAll('/"', '"');
}
