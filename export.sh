#!/usr/bin/env bash
# Writes everything public as plain pages into a folder and a ZIP, to be read without a server, from a USB stick for example:
#   ./export.sh                      # into reading/ and reading.zip
#   ./export.sh ~/stick/vestka       # into another folder
#   ./export.sh reading --vestka.data=/srv/vestka   # further arguments go to the application
# With the database that comes along, stop ./run.sh first: only one of them can use it.
set -eu
cd "$(dirname "$0")"
. .launch/tools.sh

find_jdk
folder=${1:-reading}
[ $# -eq 0 ] || shift

find_jar

start_java --vestka.export="$folder" --server.port=0 --server.address=127.0.0.1 --db-scheduler.enabled=false --logging.level.org.vestka=warn --logging.level.org.vestka.directory.web=info "$@"
