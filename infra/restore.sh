#!/usr/bin/env bash
# Restores a dump into a new database; the one in service is not touched.
# usage: restore.sh DUMP [NEW_DATABASE]     (as postgres, after postgres/setup.sql)
set -euo pipefail
dump=${1:?usage: restore.sh DUMP [NEW_DATABASE]}
database=${2:-province_restored}
createdb --owner province_owner --template template0 --encoding UTF8 --locale C.UTF-8 "$database"
psql -q -v ON_ERROR_STOP=1 -d "$database" -c "REVOKE ALL ON DATABASE \"$database\" FROM PUBLIC" \
  -c "GRANT CONNECT ON DATABASE \"$database\" TO province_app"
pg_restore --exit-on-error --single-transaction -d "$database" "$dump"
cat <<NEXT
Restored into $database. To serve it: stop province, then
  psql -c 'ALTER DATABASE province RENAME TO province_before' -c 'ALTER DATABASE "$database" RENAME TO province'
start province, and run 'audit verify'.
NEXT
