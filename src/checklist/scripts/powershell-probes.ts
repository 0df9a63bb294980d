// What the script for PowerShell does for each kind of check. It runs in Windows PowerShell 5.1 and in PowerShell 7 on any system, so it
// uses .NET types that both have, and no cmdlet that only Windows has. Each function gives what it found, and none throws.

/** The functions of all kinds, as they stand in the script. Their names are needed too, since eight of them run at a time. */
export const powershellProbes = `function New-Finding($Result, $Seen, $Extra = '') { @{ result = $Result; seen = "$Seen"; extra = $Extra } }
# What an error says: that a connection failed, or that PowerShell could not try.
function Get-Failure($Problem) {
  $base = $Problem.Exception.GetBaseException()
  $words = @{ HostNotFound = 'the name is unknown'; NoData = 'the name is unknown'; TryAgain = 'the name was not resolved' }
  $network = 'ConnectionRefused', 'ConnectionReset', 'ConnectionAborted', 'TimedOut', 'HostUnreachable', 'HostDown', 'NetworkUnreachable', 'NetworkDown', 'AddressFamilyNotSupported', 'AddressNotAvailable'
  if ($base -is [Net.Sockets.SocketException]) {
    $code = "$($base.SocketErrorCode)"
    if ($words.ContainsKey($code)) { return New-Finding 'no-answer' $words[$code] }
    if ($network -contains $code) { return New-Finding 'no-answer' $base.Message }
    return New-Finding 'not-run' $base.Message
  }
  for ($each = $Problem.Exception; $each; $each = $each.InnerException) {
    if ($each -is [IO.IOException] -or $each -is [Security.Authentication.AuthenticationException]) { return New-Finding 'no-answer' $base.Message }
  }
  New-Finding 'not-run' $base.Message
}
# The addresses of a name, in the order in which the system would try them.
function Get-Addresses($Name, $Seconds) {
  $address = $null
  if ([Net.IPAddress]::TryParse($Name, [ref]$address)) { return @{ addresses = @($address) } }
  try {
    $task = [Net.Dns]::GetHostAddressesAsync($Name)
    if ($task.Wait($Seconds * 1000)) {
      if ($task.Result.Count -gt 0) { return @{ addresses = @($task.Result) } }
      $found = New-Finding 'no-answer' 'the name is unknown'
    } else { $found = New-Finding 'no-answer' "the name was not resolved in $Seconds s" }
  } catch { $found = Get-Failure $_ }
  @{ addresses = @(); found = $found }
}
# A connection to any of the addresses of a host, each for itself.
function Connect-Host($Name, $Port, $Seconds) {
  $names = Get-Addresses $Name $Seconds
  $found = $names.found
  $missed = @()
  foreach ($address in $names.addresses) {
    $client = New-Object Net.Sockets.TcpClient $address.AddressFamily
    try {
      if ($client.ConnectAsync($address, [int]$Port).Wait($Seconds * 1000)) {
        $seen = if ($names.addresses.Count -gt 1) { ("connected to $address", ($missed -join '; ') | Where-Object { $_ }) -join '; no answer from ' } else { 'connected' }
        return @{ client = $client; found = (New-Finding 'answered' $seen) }
      }
      $found = New-Finding 'no-answer' "nothing came back in $Seconds s"
    } catch { $found = Get-Failure $_ }
    $client.Close()
    if ($found.result -eq 'not-run') { return @{ client = $null; found = $found } }
    $missed += "$($address): $($found.seen)"
    if ($names.addresses.Count -gt 1) { $found.seen = $missed -join '; ' }
  }
  @{ client = $null; found = $found }
}
function Test-Tcp($Name, $Port, $Seconds) {
  $way = Connect-Host $Name $Port $Seconds
  if ($way.client) { $way.client.Close() }
  $way.found
}
# Sends the head of a request and gives the first line of the reply.
function Send-Head($Stream, $Text) {
  $bytes = [Text.Encoding]::ASCII.GetBytes($Text)
  $Stream.Write($bytes, 0, $bytes.Length)
  $reader = New-Object IO.StreamReader $Stream
  $first = $reader.ReadLine()
  while ($reader.ReadLine()) { }
  $first
}
# A HEAD request by the proxy of the system. The handshake is made by hand, as PowerShell 7 has no other way to see the certificate. Its
# check stays that of the system: the block notes what it found, and nothing is sent over a connection that it refused.
function Test-Https($Name, $Port, $Path, $Seconds) {
  $way = ''
  $made = $null
  try {
    $uri = [uri]"https://$(if ($Name -like '*:*') { "[$Name]" } else { $Name }):$Port$Path"
    $system = [Net.WebRequest]::DefaultWebProxy
    $proxy = if ($system -and -not $system.IsBypassed($uri)) { $system.GetProxy($uri) }
    if ($proxy -and $proxy.Authority -ne $uri.Authority) {
      $way = ' through a proxy'
      $made = Connect-Host $proxy.DnsSafeHost $proxy.Port $Seconds
      if (-not $made.client) { return New-Finding $made.found.result "the proxy $($proxy.Authority): $($made.found.seen)" }
      $made.client.ReceiveTimeout = $Seconds * 2000
      $place = "$($uri.Host):$Port"
      $head = "CONNECT $place HTTP/1.1\`r\`nHost: $place\`r\`n"
      $own = if ($system.Credentials) { $system.Credentials.GetCredential($proxy, 'Basic') }
      if ($own -and $own.UserName) { $head += 'Proxy-Authorization: Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($own.UserName):$($own.Password)")) + "\`r\`n" }
      $said = Send-Head ($made.client.GetStream()) "$head\`r\`n"
      if ($said -match '^HTTP/\\S+ 407') { return New-Finding 'not-run' 'the proxy asks for a password, and this script has none' }
      if ($said -notmatch '^HTTP/\\S+ 2') { return New-Finding 'no-answer' "the proxy refused: $said" }
    } else {
      $made = Connect-Host $Name $Port $Seconds
      if (-not $made.client) { return $made.found }
    }
    $made.client.ReceiveTimeout = $Seconds * 2000
    $cert = @{ errors = 'not checked'; issuer = '' }
    $look = { param($From, $Certificate, $Chain, $Errors)
      $cert.errors = (@("$Errors") + @($Chain.ChainStatus | ForEach-Object { "$($_.Status)" }) | Select-Object -Unique) -join ' '
      $cert.issuer = $Certificate.Issuer
      $true }.GetNewClosure()
    $tls = New-Object Net.Security.SslStream($made.client.GetStream(), $false, ($look -as [Net.Security.RemoteCertificateValidationCallback]))
    $protocol = if ($PSVersionTable.PSVersion.Major -ge 6) { 'None' } else { 'Tls12' }
    $tls.AuthenticateAsClient($uri.DnsSafeHost, $null, [Security.Authentication.SslProtocols]$protocol, $false)
    if ($cert.errors -notmatch '^None\\b') { return New-Finding 'no-answer' "certificate not trusted$($way): $($cert.errors); issuer: $($cert.issuer)" }
    $said = Send-Head $tls "HEAD $($uri.PathAndQuery) HTTP/1.1\`r\`nHost: $($uri.Authority)\`r\`nUser-Agent: portolan\`r\`nAccept: */*\`r\`nConnection: close\`r\`n\`r\`n"
    if ($said -match '^HTTP/\\S+ (\\d{3})') { return New-Finding 'answered' "HTTP $($Matches[1])$way; issuer: $($cert.issuer)" }
    New-Finding 'no-answer' "TLS, but no HTTP$way; issuer: $($cert.issuer)"
  } catch {
    $found = Get-Failure $_
    $found.seen += $way
    $found
  } finally { if ($made -and $made.client) { $made.client.Close() } }
}
function Test-Ping($Name, $Seconds) {
  $names = Get-Addresses $Name $Seconds
  $found = $names.found
  foreach ($address in $names.addresses) {
    foreach ($number in 1..3) {
      try { if ((New-Object Net.NetworkInformation.Ping).Send($address, 2000).Status -eq 'Success') { return New-Finding 'answered' 'a reply came' } }
      catch { return New-Finding 'not-run' $_.Exception.GetBaseException().Message }
    }
    $found = New-Finding 'no-answer' 'no reply to 3 pings'
  }
  $found
}
# What other machines cannot reach is said: a listener on the loopback address alone, or on IPv6 alone.
function Test-Listener($Port, $Seconds) {
  try { $all = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpListeners() }
  catch { return New-Finding 'not-run' $_.Exception.GetBaseException().Message }
  $places = @($all | Where-Object { $_.Port -eq $Port } | ForEach-Object { "$($_.Address)" } | Sort-Object -Unique)
  if ($places.Count -eq 0) { return New-Finding 'no-answer' 'nothing listens' }
  $seen = 'listening on ' + (@($places | ForEach-Object { if ($_ -like '*:*') { "[$_]:$Port" } else { "$($_):$Port" } }) -join ' ')
  $others = @($places | Where-Object { $_ -notmatch '^(::ffff:)?127\\.|^::1$' })
  if ($others.Count -eq 0) { return New-Finding 'answered' "$seen, which no other machine reaches" 'loopback' }
  if (@($places | Where-Object { $_ -notlike '*:*' }).Count -eq 0) {
    if ((Test-Tcp '127.0.0.1' $Port $Seconds).result -ne 'answered') { return New-Finding 'answered' "$seen, by IPv6 alone" 'ipv4' }
  }
  New-Finding 'answered' $seen
}
# A name, and the addresses of which it must have one; localhost must have no other than those of the machine itself.
function Test-Name($Name, $Expected, $Seconds) {
  $names = Get-Addresses $Name $Seconds
  if ($names.addresses.Count -eq 0) { return $names.found }
  $texts = @($names.addresses | ForEach-Object { "$_" } | Select-Object -Unique)
  $wanted = @($Expected -split ' ' | Where-Object { $_ })
  $result = if ($wanted.Count -eq 0 -or @($texts | Where-Object { $wanted -contains $_ }).Count -gt 0) { 'answered' } else { 'no-answer' }
  $extra = ''
  if ($Name -eq 'localhost') {
    if ($texts -contains '::1') { $extra = 'ipv6' }
    if (@($texts | Where-Object { $_ -notmatch '^127\\.|^::1$' }).Count -gt 0) { $result = 'no-answer' }
  }
  New-Finding $result "resolves to $texts" $extra
}
function Test-Target($Check, $Seconds) {
  switch ($Check.kind) {
    'tcp' { return Test-Tcp $Check.host $Check.port $Seconds }
    'https' { return Test-Https $Check.host $Check.port $Check.third $Seconds }
    'ping' { return Test-Ping $Check.host $Seconds }
    'listener' { return Test-Listener $Check.port $Seconds }
    default { return Test-Name $Check.host $Check.third $Seconds }
  }
}`;
