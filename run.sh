#!/usr/bin/env bash
# Builds Vestka where that is needed and starts it at http://localhost:8080. Arguments go to the application:
#   ./run.sh --server.port=9090 --vestka.demo=false
set -eu
cd "$(dirname "$0")"
. .launch/tools.sh

find_jdk
find_jar
start_java "$@"
