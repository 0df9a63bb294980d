/** The absolute addresses that an example uses. */
export interface ExampleAddresses {
	requirements: string;
	schema: string;
	hosts: string;
	inboundAddresses: string;
	firewallRequest: string;
}

/** The tool or language of an example. */
export type ExampleTool = 'curl' | 'PowerShell' | 'Python' | 'Terraform';

/** Commands that fetch, validate and use the data files of a version, ready to copy. */
export function dataExample(tool: ExampleTool, address: ExampleAddresses): string {
	switch (tool) {
		case 'curl':
			return `# Fetch. With --fail an error page is never taken for data.
curl --fail --silent --show-error --output requirements.json ${address.requirements}
curl --fail --silent --show-error --output requirements.schema.json ${address.schema}

# Validate, with Node
npx --yes --package ajv-cli@5 --package ajv-formats@2 -- ajv validate --spec=draft2020 -c ajv-formats \\
  -s requirements.schema.json -d requirements.json

# Use: what is new since the last time
if curl --fail --silent --show-error --output hosts.new ${address.hosts}; then
  touch hosts.txt
  diff hosts.txt hosts.new && echo "No change"
  mv hosts.new hosts.txt
fi`;
		case 'PowerShell':
			return `# Fetch
Invoke-WebRequest -Uri ${address.requirements} -OutFile requirements.json
Invoke-WebRequest -Uri ${address.schema} -OutFile requirements.schema.json

# Validate, with PowerShell 7.4 or later
Test-Json -Path requirements.json -SchemaFile requirements.schema.json

# Use: the outbound connections, and the rules for a firewall
$data = Get-Content requirements.json -Raw | ConvertFrom-Json
$data.requirements | Where-Object direction -eq outbound |
  Select-Object ref, @{ n = 'to'; e = { $_.destination.text } }, @{ n = 'port'; e = { $_.ports.from -join ', ' } }
Invoke-WebRequest -Uri ${address.firewallRequest} -OutFile firewall-request.csv
Import-Csv firewall-request.csv -Encoding utf8 | Format-Table Source, Destination, Port`;
		case 'Python':
			return `# Fetch
import json
import urllib.request

def fetch(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return json.load(answer)

data = fetch("${address.requirements}")
schema = fetch("${address.schema}")

# Validate: pip install jsonschema
import jsonschema
jsonschema.validate(data, schema)
assert data["format"] == 1, "read what has changed before you go on"

# Use: who has to reach which host
for requirement in data["requirements"]:
    for end in requirement["destination"]["endpoints"]:
        if requirement["direction"] == "outbound" and end["kind"] in ("host", "wildcard"):
            print(requirement["ref"], requirement["source"]["text"], end["text"])`;
		case 'Terraform':
			return `# Fetch
data "http" "hosts" {
  url = "${address.hosts}"

  # Validate: an error page is not a list
  lifecycle {
    postcondition {
      condition     = self.status_code == 200
      error_message = "The list of hosts cannot be fetched."
    }
  }
}

data "http" "inbound" {
  url = "${address.inboundAddresses}"

  lifecycle {
    postcondition {
      condition     = self.status_code == 200
      error_message = "The list of addresses cannot be fetched."
    }
  }
}

# Use: as address lists
locals {
  hosts   = compact(split("\\n", data.http.hosts.response_body))
  inbound = compact(split("\\n", data.http.inbound.response_body))
  # 192.0.2.1 becomes 192.0.2.1/32; networks stay as they are.
  inbound_networks = [
    for address in local.inbound :
    strcontains(address, "/") ? address : "\${address}/\${strcontains(address, ":") ? 128 : 32}"
  ]
}`;
	}
}
