import { migrate } from '../../checklist/state/migrations.ts';
import { readState } from '../../checklist/state/read-state.ts';
import { applicabilityOf, needlessBy, questionsOf } from '../../checklist/item/applicability.ts';
import { askedNames } from '../../checklist/item/words-applicability.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { fileName } from '../../checklist/words/file-name.ts';
import {
	aboutColumns,
	hostsFrom,
	linesLeftOut,
	nameHere,
	partMissing,
	requestTitle,
} from '../../checklist/words/words-firewall.ts';
import { dayText } from '../../checklist/words/words-time.ts';
import { download } from '../dom/download.ts';
import { element } from '../dom/element.ts';
import { fillRule } from './fill-rule.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';
import { readRoleLines } from '../../checklist/page/role-lines.ts';
import { tableCsv } from '../dom/table-formats.ts';

/**
 * Puts the reader's hosts beside the names of machines in the firewall request, and takes out what does not concern the reader, as the list says that this
 * browser opened last.
 * What is copied or saved is the same then.
 */
export class FirewallHostsElement extends HTMLElement {
	/** The rows as the page states them. */
	#stated: HTMLTableSectionElement | undefined;
	#told = element('div', {});

	connectedCallback(): void {
		const table = this.#table;
		if (!table || this.#stated) return;
		const [stated] = table.tBodies;
		if (!stated) return;
		this.#stated = this.ownerDocument.importNode(stated, true);
		this.append(this.#told);
		this.#show();
		this.#offerFields(this.#stated);
		const link = this.ownerDocument.querySelector<HTMLAnchorElement>("a[download][href$='firewall-request.csv']");
		link?.addEventListener('click', (event) => this.#save(event));
	}

	get #table(): HTMLTableElement | undefined {
		const table = this.ownerDocument.getElementById(this.dataset['table'] ?? '');
		return table instanceof HTMLTableElement ? table : undefined;
	}

	get #state(): ChecklistState | undefined {
		const { key = '', version = '' } = this.dataset;
		const reading = readState(savedTexts.get(openListKey(key)) ?? null, version, migrate);
		return reading.kind === 'ok' ? reading.state : undefined;
	}

	/** Shows the request with what the list says now. */
	#show(): void {
		const [table, state] = [this.#table, this.#state];
		if (!table || !state) return;
		if (this.#stated) table.tBodies[0]?.replaceWith(this.#stated.cloneNode(true));
		const roles = readRoleLines(this.dataset['roles'] ?? '');
		const environment = state.environment.text;
		const filled = [...(table.tBodies[0]?.rows ?? [])].filter((row) => fillRule(row, state, roles));
		const left = leaveOut(table, state.choices);
		this.#told.replaceChildren(
			...(filled.length > 0 ? [element('p', {}, hostsFrom(environment))] : []),
			...(left > 0 ? [element('p', {}, linesLeftOut(left, environment))] : []),
		);
		for (const copying of this.ownerDocument.querySelectorAll<HTMLElement>('copy-table'))
			copying.dataset['environment'] = environment;
	}

	/** Fields for what settles lines, and for the machines that the request names; what they need is loaded when they are opened. */
	#offerFields(stated: HTMLTableSectionElement): void {
		const { key = '', version = '', roles: lines = '' } = this.dataset;
		const named = [...stated.querySelectorAll<HTMLElement>('[data-role]')].flatMap(
			({ dataset }) => dataset['role'] ?? [],
		);
		const roles = readRoleLines(lines);
		const asked = [...new Set(named)].filter((id) => roles.has(id));
		const questions = questionsOf(
			[...stated.querySelectorAll<HTMLElement>('[data-holds]')].map(({ dataset: { id = '', holds = '' } }) =>
				applicabilityOf({ id, holds: holds.split('\n') }),
			),
		);
		const scopes = questions.scopes.map(({ name }) => name);
		const answers = askedNames(questions.products, scopes);
		const names = [...(asked.length > 0 ? ['hosts'] : []), ...answers];
		if (names.length === 0) return;
		const onSaved = () => {
			this.#show();
			this.ownerDocument.dispatchEvent(new Event('list-saved'));
		};
		const details = element('details', { className: 'name-hosts' }, element('summary', {}, nameHere(names)));
		const loading = element('div', { role: 'alert' });
		details.append(loading);
		details.addEventListener('toggle', async () => {
			if (!details.open || !loading.isConnected) return;
			const forms = await Promise.all([
				answers.length > 0
					? import('./ask-answers.ts').then(({ answersForm }) => answersForm({ key, version, questions, onSaved }))
					: [],
				asked.length > 0
					? import('./name-roles.ts').then(({ hostsForm }) => hostsForm({ key, version, roles, asked, onSaved }))
					: [],
			]).catch(() => undefined);
			if (!loading.isConnected) return;
			if (forms) loading.replaceWith(...forms.flat());
			else loading.replaceChildren(element('p', {}, partMissing));
		});
		this.append(details);
	}

	/** Saves the request as it is shown, where this browser has a list for it. */
	#save(event: Event): void {
		const [table, state] = [this.#table, this.#state];
		if (!table || !state) return;
		event.preventDefault();
		const { name = '', dataVersion = '' } = this.dataset;
		const environment = state.environment.text;
		const about = [name, dataVersion, environment, location.href.replace(/[?#].*$/, '')];
		const title = requestTitle(name, environment, dayText(new Date().toISOString()));
		download(`\uFEFF${tableCsv(requestRows(table, about))}`, fileName(title, 'csv'), 'text/csv');
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
