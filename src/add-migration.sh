#!/usr/bin/env bash
# Adds one migration of the same name for every provider: bash src/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: bash src/add-migration.sh NAME}
dotnet tool restore
for provider in Sqlite PostgreSql; do
  project=src/Province.Migrations.$provider
  dotnet build "$project" -v quiet --nologo
  dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --no-build
done
