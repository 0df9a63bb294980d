import type { Item, ItemEnd } from '../../src/checklist/item.ts';
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
