// The entry of the checklist page; it acts when it is imported.
import { defineElements } from './define-elements.ts';

defineElements(customElements);
