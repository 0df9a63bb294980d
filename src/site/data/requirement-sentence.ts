import { plainSentence } from '../../checklist/item/words-sentence.ts';
import { madeOnce } from '../made-once.ts';

/** A requirement as a sentence in plain text: the checklist, the search, scripts and each comparison tell it. */
export const requirementSentence = madeOnce(plainSentence);
