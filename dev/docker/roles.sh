#!/bin/sh
# Run once by the postgres image, when its volume is empty.
set -eu
APP_OWNER_PASSWORD=$(cat /run/secrets/app_owner_password)
APP_RT_PASSWORD=$(cat /run/secrets/app_rt_password)
APP_PURGE_PASSWORD=$(cat /run/secrets/app_purge_password)
export APP_OWNER_PASSWORD APP_RT_PASSWORD APP_PURGE_PASSWORD
psql -X -v ON_ERROR_STOP=1 -U postgres -d postgres -f /sql/roles.sql
psql -X -v ON_ERROR_STOP=1 -U postgres -d inburgering -f /sql/database.sql
