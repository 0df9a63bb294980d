// The probes of the PowerShell script, one for each kind of check. It runs in Windows PowerShell 5.1 and in PowerShell 7 on any system. So
// it uses .NET types that both have, and no cmdlet that only Windows has. Each function returns its result, and none throws.
import type { CheckKind } from './script-plan.ts';

const common = `function New-Finding($Result, $Seen, $Extra = '') { @{ result = $Result; seen = "$Seen"; extra = $Extra } }
# What an error says: that a connection failed, or that PowerShell could not try.
function Get-Failure($Problem) {
  $base = $Problem.Exception.GetBaseException()
  $network = 'ConnectionRefused', 'ConnectionReset', 'ConnectionAborted', 'TimedOut', 'HostUnreachable', 'HostDown', 'NetworkUnreachable', 'NetworkDown', 'AddressFamilyNotSupported', 'AddressNotAvailable'
  if ($base -is [Net.Sockets.SocketException]) {
    switch ("$($base.SocketErrorCode)") {
      { 'HostNotFound', 'NoData' -contains $_ } { return New-Finding 'no-answer' 'the name is unknown' }
      'TryAgain' { return New-Finding 'no-answer' 'the name was not resolved' }
      { $network -contains $_ } { return New-Finding 'no-answer' $base.Message }
    }
  } else {
    for ($each = $Problem.Exception; $each; $each = $each.InnerException) {
      if ($each -is [IO.IOException] -or $each -is [Security.Authentication.AuthenticationException]) { return New-Finding 'no-answer' $base.Message }
    }
  }
  New-Finding 'not-run' $base.Message
}
# The addresses of a name, in the order in which the system would try them.
function Get-Addresses($Name, $Seconds) {
  $address = $null
  if ([Net.IPAddress]::TryParse($Name, [ref]$address)) { return @{ addresses = @($address) } }
  try {
    $task = [Net.Dns]::GetHostAddressesAsync($Name)
    if (-not $task.Wait($Seconds * 1000)) { $found = New-Finding 'no-answer' "the name was not resolved in $Seconds s" }
    elseif ($task.Result.Count -gt 0) { return @{ addresses = @($task.Result) } }
    else { $found = New-Finding 'no-answer' 'the name is unknown' }
  } catch { $found = Get-Failure $_ }
  @{ addresses = @(); found = $found }
}
# A connection to any of the addresses of a host, each for itself.
function Connect-Host($Name, $Port, $Seconds) {
  $names = Get-Addresses $Name $Seconds
  $found = $names.found
  $missed = @()
  $reset = $false
  foreach ($address in $names.addresses) {
    $client = New-Object Net.Sockets.TcpClient $address.AddressFamily
    try {
      if ($client.ConnectAsync($address, [int]$Port).Wait($Seconds * 1000)) {
        $seen = if ($names.addresses.Count -gt 1) { (@("connected to $address") + @($missed -join '; ' | Where-Object { $_ })) -join '; no answer from ' } else { 'connected' }
        return @{ client = $client; found = (New-Finding 'answered' $seen) }
      }
      $found = New-Finding 'no-answer' "nothing came back in $Seconds s"
    } catch {
      # A refusal is no reset: this connection was made, and then closed at once.
      if ("$($_.Exception.GetBaseException().SocketErrorCode)" -eq 'ConnectionReset') { $reset = $true }
      $found = Get-Failure $_
    }
    $client.Close()
    if ($found.result -eq 'not-run') { break }
    $missed += "$($address): $($found.seen)"
    if ($names.addresses.Count -gt 1) { $found.seen = $missed -join '; ' }
  }
  @{ client = $null; found = $found; reset = $reset }
}
function Test-Tcp($Name, $Port, $Seconds) {
  $way = Connect-Host $Name $Port $Seconds
  if ($way.client) { $way.client.Close() }
  if ($way.reset) { New-Finding 'answered' 'connected, and then reset' } else { $way.found }
}`;

const https = `# Sends the head of a request and gives the first line of the reply.
function Send-Head($Stream, $Text) {
  $bytes = [Text.Encoding]::ASCII.GetBytes("$Text\`r\`n\`r\`n")
  $Stream.Write($bytes, 0, $bytes.Length)
  $reader = New-Object IO.StreamReader $Stream
  $reader.ReadLine()
  while ($reader.ReadLine()) { }
}
# A connection to a host, through the system's proxy where there is one.
function Connect-ByProxy($Uri, $Seconds) {
  $system = [Net.WebRequest]::DefaultWebProxy
  $proxy = if ($system -and -not $system.IsBypassed($Uri)) { $system.GetProxy($Uri) }
  if (-not $proxy -or $proxy.Authority -eq $Uri.Authority) { return Connect-Host $Uri.DnsSafeHost $Uri.Port $Seconds }
  $made = Connect-Host $proxy.DnsSafeHost $proxy.Port $Seconds
  if (-not $made.client) { $made.found.seen = "the proxy $($proxy.Authority): $($made.found.seen)"; return $made }
  $made.way = ' through a proxy'
  $made.client.ReceiveTimeout = $Seconds * 2000
  $place = "$($Uri.Host):$($Uri.Port)"
  $own = if ($system.Credentials) { $system.Credentials.GetCredential($proxy, 'Basic') }
  $password = if ($own -and $own.UserName) { "\`r\`nProxy-Authorization: Basic " + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($own.UserName):$($own.Password)")) }
  $said = Send-Head ($made.client.GetStream()) "CONNECT $place HTTP/1.1\`r\`nHost: $place$password"
  if ($said -match '^HTTP/\\S+ 2') { return $made }
  $made.client.Close()
  if ($said -match '^HTTP/\\S+ 407') { return @{ found = (New-Finding 'not-run' 'the proxy asks for a password, and this script has none') } }
  @{ found = (New-Finding 'no-answer' "the proxy refused: $said") }
}
# A HEAD request. The handshake is made by hand, as PowerShell 7 has no other way to see the certificate. Its check stays that of the
# system: the block notes what it found, and nothing is sent over a connection that it refused.
function Test-Https($Name, $Port, $Path, $Seconds) {
  $made = @{}
  try {
    $uri = [uri]"https://$(if ($Name -like '*:*') { "[$Name]" } else { $Name }):$Port$Path"
    $made = Connect-ByProxy $uri $Seconds
    if (-not $made.client) { return $made.found }
    $made.client.ReceiveTimeout = $Seconds * 2000
    $cert = @{ errors = 'not checked'; issuer = '' }
    $look = { param($From, $Certificate, $Chain, $Errors)
      $cert.errors = (@("$Errors") + @($Chain.ChainStatus | ForEach-Object { "$($_.Status)" }) | Select-Object -Unique) -join ' '
      $cert.issuer = $Certificate.Issuer
      $true }.GetNewClosure()
    $tls = New-Object Net.Security.SslStream($made.client.GetStream(), $false, ($look -as [Net.Security.RemoteCertificateValidationCallback]))
    $protocol = if ($PSVersionTable.PSVersion.Major -ge 6) { 'None' } else { 'Tls12' }
    $tls.AuthenticateAsClient($uri.DnsSafeHost, $null, [Security.Authentication.SslProtocols]$protocol, $false)
    if ($cert.errors -notmatch '^None\\b') { return New-Finding 'no-answer' "certificate not trusted$($made.way): $($cert.errors); issuer: $($cert.issuer)" }
    $said = Send-Head $tls "HEAD $($uri.PathAndQuery) HTTP/1.1\`r\`nHost: $($uri.Authority)\`r\`nUser-Agent: portolan\`r\`nAccept: */*\`r\`nConnection: close"
    if ($said -match '^HTTP/\\S+ (\\d{3})') { return New-Finding 'answered' "HTTP $($Matches[1])$($made.way); issuer: $($cert.issuer)" }
    New-Finding 'no-answer' "TLS, but no HTTP$($made.way); issuer: $($cert.issuer)"
  } catch {
    $found = Get-Failure $_
    $found.seen += $made.way
    $found
  } finally { if ($made.client) { $made.client.Close() } }
}`;

const ping = `function Test-Ping($Name, $Seconds) {
  $names = Get-Addresses $Name $Seconds
  $found = $names.found
  foreach ($address in $names.addresses) {
    $found = New-Finding 'no-answer' 'no reply to 3 pings'
    foreach ($number in 1..3) {
      try { if ((New-Object Net.NetworkInformation.Ping).Send($address, 2000).Status -eq 'Success') { return New-Finding 'answered' 'a reply came' } }
      catch { return New-Finding 'not-run' $_.Exception.GetBaseException().Message }
    }
  }
  $found
}`;

const listener = `# What other machines cannot reach is said: a listener on the loopback address alone, or on IPv6 alone.
function Test-Listener($Port, $Seconds) {
  try { $all = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpListeners() }
  catch { return New-Finding 'not-run' $_.Exception.GetBaseException().Message }
  $places = @($all | Where-Object { $_.Port -eq $Port } | ForEach-Object { "$($_.Address)" } | Sort-Object -Unique)
  if ($places.Count -eq 0) { return New-Finding 'no-answer' 'nothing listens' }
  $seen = 'listening on ' + (@($places | ForEach-Object { if ($_ -like '*:*') { "[$_]:$Port" } else { "$($_):$Port" } }) -join ' ')
  if (@($places | Where-Object { $_ -notmatch '^(::ffff:)?127\\.|^::1$' }).Count -eq 0) { return New-Finding 'answered' "$seen, which no other machine reaches" 'loopback' }
  $isIPv6 = @($places | Where-Object { $_ -notlike '*:*' }).Count -eq 0
  if ($isIPv6 -and (Test-Tcp '127.0.0.1' $Port $Seconds).result -eq 'no-answer') { return New-Finding 'answered' "$seen, by IPv6 alone" 'ipv4' }
  New-Finding 'answered' $seen
}`;

const name = `# A name, and the addresses of which it must have one; localhost must have no other than those of the machine itself.
function Test-Name($Name, $Expected, $Seconds) {
  $names = Get-Addresses $Name $Seconds
  if ($names.addresses.Count -eq 0) { return $names.found }
  $texts = @($names.addresses | ForEach-Object { "$_" } | Select-Object -Unique)
  $wanted = @($Expected -split ' ' | Where-Object { $_ })
  $result = if ($wanted.Count -eq 0 -or @($texts | Where-Object { $wanted -contains $_ }).Count -gt 0) { 'answered' } else { 'no-answer' }
  $extra = if ($Name -eq 'localhost' -and $texts -contains '::1') { 'ipv6' } else { '' }
  if ($Name -eq 'localhost' -and @($texts | Where-Object { $_ -notmatch '^127\\.|^::1$' }).Count -gt 0) { $result = 'no-answer' }
  New-Finding $result "resolves to $texts" $extra
}`;

/** What each kind needs besides the common functions; a TCP connection is one of these. */
const functions: Readonly<Record<CheckKind, { text: string; call: string }>> = {
	tcp: { text: '', call: 'Test-Tcp $Check.host $Check.port $Seconds' },
	https: { text: https, call: 'Test-Https $Check.host $Check.port $Check.third $Seconds' },
	ping: { text: ping, call: 'Test-Ping $Check.host $Seconds' },
	listener: { text: listener, call: 'Test-Listener $Check.port $Seconds' },
	dns: { text: name, call: 'Test-Name $Check.host $Check.third $Seconds' },
	localhost: { text: name, call: 'Test-Name $Check.host $Check.third $Seconds' },
};

/** The functions for these kinds, as text of the script. */
export function powershellProbes(kinds: readonly CheckKind[]): string {
	const own = [...new Set(kinds)];
	const texts = [common, ...new Set(own.map((kind) => functions[kind].text))].filter((text) => text !== '');
	const calls = own.map((kind) => `    '${kind}' { ${functions[kind].call} }`);
	return [
		...texts,
		'function Test-Target($Check, $Seconds) {',
		'  $Check.begun = [DateTime]::UtcNow',
		'  switch ($Check.kind) {',
		...calls,
		'  }',
		'}',
	].join('\n');
}
