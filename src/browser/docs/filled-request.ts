// The firewall request of a reader's list: with its hosts, without requirements that do not concern the reader, and with the fields for
// both. It is loaded if there is a list, or when the fields are opened.
import { hasParts } from '../../checklist/item/stated-applicability.ts';
import type { Roles } from '../../checklist/item/named-hosts.ts';
import { readRoleLines } from '../../checklist/page/role-lines.ts';
import { fillRequest, requestQuestions } from '../../checklist/request/fill-request.ts';
import { firewallRequest } from '../../checklist/request/firewall-request.ts';
import { firewallRequestCsv } from '../../checklist/request/firewall-request-csv.ts';
import type { FirewallRule } from '../../checklist/request/firewall-rule.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { fileName } from '../../checklist/words/file-name.ts';
import { hostsFrom, linesLeftOut } from '../../checklist/words/words-filled-request.ts';
import { requestTitle } from '../../checklist/words/words-firewall.ts';
import { dayText } from '../../checklist/words/words-time.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import { download } from '../dom/download.ts';
import { element } from '../dom/element.ts';
import { openListKey } from '../storage/open-list.ts';
import { storedList } from '../storage/stored-lists.ts';
import { answersForm } from './ask-answers.ts';
import { filledRow } from './filled-row.ts';
import { loadRequirements } from './load-requirements.ts';
import { hostsForm } from './name-roles.ts';

/** What a request is filled into: the element whose data names version and list, the table, and its rows as the page states them. */
interface RequestPlace {
	place: HTMLElement;
	table: HTMLTableElement;
	stated: HTMLTableSectionElement;
}

/** The request on a page, once its requirements are loaded. Rejects if they cannot be. */
export async function openRequest(place: RequestPlace): Promise<FilledRequest> {
	return new FilledRequest(place, await loadRequirements(place.place.dataset['source'] ?? ''));
}

/**
 * Puts the reader's hosts beside the names of machines in the firewall request, and removes lines that do not concern the reader. Hosts and
 * answers come from the list that this browser opened last. Copies and files contain the same.
 */
export class FilledRequest {
	readonly #page: DOMStringMap;
	/** The questions on releases, regions and stages, if the request depends on any. */
	readonly #questions: HTMLTemplateElement | undefined;
	readonly #table: HTMLTableElement;
	readonly #stated: HTMLTableSectionElement;
	readonly #told = element('div', {});
	readonly #data: Dataset;
	readonly #rules: readonly FirewallRule[];
	readonly #reading: { roles: Roles; isPart: boolean };

	constructor({ place, table, stated }: RequestPlace, data: Dataset) {
		this.#page = place.dataset;
		this.#questions = place.querySelector('template') ?? undefined;
		this.#table = table;
		this.#stated = stated;
		this.#data = data;
		this.#rules = firewallRequest(data);
		this.#reading = {
			roles: readRoleLines(this.#page['roles'] ?? ''),
			isPart: hasParts(data.requirements),
		};
		place.prepend(this.#told);
	}

	/** Shows the request for the current list. */
	show(): void {
		const list = this.#list;
		if (!list) return;
		const { rules, hasHosts, leftOut } = fillRequest(this.#rules, { list, ...this.#reading });
		const rows = rules.flatMap((line) => {
			const row = this.#stated.rows[this.#rules.indexOf(line.stated)];
			return row ? filledRow(row, line) : [];
		});
		this.#table.tBodies[0]?.replaceChildren(...rows);
		const environment = list.environment.text;
		this.#told.replaceChildren(
			...(hasHosts ? [element('p', {}, hostsFrom(environment))] : []),
			...(leftOut > 0 ? [element('p', {}, linesLeftOut(leftOut, environment))] : []),
		);
		for (const copying of document.querySelectorAll<HTMLElement>('copy-table'))
			copying.dataset['environment'] = environment;
	}

	/** The forms for everything that the request depends on: releases, regions and stages, and hosts. */
	forms(): HTMLElement[] {
		const { key = '', version = '' } = this.#page;
		const { roles } = this.#reading;
		const { roles: asked } = requestQuestions(this.#rules, this.#reading);
		const onSaved = () => {
			this.show();
			document.dispatchEvent(new Event('list-saved'));
		};
		return [
			...(this.#questions ? [answersForm({ key, version, questions: this.#questions, onSaved })] : []),
			...(asked.length > 0 ? [hostsForm({ key, version, roles, asked, onSaved })] : []),
		];
	}

	/** Saves the request as it is shown. */
	save(): void {
		const list = this.#list;
		const environment = list?.environment.text ?? '';
		const { version, dataVersion } = this.#data;
		const csv = firewallRequestCsv(list ? fillRequest(this.#rules, { list, ...this.#reading }).rules : this.#rules, {
			product: version.label,
			dataVersion,
			environment,
			address: new URL(this.#page['address'] ?? '', location.href).href,
		});
		const title = requestTitle(version.label, environment, dayText(new Date().toISOString()));
		download(csv, fileName(title, 'csv'), 'text/csv');
	}

	get #list(): ChecklistState | undefined {
		const reading = storedList(openListKey(this.#page['key'] ?? ''))?.reading;
		return reading?.kind === 'ok' ? reading.state : undefined;
	}
}
