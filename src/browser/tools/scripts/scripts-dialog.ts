import type { CommandShell } from '../../../checklist/commands/planned-check.ts';
import { shellName, shells } from '../../../checklist/commands/words-commands.ts';
import { scriptNames } from '../../../checklist/scripts/script-facts.ts';
import { kindOf, type MachinePlan, machinePlans, targetOf } from '../../../checklist/scripts/script-plan.ts';
import * as words from '../../../checklist/scripts/words-scripts.ts';
import { notCopied } from '../../../checklist/words/words-copied.ts';
import styles from '../../../styles/scripts-dialog.css?inline';
import { copyToClipboard } from '../../dom/copy-to-clipboard.ts';
import { download } from '../../dom/download.ts';
import { adoptStyles, element } from '../../dom/element.ts';
import { setParagraphs } from '../../dom/part-of.ts';
import { chosenShell, keepShell } from '../../elements/shell-choice.ts';
import { siteKey } from '../../storage/list-keys.ts';
import { listDialog } from '../list-dialog.ts';
import { namedHosts, pastedScript, savedScript } from '../machine-script.ts';
import type { ToolsFor } from '../tool-context.ts';

type Tools = ToolsFor<'root' | 'facts' | 'view' | 'store'>;

/** "Check by script": which machine, what its script will try, and the script with the hosts of the list. */
export function openScripts(tools: Tools): void {
	adoptStyles(styles);
	const { view, store } = tools;
	// Requirements that the list leaves out are not tried.
	const asked = view.items.filter(({ needless }) => needless === undefined);
	const leftOut = view.items.length - asked.length;
	const plans = machinePlans(asked, namedHosts({ view, store }));
	const able = plans.filter(({ checks }) => checks.length > 0);
	// If everything starts outside the reader's network, there is no machine to run a script on.
	const isOutside = ({ byHand }: MachinePlan) => byHand.every(({ item }) => item.reason === 'inbound');
	const unable = plans.filter((each) => each.checks.length === 0 && !isOutside(each)).map(({ machine: name }) => name);
	const key = `${siteKey(tools.facts.key)}:shell`;
	const { dialog, form, close } = listDialog(words.scriptsTitle, tools);
	const machine = element(
		'select',
		{},
		...able.map((plan, index) => element('option', { value: `${index}` }, words.machineName(plan.machine))),
	);
	const shell = element('select', {}, ...shells.map((each) => element('option', { value: each }, shellName(each))));
	shell.value = chosenShell(key);
	const said = element('div', {});
	const tries = element('ul', { className: 'tries', tabIndex: 0 });
	const remarks = element('div', { className: 'quiet' });
	const status = element('span', { className: 'quiet' });
	status.setAttribute('role', 'status');

	const plan = () => able[Number(machine.value)];
	const update = () => {
		const chosen = plan();
		if (!chosen) return;
		const { checks, fillIns, served, byHand } = chosen;
		setParagraphs(said, [
			words.whatItTries(
				checks.length,
				served.map(({ ref }) => ref),
			),
		]);
		tries.replaceChildren(
			...checks.map((check) =>
				element('li', {}, `${kindOf(check)} `, element('code', {}, targetOf(check)), ` (${check.refs.join(', ')})`),
			),
		);
		setParagraphs(remarks, [
			...(fillIns.length > 0 ? [words.askedFor(fillIns)] : []),
			...(byHand.length > 0 ? [words.leftByHand(byHand.map(({ item }) => item.ref))] : []),
			...(leftOut > 0 ? [words.leftOutByList(leftOut)] : []),
			...(unable.length > 0 ? [words.nothingToCheckOn(unable)] : []),
		]);
		status.textContent = '';
	};
	machine.addEventListener('change', update);
	shell.addEventListener('change', () => {
		keepShell(shellOf(shell.value), key);
		status.textContent = '';
	});
	const save = () => {
		const chosen = plan();
		if (!chosen) return;
		const isPosix = shellOf(shell.value) === 'posix';
		const name = `${scriptNames(able.map((each) => each.machine)).get(chosen.machine) ?? ''}.${isPosix ? 'sh' : 'ps1'}`;
		download(savedScript(chosen, shellOf(shell.value), tools), name, 'text/plain');
		status.textContent = words.scriptSaved(name);
	};
	const copy = async () => {
		const chosen = plan();
		if (!chosen) return;
		const copied = await copyToClipboard({ text: pastedScript(chosen, shellOf(shell.value), tools) });
		status.textContent = copied ? words.scriptCopied : notCopied('command');
	};
	const button = (text: string, className: string, onclick: () => void) =>
		element('button', { type: 'button', className, onclick }, text);
	const parts = [
		element('p', {}, words.scriptsLead),
		element(
			'p',
			{ className: 'which' },
			element('label', {}, words.whichMachine, ' ', machine),
			element('label', {}, words.whichScript, ' ', shell),
		),
		said,
		tries,
		remarks,
	];
	form.append(
		...(able.length > 0 ? parts : [element('p', {}, words.nothingToCheck)]),
		element(
			'p',
			{ className: 'buttons' },
			...(able.length > 0
				? [button(words.downloadScript, 'primary', save), button(words.copyScript, 'plain', () => void copy())]
				: []),
			button(words.closeScripts, 'plain', close),
			status,
		),
	);
	update();
	dialog.showModal();
}

const shellOf = (value: string): CommandShell => shells.find((shell) => shell === value) ?? 'posix';
