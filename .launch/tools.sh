# What run.sh, export.sh, bench.sh and test.sh share: a JDK that is new enough, Maven, npm. Sourced, never started.

say() { printf 'Vestka: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

java_version() { "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'; }

# JAVA_HOME when it is 25 or later, else the first such JDK below /usr/lib/jvm.
find_jdk() {
    local wanted=25 jvms=${VESTKA_JVMS:-/usr/lib/jvm} candidate version
    for candidate in "${JAVA_HOME:-}" "$jvms"/*; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
        version=$(java_version "$candidate")
        if [ "${version:-0}" -ge "$wanted" ]; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    stop "a JDK $wanted or later is needed, and none is in JAVA_HOME or below $jvms. Install one (Temurin $wanted, for example) or point JAVA_HOME at it."
}

need() { command -v "$1" >/dev/null 2>&1 || stop "$1 is needed and not installed. On Debian: apt-get install $2"; }

# Runs Maven with its words in a file; on failure says the one thing that went wrong.
build() {
    local log=$1; shift
    mkdir -p "$(dirname "$log")"
    if mvn -B "$@" >"$log" 2>&1; then return 0; fi
    if grep -qE 'UnknownHost|Unknown host|Network is unreachable|Could not transfer|Connection (refused|timed out|reset)|Temporary failure in name resolution|EAI_AGAIN|ENOTFOUND|ENETUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT' "$log"; then
        stop "something the build needs could not be downloaded. Check the network and start again; what it said is in $log"
    elif grep -q 'No space left on device' "$log"; then
        stop "the disk is full. Free some space and start again."
    fi
    stop "the build failed: $(sed -n 's/^\[ERROR\] *//p' "$log" | sed -n '/./{p;q;}') (everything it said is in $log)"
}

jar=target/vestka.jar
unpacked=target/vestka

# newer than the jar: sources, or the build itself
changed() { [ ! -f "$jar" ] || [ -n "$(find pom.xml package.json src/main src/build db frontend -newer "$jar" -type f -not -path 'frontend/generated/*' -print -quit 2>/dev/null)" ]; }

# Builds the jar where there is none, or only an older one.
find_jar() {
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
}

java_with() {
    exec "$JAVA_HOME/bin/java" \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -XX:+UseSerialGC -Xmx768m -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 \
        ${VESTKA_JAVA_OPTIONS:-} "$@"
}

# With what the JVM remembers of an earlier start of this very jar, where it does.
start_java() {
    if [ "$unpacked/remembered" -nt "$jar" ]; then
        java_with -XX:AOTCache="$unpacked/vestka.aot" -Xlog:aot=off -jar "$unpacked/vestka.jar" "$@"
    fi
    java_with -jar "$jar" "$@"
}

# Unpacks the jar and lets the JVM write down a start and a page (JEP 483 and 515): later starts take half the time. It happens
# on a data folder of its own, away from everybody's settings; where it does not work, starts are as before.
remember_a_start() {
    local pid waited=0 page
    say "preparing quick starts, half a minute …"
    rm -rf "$unpacked" target/aot-data
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$unpacked" >target/aot.log 2>&1 || return 0
    env -i PATH="$PATH" HOME="${HOME:-/}" "$JAVA_HOME/bin/java" \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -XX:+UseSerialGC -Xmx768m -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -XX:AOTCacheOutput="$unpacked/vestka.aot" \
        -jar "$unpacked/vestka.jar" --spring.config.location=classpath:/ --vestka.data=target/aot-data --server.port=0 \
        >target/aot.log 2>&1 &
    pid=$!
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null && [ "$waited" -lt 120 ]; do
        page=$(sed -n 's#.*ready at \(http://localhost:[0-9]*\).*#\1#p' target/aot.log)
        if [ -n "$page" ]; then
            curl -s -o /dev/null --max-time 60 "$page/people" || true
            break
        fi
        sleep 1
        waited=$((waited + 1))
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    trap 'exit 130' INT TERM
    rm -rf target/aot-data
    [ ! -f "$unpacked/vestka.aot" ] || touch "$unpacked/remembered"
}
