// The one module that acts when it is imported: it brings the checklist page to life.
import { defineElements } from './define-elements.ts';

defineElements(customElements);
