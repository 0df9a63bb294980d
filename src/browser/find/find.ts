// Defines the search field of `/find/`; it acts when it is imported.
import { FindFieldElement } from './find-field-element.ts';

customElements.define('find-field', FindFieldElement);
