import type { Transport } from './requirement.ts';

/** What a word in a protocol column, or beside a port, names. */
export type ProtocolWord = { kind: 'transport'; name: Transport } | { kind: 'application'; name: string };

const transports: [string, Transport][] = [
	['tcp', 'tcp'],
	['tcp4', 'tcp'],
	['tcp6', 'tcp'],
	['udp', 'udp'],
	['udp4', 'udp'],
	['udp6', 'udp'],
	['icmp', 'icmp'],
	['icmpv4', 'icmp'],
	['icmpv6', 'icmp'],
	['ping', 'icmp'],
];
/** IP protocols of their own, which have no ports (RFC 4303, RFC 4302, RFC 2784). */
export const portlessProtocols: ReadonlySet<string> = new Set(['esp', 'ah', 'gre']);

const applications =
	'http https ssh sftp ftp ftps smtp smtps imap imaps pop3 dns ldap ldaps kerberos ntp snmp syslog rdp smb nfs mysql amqp amqps mqtt grpc tls ssl dtls quic websocket websockets ws wss wireguard stun turn rpc vxlan bgp winrm telnet sql odbc jdbc rtp sip h2 http2 http3'.split(
		' ',
	);

/** Protocols by the words that pages use for them: three transports, and the application protocols that a page may state. */
export const protocolWords: ReadonlyMap<string, ProtocolWord> = new Map<string, ProtocolWord>([
	...transports.map(([word, name]): [string, ProtocolWord] => [word, { kind: 'transport', name }]),
	...applications.map((name): [string, ProtocolWord] => [name, { kind: 'application', name }]),
]);
