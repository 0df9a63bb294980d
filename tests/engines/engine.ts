import type { ServedFolder } from '../../src/commands/serve-folder.ts';
import type { Certificates } from '../support/certificates.ts';

/** A page of an engine that a test drives. */
export interface DrivenPage {
	/** The value of an expression on the page; what it gives must be JSON. */
	evaluate: (expression: string) => Promise<unknown>;
	/** Ends the browser. */
	close: () => Promise<void>;
}

/** An engine that may be installed here. */
export interface Engine {
	name: string;
	/** Programs that it needs, and the Debian package of each. */
	needs: Record<string, string>;
	/** What the checklist makes of a row, where this engine knows less or more than Chromium. */
	judges: (row: string, inChromium: string) => string;
	/** Opens a page; the engine trusts this authority (a PEM file). */
	open: (url: string, authorityFile: string) => Promise<DrivenPage & { version: string }>;
}

/** What a test of an engine needs to know. */
export interface EngineSetting {
	made: Certificates;
	/** PEM file of the authority that the engine is to trust. */
	authorityFile: string;
	/** The built site. */
	site: ServedFolder;
	/** Path of a checklist, and the key of its saved list. */
	path: string;
	key: string;
}

/** A line for each row, and the rows that were wrong. */
export interface EngineResult {
	version: string;
	lines: string[];
	wrong: string[];
}

/** Something that `npm run test:engines` runs. */
export interface EngineTest {
	name: string;
	/** Programs that it needs, and the Debian package of each. */
	needs: Record<string, string>;
	run: (setting: EngineSetting) => Promise<EngineResult>;
}
