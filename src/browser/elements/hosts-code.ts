// What a list needs once hosts are named in it, in one piece to load.
export { hostsLine } from '../../checklist/item/hosts-line.ts';
export { testableOf } from '../../checklist/item/testable-of.ts';
export { withHosts } from '../../checklist/item/with-hosts.ts';
export { testableCount } from '../../checklist/item/words-testable.ts';
