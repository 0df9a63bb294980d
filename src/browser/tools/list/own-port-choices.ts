import type { Item, ItemEnd } from '../../../checklist/item/item.ts';
import { hostText, readHost, type NamedHost } from '../../../checklist/item/named-hosts.ts';
import { replaceablePorts, useLine } from '../../../checklist/item/own-ports.ts';
import type { ChecklistState } from '../../../checklist/state/state.ts';
import * as words from '../../../checklist/item/words-hosts.ts';
import { element } from '../../dom/element.ts';

/** A field whose hosts may have their own ports. */
export interface PortField {
	part: 'hosts' | 'samples';
	/** Id of the role, or the wildcard as the page writes it. */
	key: string;
	/** The lines that are entered now. */
	lines: () => readonly string[];
}

/**
 * Beside each host with its own port: the requirements that lead to its role, so that the reader can say for which of them this port
 * replaces that of the page. Nothing is preselected.
 */
export class OwnPortChoices {
	#items: readonly Item[];
	#saved: ChecklistState['ownPorts'];
	/** The ticked choices: by host, the lines that `useLine` makes of requirement and port. */
	#ticked: Map<string, Set<string>>;
	#boxes: { field: PortField; box: HTMLElement; shown: string }[] = [];

	constructor(items: readonly Item[], saved: ChecklistState['ownPorts']) {
		this.#items = items;
		this.#saved = saved;
		this.#ticked = new Map(
			Object.entries(saved).map(([host, { text }]) => [host, new Set(text.split('\n').filter((line) => line !== ''))]),
		);
	}

	/** The element for the choices of a field, to be shown below it. */
	boxFor(field: PortField): HTMLElement {
		const box = element('div', { className: 'own-ports' });
		this.#boxes.push({ field, box, shown: '' });
		return box;
	}

	/** Shows the choices for the current hosts. */
	show(): void {
		for (const each of this.#boxes) {
			const hosts = hostsWithPorts(each.field);
			const shown = hosts.map(hostText).join('\n');
			if (shown !== each.shown) each.box.replaceChildren(...hosts.map((host) => this.#choicesFor(host, each.field)));
			each.shown = shown;
		}
		this.#showTicks();
	}

	/** The changes by host: the lines to save; empty for a host that is gone. */
	changes(): { host: string; text: string }[] {
		const named = new Set(this.#boxes.flatMap(({ field }) => hostsWithPorts(field).map(hostText)));
		return [...new Set([...named, ...Object.keys(this.#saved)])].flatMap((host) => {
			const text = named.has(host) ? [...(this.#ticked.get(host) ?? [])].join('\n') : '';
			return text === (this.#saved[host]?.text ?? '') ? [] : [{ host, text }];
		});
	}

	#choicesFor(host: NamedHost, field: PortField): HTMLElement {
		const uses = this.#items.flatMap((item) =>
			endsOf(item, field)
				.flatMap(replaceablePorts)
				.filter((instead) => instead !== `${host.port}`)
				.map((instead) => ({ item, instead })),
		);
		const groups = [...Map.groupBy(uses, ({ instead }) => instead)].map(([instead, members]) =>
			element(
				'fieldset',
				{},
				element('legend', {}, words.usePort(host.port ?? 0, instead)),
				...members.map(({ item }) => this.#tick(hostText(host), useLine(item.id, instead), item)),
			),
		);
		const lead = groups.length === 0 ? words.portUnused(host.port ?? 0) : words.portOfItsOwn;
		return element(
			'section',
			{ ariaLabel: words.portsOf(hostText(host)) },
			element('p', {}, element('code', {}, hostText(host)), ` ${lead}`),
			...groups,
		);
	}

	#tick(host: string, line: string, { ref, given, sentenceEnd }: Item): HTMLElement {
		const box = element('input', { type: 'checkbox' });
		box.dataset['host'] = host;
		box.dataset['line'] = line;
		box.addEventListener('change', () => {
			const ticked = this.#ticked.get(host) ?? new Set();
			this.#ticked.set(host, ticked);
			if (box.checked) ticked.add(line);
			else ticked.delete(line);
			// A host may be in several fields.
			this.#showTicks();
		});
		const sentence = given.sentence.slice(0, given.sentence.length - sentenceEnd.length);
		return element('label', {}, box, element('b', {}, ref), ` ${sentence}`);
	}

	#showTicks(): void {
		for (const { box } of this.#boxes) {
			for (const tick of box.querySelectorAll('input')) {
				const { host = '', line = '' } = tick.dataset;
				tick.checked = this.#ticked.get(host)?.has(line) ?? false;
			}
		}
	}
}

function hostsWithPorts({ lines }: PortField): NamedHost[] {
	const hosts = lines().map(readHost);
	const own = hosts.filter((host) => typeof host !== 'string').filter(({ port }) => port !== null);
	return [...new Map(own.map((host) => [hostText(host), host])).values()];
}

const endsOf = ({ ends }: Item, { part, key }: PortField): ItemEnd[] =>
	ends.filter(({ kind, name, text }) =>
		part === 'hosts' ? kind === 'role' && name === key : kind === 'wildcard' && text === key,
	);
