import { isTooLarge } from '../../../checklist/files/list-file.ts';
import * as files from '../../../checklist/files/words-files.ts';
import type { FoundResults } from '../../../checklist/evidence/find-results.ts';
import { withMachineRuns } from '../../../checklist/evidence/machine-runs.ts';
import type { ResultsFile } from '../../../checklist/evidence/results-file.ts';
import { machinesOfPage, previewResults, type ResultsPreview } from '../../../checklist/evidence/results-preview.ts';
import * as words from '../../../checklist/evidence/words-results.ts';
import styles from '../../../styles/results.css?inline';
import filesStyles from '../../../styles/files.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { fileFacts } from '../files-facts.ts';
import { listDialog } from '../list-dialog.ts';
import type { ListTools } from '../tool-context.ts';
import { resultsOfFile } from './results-of-file.ts';

/** The results in one file; pasted text has no file name. */
export interface OpenedResults {
	name: string;
	found: FoundResults;
}

/** One computer in the dialog: its file, and what the reader says that it is. */
interface Shown {
	file: ResultsFile;
	problems: readonly string[];
	role: HTMLSelectElement;
	body: HTMLElement;
}

/** Shows what results would change, computer by computer, and adds them all with one press. Content of the files only ever becomes text. */
export function showResults(opened: readonly OpenedResults[], tools: ListTools): void {
	adoptStyles(filesStyles);
	adoptStyles(styles);
	const { view, store, speak } = tools;
	const { product, version } = fileFacts(tools);
	const { dialog, form, close } = listDialog(words.resultsTitle, tools);
	const readings = opened.flatMap(({ found }) => found.readings);
	const machines = machinesOfPage(view.items);
	const shown = readings.flatMap((reading): Shown[] =>
		reading.kind === 'ok' ? [{ ...reading, role: roleChoice(reading.file, machines), body: element('div', {}) }] : [],
	);
	const summary = element('p', { className: 'file-says', role: 'status' });
	const told = element('p', { role: 'alert', className: 'refused' });
	const add = element('button', { type: 'button', className: 'primary' }, words.addResults);
	const leave = element('button', { type: 'button', className: 'plain', onclick: close });
	const facts = {
		product,
		version: version.id,
		items: view.items,
		roles: view.roles,
		membersOf: ({ id }: { id: string }) => view.membersOf(id),
	};
	const given = () => shown.map(({ file, role }) => ({ file, role: role.value }));
	const show = (): ResultsPreview => {
		const preview = previewResults(given(), store().state, facts, tools.now());
		summary.textContent = words.previewSummary(preview);
		shown.forEach(({ body, problems }, index) => {
			const file = preview.files[index];
			if (file)
				body.replaceChildren(...resultsOfFile(file, problems, { product, label: version.label, now: tools.now() }));
		});
		add.hidden = preview.added.length === 0;
		leave.textContent = preview.added.length === 0 ? files.close : files.cancel;
		return preview;
	};
	form.append(
		summary,
		...shown.map(({ file, role, body }) => {
			const name = element('h3', {}, file.machine.name);
			role.addEventListener('change', show);
			const about = element('span', { className: 'out-of-sight' }, words.roleLabel(file.machine.name));
			return element('section', { className: 'machine-results' }, name, element('label', {}, about, role), body);
		}),
		...leftOut(opened).map((line) => element('p', { className: 'unread' }, line)),
		told,
		element('p', { className: 'buttons' }, add, leave),
	);
	add.addEventListener('click', () => {
		const now = tools.now();
		const { added } = show();
		// Another tab may have saved changes meanwhile: the results are added to the current list.
		if (isTooLarge(withMachineRuns(store().state, added, now))) {
			told.textContent = words.resultsTooLarge;
			return;
		}
		const preview = show();
		close();
		const names = [...new Set(added.map(({ run }) => run.machine))];
		store().change((state) => withMachineRuns(state, added, now), words.addedResults(names));
		speak(words.resultsAdded(preview));
	});
	show();
	dialog.showModal();
	(add.hidden ? leave : add).focus({ preventScroll: true });
	dialog.scrollTop = 0;
}

/** The choice of what a computer is: one of the page's machines. If the page has no machine as in the file, that comes first. */
function roleChoice({ machine }: ResultsFile, machines: readonly string[]): HTMLSelectElement {
	const options = machines.map((name) => element('option', { value: name }, name));
	const unknown = machines.includes(machine.role)
		? []
		: [element('option', { value: machine.role }, words.roleUnknown(machine.role))];
	const choice = element('select', {}, ...unknown, ...options);
	choice.value = machine.role;
	return choice;
}

/** The unreadable parts of what was opened. */
function leftOut(opened: readonly OpenedResults[]): string[] {
	const damaged = opened.reduce((sum, { found }) => sum + found.damaged, 0);
	const without = opened.filter(({ found }) => found.readings.length + found.damaged === 0).map(({ name }) => name);
	return [
		...opened.flatMap(({ found }) =>
			found.readings.flatMap((reading) => (reading.kind === 'ok' ? [] : [words.unreadableResults(reading)])),
		),
		...(damaged > 0 ? [words.damagedResults(damaged)] : []),
		...(without.length > 0 ? [words.noResultsIn(without)] : []),
	];
}
