#!/usr/bin/env bash
# Builds the solution once and runs every test in it, on SQLite and on a throw-away PostgreSQL.
# Ends with one line, "N passed, N failed, N skipped"; fails if a test failed, a project
# crashed, or a project ran no test. May be set: CONFIGURATION (Release), PROVINCE_TEST_POSTGRES
# (an owner's connection string, instead of the throw-away server), PROVINCE_TEST_RESULTS (an
# empty folder in which the trx files stay).
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

configuration=${CONFIGURATION:-Release}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/province-tests.XXXXXX")
results=${PROVINCE_TEST_RESULTS:-$scratch/results}
cluster=$scratch/cluster
postgres_bin=

say() { printf '\n== %s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 2; }
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

clean_up() {
  local code=$?
  trap - EXIT
  if [ -f "$cluster/postmaster.pid" ]; then
    as_postgres "$postgres_bin/pg_ctl" stop -D "$cluster" -m immediate -w -t 30 >/dev/null ||
      printf 'The PostgreSQL server in %s did not stop.\n' "$cluster" >&2
  fi
  rm -rf "$scratch"
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

find_postgres() {
  local found
  if found=$(command -v initdb); then dirname "$(readlink -f "$found")"; return; fi
  found=$(find /usr/lib/postgresql /usr/pgsql-* -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)
  [ -z "$found" ] || dirname "$found"
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    # Ubuntu has a chromium-browser that only says that it wants snap: it must be able to say its version.
    if command -v "$name" > /dev/null && "$name" --version > /dev/null 2>&1; then command -v "$name"; return; fi
  done
}

has_chinese_font() { [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; }

list_missing() {
  [ -n "$(find_chromium)" ] || echo chromium
  has_chinese_font || echo fontconfig fonts-noto-cjk
  [ -n "${PROVINCE_TEST_POSTGRES:-}" ] || [ -n "$(find_postgres)" ] || echo postgresql
}

check_tools() {
  command -v dotnet >/dev/null ||
    stop "The .NET SDK named in global.json is missing: https://dotnet.microsoft.com/download"
  local node
  node=$(node --version 2>/dev/null || echo none)
  node=${node#v}
  [[ ${node%%.*} =~ ^[0-9]+$ ]] && [ "${node%%.*}" -ge 20 ] ||
    stop "Node.js 20 or later is needed (found: $node): https://nodejs.org/en/download"
}

install_missing() {
  local missing
  read -ra missing <<< "$(list_missing | tr '\n' ' ')"
  [ "${#missing[@]}" -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null || { [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; }; then
    stop "The tests need what these Debian packages hold; install them and run again: ${missing[*]}"
  fi
  say "Installing ${missing[*]}"
  as_root apt-get -o DPkg::Lock::Timeout=300 -q update
  if [[ $(apt-cache policy chromium) != *'Candidate: '[0-9]* ]]; then missing=("${missing[@]/#chromium/chromium-browser}"); fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q -y \
    --no-install-recommends install "${missing[@]}"
  read -ra missing <<< "$(list_missing | tr '\n' ' ')"
  [ "${#missing[@]}" -eq 0 ] || stop "Installed, yet still not found: ${missing[*]}"
}

start_postgres() {
  if [ -n "${PROVINCE_TEST_POSTGRES:-}" ]; then
    say "PostgreSQL: the server named in PROVINCE_TEST_POSTGRES"
    return
  fi
  local password port
  postgres_bin=$(find_postgres)
  password=$(node -p 'crypto.randomBytes(18).toString("hex")')
  port=$(node -e 'const s = net.createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  chmod 711 "$scratch"
  mkdir "$cluster"
  printf '%s\n' "$password" > "$scratch/password"
  if [ "$(id -u)" = 0 ]; then chown postgres "$cluster" "$scratch/password"; fi

  as_postgres "$postgres_bin/initdb" -D "$cluster" -U postgres --pwfile="$scratch/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync > "$scratch/initdb.log" 2>&1 ||
    { cat "$scratch/initdb.log" >&2; stop "initdb failed."; }
  cat >> "$cluster/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
  as_postgres "$postgres_bin/pg_ctl" start -D "$cluster" -l "$cluster/server.log" -w -t 60 >/dev/null ||
    { cat "$cluster/server.log" >&2; stop "PostgreSQL did not start."; }
  export PROVINCE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Database=postgres;Username=postgres;Password=$password;Include Error Detail=true"
  say "PostgreSQL: $("$postgres_bin/postgres" --version), throw-away, on port $port"
}

export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-${HOME:-$scratch}}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off

check_tools
install_missing
PROVINCE_TEST_CHROMIUM=${PROVINCE_TEST_CHROMIUM:-$(find_chromium)}
export PROVINCE_TEST_CHROMIUM
start_postgres

say "Building ($configuration)"
started=$SECONDS
dotnet build Province.sln -c "$configuration" --nologo -v minimal || stop "The build failed; no test ran."
printf 'Built in %d s.\n' $((SECONDS - started))

say "Testing ($configuration)"
# One project after the other: several at once would fight over the processors and blur the timings.
outcome=0
dotnet test Province.sln --no-build -c "$configuration" --nologo -m:1 \
  --results-directory "$results" --logger trx --logger 'console;verbosity=minimal' || outcome=$?

say "Summary"
node tests/summary.mjs "$results" "$outcome"
