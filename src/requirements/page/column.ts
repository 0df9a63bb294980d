import type { Transport } from '../model/transports.ts';
import type { SourceText } from '../text/source-text.ts';
/** What a column of a requirement table says. */
export type Meaning =
	| 'id'
	| 'source'
	| 'sourceAddresses'
	| 'destination'
	| 'destinationAddresses'
	/** The other end: the Direction column decides whether it is source or destination. */
	| 'peer'
	/** Addresses of the host in the same row. */
	| 'addresses'
	| 'port'
	/** Ports of one transport, in a table with a column for each. */
	| Transport
	| 'protocol'
	| 'direction'
	| 'service'
	| 'condition'
	| 'notes';

/** A column: its heading as written, and its meaning, if it has one. */
export interface Column {
	heading: string;
	meaning: Meaning | undefined;
	/** The heading announces hosts or addresses, but no cell holds one. */
	contradicted?: boolean;
	/** It names the ends, while another column has their hosts. */
	isName?: boolean;
	/**
	 * The name of the scope, where the column says where a row applies: Region or Stage. Its text also goes into the
	 * notes.
	 */
	scope?: string;
}

/** The cells of all rows, each cell as its lines. */
export type Rows = readonly (readonly SourceText[])[][];
