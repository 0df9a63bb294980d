// The names of the details of a list.
import { details, type Detail } from './details.ts';

interface DetailWords {
	/** Above its field, and in “Undo”. */
	field: string;
	/** On paper, and where a file has a different text. */
	paper: string;
	/** What a browser may fill in by itself. */
	autocomplete?: 'name';
	/** The part of the sentence that says which list a file contains. */
	said: (text: string) => string;
}

export const detailWords: Readonly<Record<Detail, DetailWords>> = {
	environment: { field: 'Environment', paper: 'Environment', said: (text) => `The list for ${text}` },
	person: { field: 'Your name', paper: 'Checked by', autocomplete: 'name', said: (text) => `checked by ${text}` },
	change: { field: 'Change number', paper: 'Change number', said: (text) => text },
};

/** "The list for Production", "checked by Ada", "CHG-7"; details that the list does not have are left out. */
export function saidDetails(texts: Readonly<Record<Detail, string>>): string[] {
	return details.flatMap((detail) => (texts[detail] === '' ? [] : detailWords[detail].said(texts[detail])));
}
