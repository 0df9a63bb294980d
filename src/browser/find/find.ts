// Brings the search field of `/find/` to life; it acts when it is imported.
import { FindFieldElement } from './find-field-element.ts';

customElements.define('find-field', FindFieldElement);
