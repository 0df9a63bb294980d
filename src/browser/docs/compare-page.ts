// What script adds to a comparison; it acts when it is imported.
import { CompareAnswersElement } from './compare-answers-element.ts';

customElements.define('compare-answers', CompareAnswersElement);
