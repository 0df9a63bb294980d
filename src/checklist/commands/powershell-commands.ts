// Commands that run alike in Windows PowerShell 5.1 and PowerShell 7. They use .NET where a cmdlet ignores proxies, has no time limit
// or does not show the certificate. They are pasted into a console, so there are no tabs, and nothing outlives the outer braces.
import { type FillIn, type PlannedCheck, fillInsOf, type LabelledCheck } from './planned-check.ts';

/**
 * Text as one string of PowerShell. It takes typographic quotes for straight ones, so each of them is doubled. Control characters
 * become spaces.
 */
export function powershellQuoted(text: string): string {
	return `'${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}

/** The checks as one script. */
export function powershellScript(checks: readonly LabelledCheck[]): string {
	const kinds = [...new Set(checks.map(({ kind }) => kind))];
	const lines = [
		...fillInsOf(checks).map(({ variable }) => `$${variable} = ''`),
		report,
		...(kinds.some((kind) => kind === 'tcp' || kind === 'https') ? [connect] : []),
		...kinds.map((kind) => functions[kind]),
		...checks.map(call),
	];
	return `& {\n${fullLanguage}\n${lines.join('\n')}\n}`;
}

function call(check: LabelledCheck): string {
	const label = powershellQuoted(check.refs.join(' '));
	switch (check.kind) {
		case 'tcp':
			return `Test-Tcp ${label} ${value(check.host)} ${value(check.port)}`;
		case 'https':
			return `Test-Https ${label} ${value(check.host)} ${check.port} ${powershellQuoted(check.path)}`;
		case 'ping':
			return `Test-Ping ${label} ${value(check.host)}`;
		case 'listener':
			return `Test-Listener ${label} ${check.port}`;
		case 'resolve':
			return `Test-Name ${label} ${powershellQuoted(check.host)}`;
	}
}

function value(given: string | number | FillIn): string {
	if (typeof given === 'number') return `${given}`;
	return typeof given === 'string' ? powershellQuoted(given) : `$${given.variable}`;
}

// Where AppLocker or WDAC restrict the language, calls of .NET are refused, and those that say why too.
const fullLanguage = `$mode = $ExecutionContext.SessionState.LanguageMode
if ($mode -ne 'FullLanguage') { "not run: PowerShell is in $mode mode here, which refuses calls that this needs"; return }`;

// A format of its own takes the separators and the calendar of the reader's culture, if none is given.
const report = `function Write-Result($Target, $Result) {
  $time = [DateTimeOffset]::Now.ToString('yyyy-MM-ddTHH:mm:sszzz', [Globalization.CultureInfo]::InvariantCulture)
  ($time, [Environment]::MachineName, $Target, $Result -join ', ') -replace '[\\s\\p{Cc}]+', ' '
}`;

// Each address in turn: in Windows PowerShell a TcpClient that is made for no address family takes IPv4 alone.
const connect = `function Connect-Host($Name, $Port) {
  $problem = 'no address'
  foreach ($address in [Net.Dns]::GetHostAddresses($Name)) {
    $client = New-Object Net.Sockets.TcpClient $address.AddressFamily
    try {
      if ($client.ConnectAsync($address, [int]$Port).Wait(8000)) { return $client }
      $problem = 'nothing came back in 8 s'
    } catch { $problem = $_.Exception.GetBaseException().Message }
    $client.Close()
  }
  throw $problem
}`;

const functions: Readonly<Record<PlannedCheck['kind'], string>> = {
	tcp: `function Test-Tcp($Label, $Name, $Port) {
  $target = "$Label TCP $(if ("$Name" -like '*:*') { "[$Name]" } else { $Name }):$Port"
  if (-not $Name -or -not $Port) { Write-Result $target 'not run: fill in the top lines'; return }
  try {
    $client = Connect-Host $Name $Port
    $client.Close()
    Write-Result $target 'answered'
  } catch { Write-Result $target "no answer: $($_.Exception.GetBaseException().Message)" }
}`,
	// The handshake is made by hand, because PowerShell 7 has no other way to see the certificate. Its check stays that of the system:
	// the block below only notes what it found, and nothing is sent over a connection that it refused. TLS 1.2 is named for .NET
	// Framework alone, whose own default may be older.
	https: `function Send-Head($Stream, $Text) {
  $bytes = [Text.Encoding]::ASCII.GetBytes($Text)
  $Stream.Write($bytes, 0, $bytes.Length)
  $reader = New-Object IO.StreamReader $Stream
  $first = $reader.ReadLine()
  while ($reader.ReadLine()) { }
  $first
}
function Test-Https($Label, $Name, $Port, $Path) {
  $address = "https://$(if ("$Name" -like '*:*') { "[$Name]" } else { $Name })$(if ($Port -ne 443) { ":$Port" })$Path"
  if (-not $Name) { Write-Result "$Label $address" 'not run: fill in the top lines'; return }
  $way = ''
  $client = $null
  try {
    $uri = [uri]$address
    $system = [Net.WebRequest]::DefaultWebProxy
    $proxy = if ($system -and -not $system.IsBypassed($uri)) { $system.GetProxy($uri) }
    if ($proxy -and $proxy.Authority -ne $uri.Authority) {
      $way = " through the proxy $($proxy.Authority)"
      $client = Connect-Host $proxy.DnsSafeHost $proxy.Port
      $client.ReceiveTimeout = 16000
      $place = "$($uri.Host):$Port"
      $said = Send-Head ($client.GetStream()) "CONNECT $place HTTP/1.1\`r\`nHost: $place\`r\`n\`r\`n"
      if ($said -notmatch '^HTTP/1\\.\\d 2') { throw "the proxy said: $said" }
    } else { $client = Connect-Host $uri.DnsSafeHost $Port }
    $client.ReceiveTimeout = 16000
    $seen = @{ Errors = 'not checked'; Issuer = '' }
    $look = { param($From, $Certificate, $Chain, $Errors) $seen.Errors = "$Errors"; $seen.Issuer = $Certificate.Issuer; $true }.GetNewClosure()
    $tls = New-Object Net.Security.SslStream($client.GetStream(), $false, ($look -as [Net.Security.RemoteCertificateValidationCallback]))
    $protocol = if ($PSVersionTable.PSVersion.Major -ge 6) { 'None' } else { 'Tls12' }
    $tls.AuthenticateAsClient($uri.DnsSafeHost, $null, [Security.Authentication.SslProtocols]$protocol, $false)
    if ($seen.Errors -ne 'None') { $result = "certificate not trusted$($way): $($seen.Errors); issuer: $($seen.Issuer)" }
    else {
      $said = Send-Head $tls "HEAD $($uri.PathAndQuery) HTTP/1.1\`r\`nHost: $($uri.Authority)\`r\`nConnection: close\`r\`n\`r\`n"
      if ($said -match '^HTTP/\\S+ (\\d{3})') { $result = "answered$($way): HTTP $($Matches[1]); issuer: $($seen.Issuer)" }
      else { $result = "no HTTP answer$($way), but TLS; issuer: $($seen.Issuer)" }
    }
  } catch { $result = "no answer$($way): $($_.Exception.GetBaseException().Message)" }
  finally { if ($client) { $client.Close() } }
  Write-Result "$Label $address" $result
}`,
	// -Quiet is true for any answer in Windows PowerShell 5.1, and in PowerShell 7 where all pings are answered: each is sent by itself.
	ping: `function Test-Ping($Label, $Name) {
  if (-not $Name) { Write-Result "$Label ping" 'not run: fill in the top lines'; return }
  try { $null = [Net.Dns]::GetHostAddresses($Name) }
  catch { Write-Result "$Label ping $Name" "not run: $($_.Exception.GetBaseException().Message)"; return }
  if (1..3 | Where-Object { Test-Connection -ComputerName $Name -Count 1 -Quiet }) { Write-Result "$Label ping $Name" 'answered' }
  else { Write-Result "$Label ping $Name" 'no answer to 3 pings' }
}`,
	listener: `function Test-Listener($Label, $Port) {
  try {
    $found = Get-NetTCPConnection -State Listen -ErrorAction Stop | Where-Object { $_.LocalPort -eq $Port }
    if ($found) { $result = 'listening on ' + (($found.LocalAddress | Sort-Object -Unique) -join ' ') }
    else { $result = 'nothing listens' }
  } catch { $result = 'not run: ' + $_.Exception.GetBaseException().Message }
  Write-Result "$Label listener on TCP $Port" $result
}`,
	resolve: `function Test-Name($Label, $Name) {
  try { $result = 'resolves to ' + (([Net.Dns]::GetHostAddresses($Name) | ForEach-Object { $_.IPAddressToString }) -join ' ') }
  catch { $result = 'does not resolve: ' + $_.Exception.GetBaseException().Message }
  Write-Result "$Label $Name" $result
}`,
};
