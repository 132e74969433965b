# What run.sh and test.sh share: a JDK that is new enough, Maven, npm. Sourced, never started.

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
    if grep -qE 'UnknownHost|Unknown host|Network is unreachable|Could not transfer|Connection (refused|timed out|reset)|Temporary failure in name resolution|EAI_AGAIN|ENOTFOUND|ENETUNREACH' "$log"; then
        stop "something the build needs could not be downloaded. Check the network and start again; what it said is in $log"
    elif grep -q 'No space left on device' "$log"; then
        stop "the disk is full. Free some space and start again."
    fi
    stop "the build failed: $(sed -n 's/^\[ERROR\] *//p' "$log" | sed -n '/./{p;q;}') (everything it said is in $log)"
}
