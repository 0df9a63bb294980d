import { itemView, type ItemView } from '../item/item-view.ts';
import { verdictWord } from '../item/words-list.ts';
import { foundWords } from '../item/found-words.ts';
import type { ChecklistState } from '../state/state.ts';
import { xmlElement, xmlText } from '../words/xml-text.ts';
import type { ExportedItem, ExportedList, ListExport } from './list-export.ts';

/** How a test case ends. */
type Ending = 'passed' | 'failure' | 'skipped';

/**
 * A list as JUnit XML, as pipelines read it: a suite for each section, a case for each requirement. Met and answered pass; not met, and a
 * mark that newer evidence contradicts, fail. Open, not applicable and not run are skipped, with a message. The attributes are those that
 * Jenkins, GitLab and Azure read.
 */
export function junitXml(items: readonly ExportedItem[], state: ChecklistState, list: ExportedList): string {
	const cases = items.map((each) => ({ section: each.section, ...testCase(each, state, list) }));
	const suites = [...Map.groupBy(cases, ({ section }) => section)].map(([section, own]) =>
		xmlElement(
			'testsuite',
			{ name: section, ...counts(own), timestamp: list.savedAt.slice(0, 19), time: '0' },
			`\n${own.map(({ xml }) => `\t\t${xml}\n`).join('')}\t`,
		),
	);
	const all = xmlElement(
		'testsuites',
		{ name: titleOf(list, state), ...counts(cases), time: '0' },
		`\n${suites.map((suite) => `\t${suite}\n`).join('')}`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

/** The export for pipelines. */
export const junitExport: ListExport = {
	name: 'JUnit XML',
	extension: 'xml',
	mediaType: 'application/xml',
	write: junitXml,
};

function counts(cases: readonly { ending: Ending }[]): Record<string, string> {
	const of = (ending: Ending) => String(cases.filter((each) => each.ending === ending).length);
	return { tests: String(cases.length), failures: of('failure'), errors: '0', skipped: of('skipped') };
}

function testCase({ item, section, members }: ExportedItem, state: ChecklistState, list: ExportedList) {
	const view = itemView(item, state, members, foundWords);
	const ending = endingOf(view);
	const message = wordOf(view);
	const lines = [
		...[view.finding, view.asked].filter((line) => line !== null),
		...view.stamps,
		...view.told,
		view.note,
	].filter((line) => line !== '');
	const body = lines.length === 0 ? '' : xmlElement('system-out', {}, xmlText(lines.join('\n')));
	const end =
		ending === 'passed'
			? ''
			: xmlElement(
					ending,
					ending === 'failure' ? { type: view.finding === null ? view.verdict : 'finding', message } : { message },
				);
	const name = `${item.ref} ${item.given.sentence}`;
	// The id stays the same when a requirement is renumbered; the name is for people.
	const id = xmlElement('properties', {}, xmlElement('property', { name: 'id', value: item.id }));
	return {
		ending,
		xml: xmlElement('testcase', { name, classname: `${list.name}.${section}`, time: '0' }, id + end + body),
	};
}

function endingOf({ verdict, finding }: ItemView): Ending {
	if (finding !== null) return 'failure';
	switch (verdict) {
		case 'met':
		case 'answered':
			return 'passed';
		case 'not-met':
			return 'failure';
		case 'not-applicable':
		case 'open':
		case 'ask-again':
			return 'skipped';
	}
}

/** The word for an item's verdict; for an open item also what its tests found: "Open: not run yet". */
function wordOf({ verdict, finding, outcomeWord, reason }: ItemView): string {
	const word = verdictWord(verdict);
	if (finding !== null) return `${word}, and newer evidence says otherwise`;
	if (verdict === 'open') return `${word}: ${outcomeWord.slice(0, 1).toLowerCase()}${outcomeWord.slice(1)}`;
	return verdict === 'not-applicable' && reason !== '' ? `${word}: ${reason}` : word;
}

function titleOf({ name }: ExportedList, { environment }: ChecklistState): string {
	return environment.text === '' ? name : `${name}, ${environment.text}`;
}
