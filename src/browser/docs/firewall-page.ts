// What script adds to a firewall request; it acts when it is imported.
import { CopyTableElement } from './copy-table-element.ts';
import { FirewallHostsElement } from './firewall-hosts-element.ts';

customElements.define('copy-table', CopyTableElement);
customElements.define('firewall-hosts', FirewallHostsElement);
