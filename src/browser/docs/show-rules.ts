// The rules of one format with the reader's hosts, and what they leave out. It is loaded when a format is chosen.
import { readRoleLines } from '../../checklist/page/role-lines.ts';
import { noAnswers, type Answers } from '../../checklist/rules/answers.ts';
import { askedList } from '../../checklist/rules/asked-list.ts';
import { ruleFormats } from '../../checklist/rules/rule-formats.ts';
import type { RuleFile } from '../../checklist/rules/rule-format.ts';
import { reasonsOf, tally, type Reason } from '../../checklist/rules/rule-header.ts';
import { migrate } from '../../checklist/state/migrations.ts';
import { readState } from '../../checklist/state/read-state.ts';
import { copyFile, emptyFile, fileCopied, noHosts, reasonTitles, saveFile } from '../../checklist/rules/words-rules.ts';
import { hostsFrom } from '../../checklist/words/words-filled-request.ts';
import rules from '../../styles/firewall-rules.css?inline';
import { copyButton } from '../dom/copy-button.ts';
import { download } from '../dom/download.ts';
import { adoptStyles, element } from '../dom/element.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';
import { loadRequirements } from './load-requirements.ts';

/** The elements to show for a format. Rejects if the requirements cannot be loaded; the next call tries again. */
export async function showRules(format: string, page: DOMStringMap): Promise<Node[]> {
	const { key = '', version = '', roles = '', source = '' } = page;
	const chosen = ruleFormats.find(({ id }) => id === format);
	if (!chosen) return [];
	adoptStyles(rules);
	const data = await loadRequirements(source);
	const answers = answersOf(key, version);
	const { files, fates } = chosen.write(askedList(data, answers, readRoleLines(roles)));
	const { notExpressed, inPart, wider } = reasonsOf(fates);
	const hasHosts = Object.values(answers.hosts).some(({ text }) => text !== '');
	const said = hasHosts ? hostsFrom(answers.environment.text) : noHosts;
	const left = element(
		'div',
		{ className: 'left-out' },
		...reasonList(reasonTitles.notExpressed, notExpressed),
		...reasonList(reasonTitles.inPart, inPart),
		...reasonList(reasonTitles.wider, wider),
	);
	return [
		element('p', {}, `${tally(fates)} ${said}`),
		element('ul', {}, ...chosen.notes.map((note) => element('li', {}, note))),
		element(
			'div',
			{ className: 'rule-files' },
			element('div', {}, ...files.flatMap((file) => fileParts(file, version))),
			left,
		),
	];
}

/** The answers of the list that this browser opened last. */
function answersOf(key: string, version: string): Answers {
	const reading = readState(savedTexts.get(openListKey(key)) ?? null, version, migrate);
	return reading.kind === 'ok' ? reading.state : noAnswers;
}

function fileParts({ name, text }: RuleFile, version: string): Node[] {
	const status = element('span', {});
	status.setAttribute('role', 'status');
	const copy = copyButton({
		text: copyFile,
		name: `${copyFile} ${name}`,
		content: () => ({ text }),
		done: fileCopied,
		status,
	});
	copy.className = 'plain';
	const save = element('button', { type: 'button', className: 'plain' }, saveFile);
	save.setAttribute('aria-label', `${saveFile} ${name}`);
	save.addEventListener('click', () => void download(text, `${version}-${name}`, 'text/plain'));
	const shown = element('pre', { tabIndex: 0 }, text === '' ? emptyFile : text);
	shown.setAttribute('role', 'region');
	shown.setAttribute('aria-label', name);
	return [element('h3', {}, name), element('p', { className: 'rule-actions' }, copy, ' ', save, ' ', status), shown];
}

function reasonList(title: string, reasons: readonly Reason[]): Node[] {
	if (reasons.length === 0) return [];
	const items = reasons.map(({ text, refs }) => element('li', {}, element('b', {}, refs.join(', ')), ` ${text}`));
	return [element('h3', {}, title), element('ul', {}, ...items)];
}
