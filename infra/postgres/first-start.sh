#!/bin/sh
# For compose.yaml: the image runs this once, on an empty volume.
exec psql -v ON_ERROR_STOP=1 -U postgres -f /setup/setup.sql
