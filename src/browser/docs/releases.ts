// Adds to the releases of a version what needs script; it acts when it is imported.
import { CopyTableElement } from './copy-table-element.ts';
import { ReleaseDifferenceElement } from './release-difference-element.ts';

customElements.define('release-difference', ReleaseDifferenceElement);
customElements.define('copy-table', CopyTableElement);
