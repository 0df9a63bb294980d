import type { Endpoint, Party, Requirement } from '../../src/requirements/model/requirement.ts';

/** A role, host, wildcard, address or template, by what its text looks like. */
export function end(text: string, qualifier?: string): Endpoint {
	const remark = qualifier === undefined ? {} : { qualifier };
	if (text === '*' || text === 'Any') return { kind: 'any', text, ...remark };
	if (text.includes('<')) return { kind: 'template', text, ...remark };
	if (text.startsWith('*.')) return { kind: 'wildcard', text, host: text.slice(2), ...remark };
	if (/^\d+(\.\d+){3}$/.test(text)) return { kind: 'address', text, network: `${text}/32`, ...remark };
	if (/^[\w.-]+\.[a-z]{2,}(\/.*)?$/.test(text))
		return { kind: 'host', text, host: text.replace(/\/.*/, ''), ...remark };
	return { kind: 'role', text, role: text.toLowerCase().replaceAll(' ', '-'), ...remark };
}

/** One side of a connection, with the text of its cell. */
export function party(text: string, ...endpoints: (string | Endpoint)[]): Party {
	return { text, endpoints: endpoints.map((each) => (typeof each === 'string' ? end(each) : each)) };
}

/** A connection on TCP 443 from the front end to a host, with what a test says otherwise. */
export function sampleRequirement(part: Partial<Requirement> = {}): Requirement {
	return {
		id: 'section/front-end/www.example.com/tcp-443',
		ref: 'R01',
		kind: 'connection',
		page: 'network-requirements',
		section: { anchor: 'section', path: ['Section'] },
		place: { line: 1 },
		source: party('Front-End', 'Front-End'),
		destination: party('www.example.com', 'www.example.com'),
		ports: [{ from: 443, to: 443 }],
		transports: ['tcp'],
		application: null,
		direction: 'outbound',
		necessity: 'required',
		notes: { text: '', html: '' },
		check: { method: 'manual', reason: 'not-https' },
		digest: `sha256:${'0'.repeat(64)}`,
		...part,
	};
}
