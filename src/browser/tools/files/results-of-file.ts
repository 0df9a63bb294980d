import type { FilePreview, PreviewRow } from '../../../checklist/evidence/results-preview.ts';
import * as words from '../../../checklist/evidence/words-results.ts';
import { refList } from '../../../checklist/item/words-list.ts';
import { element } from '../../dom/element.ts';

/** The names that the dialog uses for the list. */
interface ListNames {
	product: string;
	/** Label of the version. */
	label: string;
	now: string;
}

/** Effects for which only the numbers of the requirements are shown. */
const short: ReadonlySet<string> = new Set(['settles', 'counts', 'agrees', 'older']);

/** What one results file would change: the run, then its requirements by effect. */
export function resultsOfFile(file: FilePreview, problems: readonly string[], names: ListNames): HTMLElement[] {
	const line = (text: string, className = '') => element('p', { className }, text);
	const refused = words.refusedResults(file, names.product, names.label);
	const lists = words.effects.flatMap((effect) => {
		const rows = file.rows.filter((row) => row.effect === effect);
		return rows.length === 0 ? [] : [effectPart(effect, rows)];
	});
	return [
		line(words.runFacts(file, names.now), 'quiet'),
		...(refused === '' ? [] : [line(refused, 'unread')]),
		...lists,
		...words.leftOutOf(file.refused ? 0 : file.unknown, problems).map((text) => line(text, 'unread')),
	];
}

function effectPart(effect: PreviewRow['effect'], rows: readonly PreviewRow[]): HTMLElement {
	const title = element('b', {}, words.effectTitle(effect));
	const part = element('div', { className: 'effect' });
	part.dataset['effect'] = effect;
	if (short.has(effect)) {
		part.append(element('p', {}, title, `: ${refList(rows.map(({ item }) => item.ref))}`));
		return part;
	}
	const lines = rows.map((row) => {
		const detail = words.effectDetail(row);
		const about = `${row.item.ref} ${row.item.given.sentence}`;
		return element('li', {}, about, ...(detail === '' ? [] : [element('span', { className: 'quiet' }, ` ${detail}`)]));
	});
	part.append(element('p', {}, title), element('ul', {}, ...lines));
	return part;
}
