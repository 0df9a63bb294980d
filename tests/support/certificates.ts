import './reflect-metadata.ts';
import { createHash, X509Certificate } from 'node:crypto';
import {
	BasicConstraintsExtension,
	ExtendedKeyUsage,
	ExtendedKeyUsageExtension,
	KeyUsageFlags,
	KeyUsagesExtension,
	SubjectAlternativeNameExtension,
	X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate for a server of the tests; it lives in memory alone. */
export interface Certificate {
	/** The private key, PEM. */
	key: string;
	/** The certificate, PEM. */
	cert: string;
	/** The SHA-256 of its public key (SPKI) in base64: what Chromium's `--ignore-certificate-errors-spki-list` takes. */
	publicKeyHash: string;
}

/** What a server can show, right and wrong. */
export interface Certificates {
	/** The authority that signed all but `untrusted`. */
	authority: Certificate;
	/** Good for the names that were asked for, today. */
	good: Certificate;
	/** The same names, signed by an authority that no one knows. */
	untrusted: Certificate;
	/** The same names, until yesterday. */
	expired: Certificate;
	/** Good, but for another name. */
	misnamed: Certificate;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayInMilliseconds = 86_400_000;

const daysFromNow = (days: number): Date => new Date(Date.now() + days * dayInMilliseconds);

const generateKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const toPem = (label: string, bytes: ArrayBuffer): string => {
	const lines =
		Buffer.from(bytes)
			.toString('base64')
			.match(/.{1,64}/g) ?? [];
	return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};

const finish = async (cert: string, { privateKey }: CryptoKeyPair): Promise<Certificate> => ({
	key: toPem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', privateKey)),
	cert,
	publicKeyHash: createHash('sha256')
		.update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
		.digest('base64'),
});

const makeAuthority = async (commonName: string) => {
	const keys = await generateKeys();
	const name = `CN=${commonName}`;
	const certificate = await X509CertificateGenerator.createSelfSigned({
		name,
		keys,
		signingAlgorithm: algorithm,
		notBefore: daysFromNow(-30),
		notAfter: daysFromNow(30),
		extensions: [
			new BasicConstraintsExtension(true, 0, true),
			new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
		],
	});
	return { name, keys, certificate: await finish(certificate.toString('pem'), keys) };
};

type Authority = Awaited<ReturnType<typeof makeAuthority>>;

const makeLeaf = async (authority: Authority, names: string[], days: { from: number; to: number }) => {
	const keys = await generateKeys();
	const certificate = await X509CertificateGenerator.create({
		subject: 'CN=Test server',
		issuer: authority.name,
		publicKey: keys.publicKey,
		signingKey: authority.keys.privateKey,
		signingAlgorithm: algorithm,
		notBefore: daysFromNow(days.from),
		notAfter: daysFromNow(days.to),
		extensions: [
			new BasicConstraintsExtension(false, undefined, true),
			new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
			new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
			new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
		],
	});
	return finish(certificate.toString('pem'), keys);
};

/**
 * Makes an authority and a set of certificates of its own, fresh at each call.
 * `names` are DNS names; `*.example.test` stands for one label.
 */
export const certificates = async (names: string[], authority = 'Test authority'): Promise<Certificates> => {
	const [known, unknown] = await Promise.all([makeAuthority(authority), makeAuthority('Unknown authority')]);
	const valid = { from: -1, to: 7 };
	const [good, untrusted, expired, misnamed] = await Promise.all([
		makeLeaf(known, names, valid),
		makeLeaf(unknown, names, valid),
		makeLeaf(known, names, { from: -8, to: -1 }),
		makeLeaf(known, ['another-name.invalid'], valid),
	]);
	return { authority: known.certificate, good, untrusted, expired, misnamed };
};
