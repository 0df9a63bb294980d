// What a list needs once hosts are named in it, in one piece to load.
export { hostsLine } from '../checklist/hosts-line.ts';
export { testableOf } from '../checklist/testable-of.ts';
export { withHosts } from '../checklist/with-hosts.ts';
export { testableCount } from '../checklist/words-testable.ts';
