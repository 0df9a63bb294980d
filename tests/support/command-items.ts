import type { Item, ItemEnd } from '../../src/checklist/item/item.ts';
import { sampleItem } from './sample-item.ts';

/** An end of the kind that its text looks like, with its ports; those after `https` speak HTTPS. */
export function itemEnd(kind: ItemEnd['kind'], text: string, ports: string, part: Partial<ItemEnd> = {}): ItemEnd {
	const [plain = '', https = ''] = ports.split('https').map((each) => each.trim());
	const ranges = `${plain} ${https}`.split(' ').filter((range) => range !== '');
	const name = kind === 'role' ? text.toLowerCase().replaceAll(' ', '-') : text.replace(/^\*\.|(?<=.)\/.*/g, '');
	return {
		kind,
		text,
		name: kind === 'address' ? text : name,
		path: kind === 'host' ? text.replace(/^[^/]+/, '') : '',
		ports: ranges.map((range) => {
			const [from = 0, to = from] = range.split('-').map(Number);
			return { from, to };
		}),
		httpsPorts: https.split(' ').flatMap((port) => (port === '' ? [] : [Number(port)])),
		...part,
	};
}

/** An item that leads to these ends, from a Front-End server over TCP unless a test says otherwise. */
export function commandItem(ends: readonly ItemEnd[], part: Partial<Item> = {}): Item {
	return sampleItem({
		ref: 'R05',
		targets: [],
		from: ['Front-End server'],
		ends,
		alternatives: false,
		sourceRoles: ['front-end'],
		transports: ['tcp'],
		reason: 'not-https',
		...part,
	});
}

/** An item that leads to one of two databases. */
export const sqlOrOracle = commandItem([itemEnd('role', 'SQL Server', '1433'), itemEnd('role', 'Oracle', '1521')], {
	alternatives: true,
});

/** An item that is a sentence about the servers themselves. */
export function localItem(sentence: string): Item {
	const item = commandItem([], { reason: 'local', transports: [] });
	return { ...item, given: { ...item.given, sentence } };
}

/** Of an item that a browser can test: two hosts under `*.x.example`, and another one. */
export const webTargets = {
	reason: null,
	targets: ['https://a.x.example/', 'https://b.x.example:8443/', 'https://other.example/'],
};
