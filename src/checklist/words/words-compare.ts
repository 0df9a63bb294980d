import { counted } from './grammar.ts';

/** Above a comparison, where the reader's list leaves some of it out. */
export function needlessHidden(count: number): string {
	return `${counted(count, 'requirement is', 'requirements are')} hidden: your list names other releases, regions or stages, or leaves their part out.`;
}

/** The button beside it, while they are hidden. */
export const showNeedless = 'Show them';

/** The button beside it, while they are shown. */
export const hideNeedless = 'Hide them again';
