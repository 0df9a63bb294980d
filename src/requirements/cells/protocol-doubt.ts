import type { Draft } from '../model/draft.ts';
import { transportName, transports } from '../model/transports.ts';
import type { Problems } from '../problems/problems.ts';
import type { ReadPorts } from './read-ports.ts';
import type { ReadProtocol } from './read-protocol.ts';

/**
 * The unknown protocol of a requirement, and why a browser cannot test it. The word stays in the dataset. An unknown
 * word, or ports that contradict each other, rule out a test.
 */
export function doubtOf(
	protocol: ReadProtocol,
	{ hasUnknownProtocol }: Pick<ReadPorts, 'hasUnknownProtocol'>,
	ownPorts: 'contradicted' | undefined,
): Pick<Draft, 'doubt' | 'unknownProtocol'> {
	const doubt =
		ownPorts === 'contradicted' ? 'contradicted-port' : hasUnknownProtocol ? 'unknown-protocol' : protocol.doubt;
	const word = protocol.unknown?.at.text.toLowerCase();
	return { ...(doubt === undefined ? {} : { doubt }), ...(word === undefined ? {} : { unknownProtocol: word }) };
}

/** Warns of a protocol that we do not know, once for its cell. */
export function reportUnknownProtocol({ unknown }: ReadProtocol, problems: Problems): void {
	if (!unknown) return;
	const { at, suggestion } = unknown;
	const meant = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
	problems.report(
		'unknown-protocol',
		`Unexpected protocol \`${at.text}\`, expected ${transports.map(transportName).join(', ')} or the name of an application protocol${meant}`,
		at,
	);
}
