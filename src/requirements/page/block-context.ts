import type { Problems } from '../problems/problems.ts';
import type { Surroundings } from './surroundings.ts';

/** What reading a table or a list needs beside its nodes. */
export interface BlockContext {
	surroundings: Surroundings;
	source: string;
	problems: Problems;
}
