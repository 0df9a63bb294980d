// What script adds to a firewall request; it acts when it is imported.
import { CopyTableElement } from './copy-table-element.ts';
import { FirewallHostsElement } from './firewall-hosts-element.ts';
import { FirewallRulesElement } from './firewall-rules-element.ts';

// First what changes the table, then what counts its lines.
customElements.define('firewall-hosts', FirewallHostsElement);
customElements.define('copy-table', CopyTableElement);
customElements.define('firewall-rules', FirewallRulesElement);
