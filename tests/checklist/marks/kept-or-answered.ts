import type { Written } from '../../../src/checklist/state/state.ts';

/** Whether a writing stands among these, or one of them knew it: a later one of the same writer, or one that saw it. */
export const isKeptOrAnswered = ({ writer, changed }: Written, standing: readonly Written[]): boolean =>
	standing.some((each) => (each.writer === writer && each.changed >= changed) || (each.seen[writer] ?? '') >= changed);
