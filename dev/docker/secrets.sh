#!/bin/sh
# Make the secrets that docker-compose.yml mounts, once; what is there already is kept.
# Keep a copy of field_key in another place than the backups: without it they cannot be read.
set -eu
umask 077
directory=$(dirname "$0")/../../.run/docker
mkdir -p "$directory"
cd "$directory"

random() { od -An -vtx1 -N "$1" /dev/urandom | tr -d ' \n'; }
keep() { [ -s "$1" ] || printf '%s\n' "$2" > "$1"; }

keep postgres_password "$(random 24)"
keep app_owner_password "$(random 24)"
keep app_rt_password "$(random 24)"
keep app_purge_password "$(random 24)"
keep secret_key "$(random 40)"
keep field_key "$(head -c 32 /dev/urandom | base64)"
valkey=$(random 24)
keep redis_url "redis://:$valkey@valkey:6379/0"
keep valkey_conf "dir /data
appendonly yes
save \"\"
maxmemory-policy noeviction
requirepass $valkey"
keep database_url "postgresql://app_rt:$(cat app_rt_password)@postgres:5432/inburgering"
keep database_owner_url "postgresql://app_owner:$(cat app_owner_password)@postgres:5432/inburgering"
keep database_purge_url "postgresql://app_purge:$(cat app_purge_password)@postgres:5432/inburgering"

# Compose mounts a file as it is, and the program in the container is another user than you: the
# files are readable, the directory above them is not.
chmod 644 ./*
chmod 700 .
