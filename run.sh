#!/usr/bin/env bash
# Builds Vestka where that is needed and starts it at http://localhost:8080. Arguments go to the application:
#   ./run.sh --server.port=9090 --vestka.demo=false
set -eu
cd "$(dirname "$0")"
. .launch/tools.sh

find_jdk

# newer than the jar: sources, or the build itself
changed() { [ ! -f "$jar" ] || [ -n "$(find pom.xml package.json src/main src/build db frontend -newer "$jar" -type f -not -path 'frontend/generated/*' -print -quit 2>/dev/null)" ]; }

if changed; then
    need mvn maven
    need npm npm
    say "building, which takes some minutes the first time …"
    # Ctrl-C is no failure of the build, and half a jar no jar
    trap 'rm -f "$jar"; exit 130' INT TERM
    build target/build.log package -DskipTests
    trap 'exit 130' INT TERM
    remember_a_start
fi

start_java "$@"
