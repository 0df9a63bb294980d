// Adds to a firewall request what needs script; it acts when it is imported.
import { CopyTableElement } from './copy-table-element.ts';
import { FirewallHostsElement } from './firewall-hosts-element.ts';
import { FirewallRulesElement } from './firewall-rules-element.ts';

// The element that changes the table comes first, then the one that counts its lines.
customElements.define('firewall-hosts', FirewallHostsElement);
customElements.define('copy-table', CopyTableElement);
customElements.define('firewall-rules', FirewallRulesElement);
