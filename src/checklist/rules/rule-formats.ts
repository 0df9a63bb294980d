import { addressLists } from './address-lists.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { blackbox } from './blackbox.ts';
import { nftables } from './nftables.ts';
import type { RuleFormat } from './rule-format.ts';
import { squid } from './squid.ts';
import { windowsFirewall } from './windows-firewall.ts';

/** All formats for rules, in display order. */
export const ruleFormats: readonly RuleFormat[] = [
	windowsFirewall,
	nftables,
	squid,
	aws,
	azure,
	addressLists,
	blackbox,
];
