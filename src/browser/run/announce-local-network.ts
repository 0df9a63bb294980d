import { hostOf } from '../../checklist/item/item-view.ts';
import { goOn, leaveOut, localNetworkAhead } from '../../checklist/run/words-run.ts';
import { element } from '../dom/element.ts';
import { askPermission } from '../probe/run-controls.ts';
import { isPrivateHost } from '../../checklist/run/judge-probe.ts';

/** What the announcement needs of the page. */
export interface AnnouncementOptions {
	/** Addresses of the run. */
	targets: readonly string[];
	/** Whether the reader named the host of an address: those are often on the reader's own network, whatever they are called. */
	isNamed: (target: string) => boolean;
	/** Where it is shown. */
	panel: HTMLElement;
	speak: (words: string) => void;
	/** Takes the announcement away: nothing is to be asked any more. */
	signal: AbortSignal;
}

/**
 * The addresses to run. Where the browser is going to ask the reader about the local network (https://wicg.github.io/local-network-access/),
 * the page says so first, and why; the reader goes on or leaves those addresses out. Browsers ask only pages from public
 * addresses, so a page on localhost, a private name or from a file announces nothing.
 */
export async function announceLocalNetwork(options: AnnouncementOptions): Promise<string[]> {
	const { targets, isNamed, panel, speak, signal } = options;
	const isPrivate = (target: string) => URL.canParse(target) && isPrivateHost(new URL(target).hostname);
	const local = targets.filter((target) => isNamed(target) || isPrivate(target));
	const mayAsk = location.protocol !== 'file:' && !isPrivateHost(location.hostname);
	const states = await Promise.all([askPermission('local-network'), askPermission('loopback-network')]);
	if (signal.aborted) return [];
	if (local.length === 0 || !mayAsk || !states.includes('prompt')) return [...targets];
	const words = localNetworkAhead(local.map(hostOf));
	const before = document.activeElement;
	const goes = await new Promise<boolean>((choose) => {
		signal.addEventListener('abort', () => choose(false));
		const go = element('button', { type: 'button', className: 'primary', onclick: () => choose(true) }, goOn);
		const leave = element('button', { type: 'button', className: 'plain', onclick: () => choose(false) }, leaveOut);
		const notice = element('div', { className: 'notice ahead' }, element('p', {}, words), go, ' ', leave);
		panel.append(notice);
		speak(words);
		go.focus();
	});
	panel.querySelector('.ahead')?.remove();
	if (signal.aborted) return [];
	if (before instanceof HTMLElement) before.focus();
	return goes ? [...targets] : targets.filter((target) => !local.includes(target));
}
