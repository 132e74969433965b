#!/usr/bin/env bash
# Measures the application beside the plain library or SQL doing the same work. All, or those named:
#   ./bench.sh list search
# Prints: name  ours  bare  ratio  goal  met|missed. Leave the machine alone meanwhile.
set -eu
cd "$(dirname "$0")"
. .launch/tools.sh

find_jdk
need mvn maven
need npm npm
say "building …"
build target/bench-build.log package -DskipTests dependency:build-classpath -Dmdep.outputFile=target/bench-classpath.txt -Dmdep.includeScope=test
case " $* " in *" start "* | "  ") remember_a_start ;; esac

exec "$JAVA_HOME/bin/java" \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:+UseSerialGC -Xmx2g -Dlogging.level.root=error ${VESTKA_JAVA_OPTIONS:-} \
    -cp "target/test-classes:target/classes:$(cat target/bench-classpath.txt)" org.vestka.bench.Bench "$@"
