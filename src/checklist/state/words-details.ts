// What the details of a list are called.
import { details, type Detail } from './details.ts';

interface DetailWords {
	/** Over its field, and what “Undo” says. */
	field: string;
	/** On paper, and where a file has another text. */
	paper: string;
	/** What a browser may offer to fill in. */
	autocomplete?: 'name';
	/** A part of the sentence that says which list a file holds. */
	said: (text: string) => string;
}

export const detailWords: Readonly<Record<Detail, DetailWords>> = {
	environment: { field: 'Environment', paper: 'Environment', said: (text) => `The list for ${text}` },
	person: { field: 'Your name', paper: 'Checked by', autocomplete: 'name', said: (text) => `checked by ${text}` },
	change: { field: 'Change number', paper: 'Change number', said: (text) => text },
};

/** "The list for Production", "checked by Ada", "CHG-7", as far as the list says so. */
export function saidDetails(texts: Readonly<Record<Detail, string>>): string[] {
	return details.flatMap((detail) => (texts[detail] === '' ? [] : detailWords[detail].said(texts[detail])));
}
