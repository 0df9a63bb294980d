// What script adds to a page of requirements; it acts when it is imported.
import { offerMarkdown } from './offer-markdown.ts';
import { offerRowLink } from './row-link.ts';
import { TableToolsElement } from './table-tools-element.ts';

customElements.define('table-tools', TableToolsElement);
offerRowLink(document);
offerMarkdown(document);
