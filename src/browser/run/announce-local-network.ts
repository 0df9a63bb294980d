import { hostOf } from '../../checklist/item/item-view.ts';
import { goOn, leaveOut, localNetworkAhead } from '../../checklist/run/words-run.ts';
import { element } from '../dom/element.ts';
import { askPermission } from '../probe/run-controls.ts';
import { isPrivateHost } from '../../checklist/run/judge-probe.ts';

/** The parts of the page that the announcement needs. */
export interface AnnouncementOptions {
	/** Addresses of the run. */
	targets: readonly string[];
	/** Whether the reader named the host of an address: such hosts are often on the reader's own network, whatever their name. */
	isNamed: (target: string) => boolean;
	/** The element in which it is shown. */
	panel: HTMLElement;
	speak: (words: string) => void;
	/** Removes the announcement when aborted: the run is cancelled. */
	signal: AbortSignal;
}

/**
 * Returns the addresses to run. If the browser will ask the reader about the local network (https://wicg.github.io/local-network-access/),
 * the page first explains why; the reader continues or leaves those addresses out. Browsers ask only on pages from public addresses. So
 * pages on localhost, on a private name or from a file announce nothing.
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
