// The check script for PowerShell: runs the checks, eight at a time, and writes their results. The checks themselves are in
// powershell-probes.ts. In a restricted language mode it uses only what that allows, and each check says why it was not run.
import { type FillIn, fillInsOf, type LabelledCheck } from '../commands/planned-check.ts';
import { powershellQuoted } from '../commands/quoting.ts';
import { powershellProbes } from './powershell-probes.ts';
import type { ScriptFacts } from './script-facts.ts';
import { kindOf } from './script-plan.ts';
import { headerLines, notGiven, parameterText } from './words-scripts.ts';

/**
 * The whole script. Its lines have no tab, and none is empty. A file of it begins with a byte order mark, which Windows PowerShell 5.1
 * needs.
 */
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
		powershellProbes(checks.map(kindOf)),
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

/** A script to paste into a console. Its variables end with the braces, and the empty line after them starts it. It prints its results. */
export function pastedPowershellScript(script: string): string {
	return `& {\n${script}} -Print\n\n`;
}

const parameterOf = ({ variable }: FillIn) =>
	variable
		.toLowerCase()
		.split('_')
		.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join('');

/** The line of a check; empty arguments at its end are left out. */
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
function Get-Utc($Format = "yyyy-MM-dd'T'HH':'mm':'ss'Z'") { (Get-Date).ToUniversalTime().ToString($Format, [cultureinfo]::InvariantCulture) }
# Kind, requirements, hosts, port, path or addresses, what stays unproven, what to say if nothing was given, others that would be enough.
function New-Check($Kind, $Refs, $Hosts, $Port, $Third, $Unproven, $Missing, $Others) {
  $check = @{ kind = $Kind; refs = $Refs; host = ''; port = "$Port"; third = $Third; unproven = @("$Unproven" -split ' ' | Where-Object { $_ }); target = "$Port"; result = ''; seen = ''; at = '' }
  if ($Kind -eq 'listener') { return $check }
  $names = @("$Hosts" -split '[,;\\s]+' | Where-Object { $_ })
  if ('tcp', 'https' -contains $Kind) { $end = ":$Port"; if ($end -eq ':') { $names = @() } } else { $end = '' }
  if ($names.Count -eq 0) {
    if (@($Others | Where-Object { $_ }).Count -eq 0) { $check.target = '(not given)' + ($end -replace '^:$', ''); $check.result = 'not-run'; $check.seen = $Missing; $check.port = ''; $check }
    return
  }
  foreach ($name in $names) {
    $own = $check.Clone()
    if ($name -notmatch '^[A-Za-z0-9._:][A-Za-z0-9._:-]*$') { $own.target = "(not a host)$end"; $own.result = 'not-run'; $own.seen = "not a host: $name"; $own.port = '' }
    elseif ($end -and ("$Port" -notmatch '^[1-9][0-9]{0,4}$' -or [int]"$Port" -gt 65535)) { $own.target = '(not a port)'; $own.result = 'not-run'; $own.seen = "not a port: $Port"; $own.port = '' }
    else { $own.host = $name; $own.target = if ($end -and $name -like '*:*') { "[$name]$end" } else { "$name$end" } }
    $own
  }
}
# What others say of themselves reaches neither console nor file as it is: it may hold control characters.
function Set-Found($Check, $Result, $Seen, $Extra, $Print) {
  $Check.result = $Result
  $Check.seen = "$Seen" -replace '[^ -~]+', ' ' -replace '^(.{200}).*', '$1'
  $Check.at = Get-Utc
  if ($Result -ne 'answered') { $Check.unproven = @() } elseif ($Extra) { $Check.unproven += $Extra }
  $line = "$Result  $($Check.kind) $($Check.target) ($($Check.refs))  $($Check.seen)"
  if ($Print -and $full) { [Console]::Error.WriteLine($line) } else { Write-Host $line }
}
# The entry of a check in the results file.
function Get-Entry($Check) {
  $entry = [ordered]@{ requirements = @($Check.refs -split ' ' | ForEach-Object { $requirements[$_] }); kind = $Check.kind; target = $Check.target }
  if ($Check.host -and $Check.kind -ne 'localhost') { $entry.host = $Check.host }
  if ($Check.port) { $entry.port = [int]$Check.port }
  $entry.result = $Check.result; $entry.seen = $Check.seen
  if ($Check.unproven.Count -gt 0) { $entry.unproven = $Check.unproven }
  $entry.at = $Check.at
  if ($Check.result -ne 'not-run') { $entry.tool = '.NET' }
  $entry
}`;

const runner = `$started = Get-Utc
$code = 0
$complete = $false
$running = @()
$name = if ($full) { [Net.Dns]::GetHostName() } elseif ($env:COMPUTERNAME) { $env:COMPUTERNAME } else { "$(hostname)" }
$folder = if ($PSScriptRoot) { $PSScriptRoot } else { "$(Get-Location)" }
if ($OutFile -and (Test-Path -LiteralPath $OutFile -PathType Container)) { $folder = "$(Resolve-Path -LiteralPath $OutFile)"; $OutFile = '' }
$path = if ($OutFile -and -not $full) { $OutFile } elseif ($OutFile) { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutFile) } else { Join-Path $folder "portolan-$version-$($name -replace '[^A-Za-z0-9._-]', '-')-$(Get-Utc "yyyyMMdd'T'HHmmss'Z'").json" }
if ($OutFile -and (Test-Path -LiteralPath $path)) { Write-Host "$OutFile is there already and is not overwritten."; $code = 2; $checks = $null }
try {
  foreach ($check in $checks) {
    if (-not $full) { $check.result = 'not-run'; $check.seen = "PowerShell is in $($ExecutionContext.SessionState.LanguageMode) mode here, which refuses what this needs" }
    if ($check.result) { Set-Found $check $check.result $check.seen '' $Print }
  }
  $todo = @($checks | Where-Object { $_ -and -not $_.result })
  if ($todo.Count -gt 0) {
    $state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    foreach ($each in Get-Item function:New-Finding, function:Get-*, function:Connect-*, function:Test-*, function:Send-* | Where-Object { -not $_.Source }) {
      $state.Commands.Add((New-Object Management.Automation.Runspaces.SessionStateFunctionEntry $each.Name, $each.Definition))
    }
    $pool = [runspacefactory]::CreateRunspacePool(1, 8, $state, $Host)
    $pool.Open()
    $running = @(foreach ($check in $todo) {
      $shell = [powershell]::Create()
      $shell.RunspacePool = $pool
      $null = $shell.AddCommand('Test-Target').AddArgument($check).AddArgument($Seconds)
      @{ check = $check; shell = $shell; handle = $shell.BeginInvoke() }
    })
  }
  while ($running.Count -gt 0) {
    Start-Sleep -Milliseconds 50
    $running = @(foreach ($job in $running) {
      $found = $null
      if ($job.handle.IsCompleted) {
        try { $found = @($job.shell.EndInvoke($job.handle))[-1] } catch { $found = New-Finding 'not-run' $_.Exception.GetBaseException().Message }
        if (-not $found) { $found = New-Finding 'not-run' "$($job.shell.Streams.Error | Select-Object -First 1)" }
        $job.shell.Dispose()
      } elseif ($job.check.begun -and ([DateTime]::UtcNow - $job.check.begun).TotalSeconds -gt $Seconds * 6) {
        $null = $job.shell.BeginStop($null, $null)
        $found = New-Finding 'no-answer' "not ended after $($Seconds * 6) s"
      }
      if ($found) { Set-Found $job.check $found.result $found.seen $found.extra $Print } else { $job }
    })
  }
  $complete = $true
} finally {
  if ($null -ne $checks) {
    $done = @($checks | Where-Object { $_.at })
    $system = if ($IsLinux) { 'Linux' } elseif ($IsMacOS) { 'macOS' } else { 'Windows' }
    $shellName = if ($PSVersionTable.PSVersion.Major -lt 6) { 'Windows PowerShell' } else { 'pwsh' }
    $document = ConvertTo-Json -Compress -Depth 6 ([ordered]@{
      format = 'portolan-check-results/1'; product = $product; version = $version; dataVersion = $dataVersion; digest = $digest
      machine = [ordered]@{ name = $name; role = $role }; shell = "$shellName $($PSVersionTable.PSVersion) ($system)"; script = 'powershell'
      started = $started; ended = (Get-Utc); complete = $complete; checks = @($done | ForEach-Object { Get-Entry $_ }) })
    if (-not $complete -or @($done | Where-Object { $_.result -eq 'not-run' }).Count -gt 0) { $code = 2 } elseif (@($done | Where-Object { $_.result -eq 'no-answer' }).Count -gt 0) { $code = 1 }
    for ($copy = 2; Test-Path -LiteralPath $path; $copy += 1) { $path = "$($path -replace '\\.json$', '')-$copy.json" }
    if ($Print) { Write-Host $document } else {
      try {
        if ($full) {
          $bytes = [Text.Encoding]::UTF8.GetBytes("$document\`n")
          $stream = [IO.File]::Open($path, 'CreateNew')
          $stream.Write($bytes, 0, $bytes.Length)
          $stream.Close()
        } else { Set-Content -LiteralPath $path -Value $document -Encoding UTF8 -ErrorAction Stop }
        Write-Host "Results: $path"
      } catch { Write-Host "$path cannot be written. Its contents:"; Write-Host $document; $code = 2 }
    }
    foreach ($job in $running) { $null = $job.shell.BeginStop($null, $null) }
    # After Ctrl+C nothing below is reached: without this, a shell that runs this file alone would end with 0.
    if (-not $complete -and $full -and @([Environment]::GetCommandLineArgs()) -match '^[-/]f') { [Environment]::Exit(2) }
  }
}
if ($PSCommandPath) { exit $code }`;
