#!/usr/bin/env bash
# Installs what the tests need and runs them all, those in a real browser included. Arguments go to Maven:
#   ./test.sh -Dtest=PartialDateTest -DskipITs
set -eu
cd "$(dirname "$0")"
. .launch/tools.sh

find_jdk
need mvn maven
need npm npm

if ! command -v chromium >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "installing chromium for the browser tests …"
        mkdir -p target
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >target/chromium.log 2>&1 \
            || stop "chromium could not be installed; what was said is in target/chromium.log"
    else
        stop "chromium is needed for the browser tests and not installed. On Debian, as root: apt-get install chromium"
    fi
fi

exec mvn -B --no-transfer-progress verify "$@"
