import { transportWords, type Transport } from './transports.ts';

/** The protocol that a word names, in a protocol column or beside a port. */
export type ProtocolWord = { kind: 'transport'; name: Transport } | { kind: 'application'; name: string };

/** IP protocols without ports (RFC 4303, RFC 4302, RFC 2784, and RFC 2003 under both of its names). */
export const portlessProtocols: ReadonlySet<string> = new Set(['esp', 'ah', 'gre', 'ipip', 'ipencap']);

const applications =
	'http https ssh sftp ftp ftps smtp smtps imap imaps pop3 dns ldap ldaps kerberos ntp snmp syslog rdp smb nfs mysql amqp amqps mqtt grpc tls ssl dtls quic websocket websockets ws wss wireguard stun turn rpc vxlan bgp winrm telnet sql odbc jdbc rtp sip h2 http2 http3'.split(
		' ',
	);

/** Transports and application protocols by the words that pages use for them. */
export const protocolWords: ReadonlyMap<string, ProtocolWord> = new Map<string, ProtocolWord>([
	...transportWords.map(([word, name]): [string, ProtocolWord] => [word, { kind: 'transport', name }]),
	...applications.map((name): [string, ProtocolWord] => [name, { kind: 'application', name }]),
]);
