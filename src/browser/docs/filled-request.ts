// The firewall request of a reader's list: with its hosts, without what does not concern the reader, and with the fields for both. It is loaded where there is
// a list, or when the fields are opened.
import { migrate } from '../../checklist/state/migrations.ts';
import { readState } from '../../checklist/state/read-state.ts';
import { applicabilityOf, needlessBy, questionsOf } from '../../checklist/item/applicability.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { fileName } from '../../checklist/words/file-name.ts';
import { aboutColumns, hostsFrom, linesLeftOut } from '../../checklist/words/words-filled-request.ts';
import { requestTitle } from '../../checklist/words/words-firewall.ts';
import { dayText } from '../../checklist/words/words-time.ts';
import { download } from '../dom/download.ts';
import { element } from '../dom/element.ts';
import { answersForm } from './ask-answers.ts';
import { fillRule } from './fill-rule.ts';
import { hostsForm } from './name-roles.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';
import { readRoleLines } from '../../checklist/page/role-lines.ts';
import { tableCsv } from '../dom/table-formats.ts';

/** What a request is filled in on: the element whose data names version and list, the table, and its rows as the page states them. */
interface RequestPlace {
	place: HTMLElement;
	table: HTMLTableElement;
	stated: HTMLTableSectionElement;
}

/**
 * Puts the reader's hosts beside the names of machines in the firewall request, and takes out what does not concern the reader, as the list says that this
 * browser opened last. What is copied or saved is the same then.
 */
export class FilledRequest {
	readonly #data: DOMStringMap;
	readonly #table: HTMLTableElement;
	readonly #stated: HTMLTableSectionElement;
	readonly #told = element('div', {});

	constructor({ place, table, stated }: RequestPlace) {
		this.#data = place.dataset;
		this.#table = table;
		this.#stated = stated;
		place.prepend(this.#told);
	}

	/** Shows the request with what the list says now. */
	show(): void {
		const [table, state] = [this.#table, this.#state];
		if (!state) return;
		table.tBodies[0]?.replaceWith(this.#stated.cloneNode(true));
		const roles = readRoleLines(this.#data['roles'] ?? '');
		const environment = state.environment.text;
		const filled = [...(table.tBodies[0]?.rows ?? [])].filter((row) => fillRule(row, state, roles));
		const left = leaveOut(table, state.choices);
		this.#told.replaceChildren(
			...(filled.length > 0 ? [element('p', {}, hostsFrom(environment))] : []),
			...(left > 0 ? [element('p', {}, linesLeftOut(left, environment))] : []),
		);
		for (const copying of document.querySelectorAll<HTMLElement>('copy-table'))
			copying.dataset['environment'] = environment;
	}

	/** A form for each kind of what the request depends on: releases, regions and stages, and hosts. */
	forms(): HTMLElement[] {
		const { key = '', version = '', roles: lines = '' } = this.#data;
		const named = [...this.#stated.querySelectorAll<HTMLElement>('[data-role]')].flatMap(
			({ dataset }) => dataset['role'] ?? [],
		);
		const roles = readRoleLines(lines);
		const asked = [...new Set(named)].filter((id) => roles.has(id));
		const questions = questionsOf(
			[...this.#stated.querySelectorAll<HTMLElement>('[data-holds]')].map(({ dataset: { id = '', holds = '' } }) =>
				applicabilityOf({ id, holds: holds.split('\n') }),
			),
		);
		const onSaved = () => {
			this.show();
			document.dispatchEvent(new Event('list-saved'));
		};
		return [
			...(questions.products.length + questions.scopes.length > 0
				? [answersForm({ key, version, questions, onSaved })]
				: []),
			...(asked.length > 0 ? [hostsForm({ key, version, roles, asked, onSaved })] : []),
		];
	}

	/** Saves the request as it is shown. */
	save(): void {
		const { name = '', dataVersion = '' } = this.#data;
		const environment = this.#state?.environment.text ?? '';
		const about = [name, dataVersion, environment, location.href.replace(/[?#].*$/, '')];
		const title = requestTitle(name, environment, dayText(new Date().toISOString()));
		download(`\uFEFF${tableCsv(requestRows(this.#table, about))}`, fileName(title, 'csv'), 'text/csv');
	}

	get #state(): ChecklistState | undefined {
		const { key = '', version = '' } = this.#data;
		const reading = readState(savedTexts.get(openListKey(key)) ?? null, version, migrate);
		return reading.kind === 'ok' ? reading.state : undefined;
	}
}

/** Takes out the lines that concern the reader in nothing, by what the list says of parts, releases and regions; gives how many. */
function leaveOut(table: HTMLTableElement, choices: ChecklistState['choices']): number {
	const needless = [...table.rows].filter((row) => {
		const origins = [...row.querySelectorAll<HTMLElement>('[data-holds]')];
		return (
			origins.length > 0 &&
			origins.every(({ dataset: { id = '', holds = '' } }) =>
				needlessBy(applicabilityOf({ id, holds: holds.split('\n') }), choices),
			)
		);
	});
	for (const row of needless) row.remove();
	return needless.length;
}

/** The table with the columns of the published file: ids have one of their own there, and `about` ends each line. */
function requestRows(table: HTMLTableElement, about: readonly string[]): string[][] {
	const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent.trim());
	const withIds = heads.flatMap((head) => (head === 'Requirement' ? [head, 'Requirement id'] : [head]));
	const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...[...row.cells].flatMap(cellTexts), ...about]);
	return [[...withIds, ...aboutColumns], ...rows];
}

/** What the published file says in place of a cell: ends and numbers are a list, remarks are sentences. */
function cellTexts(cell: HTMLTableCellElement): string[] {
	const texts = (parts: string) =>
		[...cell.querySelectorAll(parts)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
	switch (cell.dataset['column']) {
		case 'source':
		case 'destination':
			return [texts(':scope > div > div').join(', ')];
		case 'condition':
			return [texts('p').join(' ')];
		case 'id':
			return [texts('a').join(', '), texts('small').join(', ')];
		default:
			return [cell.textContent.replace(/\s+/g, ' ').trim()];
	}
}
