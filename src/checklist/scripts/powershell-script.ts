// The check script for PowerShell: what runs the checks, eight at a time, and writes what they found. See powershell-probes.ts for the
// checks themselves. Where the language is restricted, only what that allows is used, and each check says why it was not run.
import { type FillIn, fillInsOf, type LabelledCheck } from '../commands/planned-check.ts';
import { powershellQuoted } from '../commands/powershell-commands.ts';
import { powershellProbes } from './powershell-probes.ts';
import type { ScriptFacts } from './script-facts.ts';
import { kindOf } from './script-plan.ts';
import { headerLines, notGiven, parameterText } from './words-scripts.ts';

/** The whole script; its lines hold no tab, and none is empty. A file of it begins with a byte order mark: Windows PowerShell 5.1 asks for one. */
export function powershellCheckScript(facts: ScriptFacts): string {
	const { plan, product, version, dataVersion, digest } = facts;
	const { checks, fillIns, machine, served } = plan;
	const usage = ['Get-Help shows its parameters.'];
	const lines = [
		'# .SYNOPSIS',
		...headerLines(facts, usage).map((line) => `# ${line.replace(/^\./, ' .')}`.trimEnd()),
		'param(',
		...fillIns.flatMap((fillIn) => [
			`  # ${parameterText(fillIn).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`,
			`  [string[]]$${parameterOf(fillIn)},`,
		]),
		'  # where to write the results',
		"  [string]$OutFile = '',",
		'  # prints the results in one line instead',
		'  [switch]$Print,',
		'  # for each address',
		'  [ValidateRange(1, 60)][int]$Seconds = 5',
		')',
		powershellProbes,
		runnerFunctions,
		...['product', 'version', 'dataVersion', 'digest'].map((name, index) => {
			const value = [product, version, dataVersion, digest][index] ?? '';
			return `$${name} = ${powershellQuoted(value)}`;
		}),
		`$role = ${powershellQuoted(machine)}`,
		'$requirements = @{}',
		...served.map(({ id, ref, given }) => {
			const [key, ...values] = [ref, id, ref, given.digest].map(powershellQuoted);
			return `$requirements[${key}] = @{ id = ${values[0]}; ref = ${values[1]}; digest = ${values[2]} }`;
		}),
		'$checks = @(',
		...checks.map(call),
		')',
		runner,
	];
	return `${lines.join('\n')}\n`;
}

/** A script to be pasted into a console: nothing of it outlives the braces. */
export function pastedPowershellScript(script: string): string {
	return `& {\n${script}}\n`;
}

const parameterOf = ({ variable }: FillIn) =>
	variable
		.toLowerCase()
		.split('_')
		.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join('');

/** The line of a check; what is empty at its end is left out. */
function call(check: LabelledCheck): string {
	const value = (given: string | number | FillIn) =>
		typeof given === 'object'
			? `$${parameterOf(given)}`
			: typeof given === 'number'
				? `${given}`
				: powershellQuoted(given);
	const missing = fillInsOf([check]).map((fillIn) => notGiven(fillIn.about, `-${parameterOf(fillIn)}`));
	const { refs, unproven = [], spare } = check;
	const third = check.kind === 'https' ? check.path : check.kind === 'resolve' ? check.expected.join(' ') : '';
	const others = spare?.length === 0 ? "'yes'" : (spare ?? []).map((fillIn) => `$${parameterOf(fillIn)}`).join(' + ');
	const words = [
		...['  New-Check', kindOf(check), powershellQuoted(refs.join(' '))],
		'host' in check ? value(check.host) : "''",
		'port' in check ? value(check.port) : "''",
		...[third, unproven.join(' '), missing.join('; ')].map(powershellQuoted),
		others === '' ? "''" : `(${others})`,
	];
	while (words.at(-1) === "''") words.pop();
	return words.join(' ');
}

const runnerFunctions = `$full = $ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage'
function Get-Utc($Format) { (Get-Date).ToUniversalTime().ToString($Format, [cultureinfo]::InvariantCulture) }
# Kind, requirements, hosts, port, path or addresses, what stays unproven, what to say if nothing was given, others that would be enough.
function New-Check($Kind, $Refs, $Hosts, $Port, $Third, $Unproven, $Missing, $Others) {
  $check = @{ kind = $Kind; refs = $Refs; host = ''; port = "$Port"; third = $Third; unproven = @("$Unproven" -split ' ' | Where-Object { $_ }); target = "$Port"; result = ''; seen = ''; at = '' }
  if ($Kind -eq 'listener') { return $check }
  $names = @("$Hosts" -split '[,;\\s]+' | Where-Object { $_ })
  if ($names.Count -eq 0 -or ($Kind -eq 'tcp' -and -not "$Port")) {
    if (@($Others | Where-Object { $_ }).Count -gt 0) { return }
    $check.target = "(not given)$(if ("$Port") { ":$Port" })"
    $check.result = 'not-run'; $check.seen = $Missing; $check.port = ''
    return $check
  }
  foreach ($name in $names) {
    $own = $check.Clone()
    $end = if ($Kind -eq 'tcp' -or $Kind -eq 'https') { ":$Port" } else { '' }
    if ($name -notmatch '^[A-Za-z0-9._:][A-Za-z0-9._:-]*$') { $own.target = "(not a host)$end"; $own.result = 'not-run'; $own.seen = "not a host: $name"; $own.port = '' }
    elseif ("$Port" -and "$Port" -notmatch '^[1-9][0-9]{0,4}$') { $own.target = '(not a port)'; $own.result = 'not-run'; $own.seen = "not a port: $Port"; $own.port = '' }
    else {
      $own.target = if ($end -and $name -like '*:*') { "[$name]$end" } else { "$name$end" }
      $own.host = $name
    }
    $own
  }
}
function Write-Line($Text, $Print) { if ($Print -and $full) { [Console]::Error.WriteLine($Text) } else { Write-Host $Text } }
function Set-Found($Check, $Result, $Seen, $Extra, $Print) {
  $Check.result = $Result
  # What others say of themselves reaches neither console nor file as it is: it may hold control characters.
  $Check.seen = "$Seen" -replace '[^ -~]+', ' '
  if ($Check.seen.Length -gt 200) { $Check.seen = $Check.seen.Substring(0, 200) }
  $Check.at = Get-Utc "yyyy-MM-dd'T'HH':'mm':'ss'Z'"
  if ($Extra) { $Check.unproven += $Extra }
  Write-Line "$Result  $($Check.kind) $($Check.target) ($($Check.refs))  $($Check.seen)" $Print
}`;

const runner = `$started = Get-Utc "yyyy-MM-dd'T'HH':'mm':'ss'Z'"
$name = if ($full) { [Net.Dns]::GetHostName() } elseif ($env:COMPUTERNAME) { $env:COMPUTERNAME } else { "$(hostname)" }
$folder = if ($PSScriptRoot) { $PSScriptRoot } else { "$(Get-Location)" }
if ($OutFile -and (Test-Path -LiteralPath $OutFile -PathType Container)) { $folder = "$(Resolve-Path -LiteralPath $OutFile)"; $OutFile = '' }
$code = 0
if ($OutFile -and (Test-Path -LiteralPath $OutFile)) { Write-Host "$OutFile is there already and is not overwritten."; $code = 2; $checks = $null }
if ($OutFile) { $folder = Split-Path -Parent $OutFile; $file = Split-Path -Leaf $OutFile; if (-not $folder) { $folder = "$(Get-Location)" } }
else { $file = "portolan-$version-$($name -replace '[^A-Za-z0-9._-]', '-')-$(Get-Utc "yyyyMMdd'T'HHmmss'Z'").json" }
$complete = $false
$running = @()
try {
  foreach ($check in $checks) {
    if (-not $full) { $check.result = 'not-run'; $check.seen = "PowerShell is in $($ExecutionContext.SessionState.LanguageMode) mode here, which refuses what this needs" }
    if ($check.result) { Set-Found $check $check.result $check.seen '' $Print }
  }
  $todo = @($checks | Where-Object { $_ -and -not $_.result })
  if ($todo.Count -gt 0) {
    $state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    foreach ($each in 'New-Finding', 'Get-Failure', 'Get-Addresses', 'Connect-Host', 'Test-Tcp', 'Send-Head', 'Test-Https', 'Test-Ping', 'Test-Listener', 'Test-Name', 'Test-Target') {
      $state.Commands.Add((New-Object Management.Automation.Runspaces.SessionStateFunctionEntry $each, (Get-Item "function:$each").Definition))
    }
    $pool = [runspacefactory]::CreateRunspacePool(1, 8, $state, $Host)
    $pool.Open()
    $next = 0
    while ($next -lt $todo.Count -or $running.Count -gt 0) {
      while ($running.Count -lt 8 -and $next -lt $todo.Count) {
        $shell = [powershell]::Create()
        $shell.RunspacePool = $pool
        $null = $shell.AddCommand('Test-Target').AddArgument($todo[$next]).AddArgument($Seconds)
        $running += @{ check = $todo[$next]; shell = $shell; handle = $shell.BeginInvoke(); begun = [DateTime]::UtcNow }
        $next += 1
      }
      Start-Sleep -Milliseconds 15
      $still = @()
      foreach ($job in $running) {
        if ($job.handle.IsCompleted) {
          try { $found = @($job.shell.EndInvoke($job.handle))[-1] } catch { $found = @{ result = 'not-run'; seen = $_.Exception.GetBaseException().Message; extra = '' } }
          if (-not $found) { $found = @{ result = 'not-run'; seen = "$($job.shell.Streams.Error | Select-Object -First 1)"; extra = '' } }
          $job.shell.Dispose()
        } elseif (([DateTime]::UtcNow - $job.begun).TotalSeconds -gt $Seconds * 6) {
          $null = $job.shell.BeginStop($null, $null)
          $found = @{ result = 'no-answer'; seen = "not ended after $($Seconds * 6) s"; extra = '' }
        } else { $still += $job; continue }
        if ($found.result -ne 'answered') { $job.check.unproven = @() }
        Set-Found $job.check $found.result $found.seen $found.extra $Print
      }
      $running = $still
    }
    $pool.Close()
  }
  $complete = $true
} finally {
  if ($null -ne $checks) {
    $entries = @(foreach ($check in $checks) {
      if (-not $check.at) { continue }
      $entry = [ordered]@{ requirements = @($check.refs -split ' ' | ForEach-Object { $requirements[$_] }); kind = $check.kind; target = $check.target }
      if ($check.host -and $check.kind -ne 'localhost') { $entry.host = $check.host }
      if ($check.port) { $entry.port = [int]$check.port }
      $entry.result = $check.result; $entry.seen = $check.seen
      if ($check.result -eq 'answered' -and $check.unproven.Count -gt 0) { $entry.unproven = $check.unproven }
      $entry.at = $check.at
      if ($full -and $check.host + $check.port -ne '') { $entry.tool = '.NET' }
      $entry
    })
    $system = if ($PSVersionTable.PSVersion.Major -lt 6 -or $IsWindows) { 'Windows' } elseif ($IsMacOS) { 'macOS' } else { 'Linux' }
    $shellName = if ($PSVersionTable.PSVersion.Major -lt 6) { 'Windows PowerShell' } else { 'pwsh' }
    $document = ConvertTo-Json -Compress -Depth 6 ([ordered]@{
      format = 'portolan-check-results/1'; product = $product; version = $version; dataVersion = $dataVersion; digest = $digest
      machine = [ordered]@{ name = $name; role = $role }; shell = "$shellName $($PSVersionTable.PSVersion) ($system)"; script = 'powershell'
      started = $started; ended = (Get-Utc "yyyy-MM-dd'T'HH':'mm':'ss'Z'"); complete = $complete; checks = $entries })
    if ($Print) { Write-Host $document }
    else {
      $path = Join-Path $folder $file
      for ($copy = 2; Test-Path -LiteralPath $path; $copy += 1) { $path = Join-Path $folder "$($file -replace '\\.json$', '')-$copy.json" }
      try {
        if ($full) {
          $stream = [IO.File]::Open($path, 'CreateNew')
          $bytes = [Text.Encoding]::UTF8.GetBytes("$document\`n")
          $stream.Write($bytes, 0, $bytes.Length)
          $stream.Close()
        } else { Set-Content -LiteralPath $path -Value $document -Encoding UTF8 -ErrorAction Stop }
        Write-Host "Results: $path"
      } catch { Write-Host "$path cannot be written. Its contents:"; Write-Host $document; $code = 2 }
    }
    if (-not $complete -or @($checks | Where-Object { $_.result -eq 'not-run' }).Count -gt 0) { $code = 2 }
    elseif (@($checks | Where-Object { $_.result -eq 'no-answer' }).Count -gt 0 -and $code -eq 0) { $code = 1 }
  }
}
if ($PSCommandPath) { exit $code }`;
