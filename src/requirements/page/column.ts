import type { Transport } from '../model/transports.ts';
import type { SourceText } from '../text/source-text.ts';
/** What a column of a requirement table says. */
export type Meaning =
	| 'id'
	| 'source'
	| 'sourceAddresses'
	| 'destination'
	| 'destinationAddresses'
	/** The other end, whichever it is: the Direction column decides. */
	| 'peer'
	/** Addresses of the host beside it. */
	| 'addresses'
	| 'port'
	/** Ports of one transport, in a table with a column for each. */
	| Transport
	| 'protocol'
	| 'direction'
	| 'service'
	| 'condition'
	| 'notes';

/** A column: its meaning, if it has one, and its heading as written. */
export interface Column {
	heading: string;
	meaning: Meaning | undefined;
	/** The heading promises hosts or addresses, and no cell holds one. */
	contradicted?: boolean;
	/** It names the ends whose hosts are in another column. */
	isName?: boolean;
	/** It says where a row holds: Region, Stage. Its text goes to the notes too. */
	scope?: string;
}

/** The cells of all rows, each by its lines. */
export type Rows = readonly (readonly SourceText[])[][];
