# Sourced by ./run and ./verify: sets and exports JAVA_HOME to a JDK 25, or ends with a clear line.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -Eq '^JAVA_VERSION="25[."+-]' "$1/release"
}

find_jdk_25() {
  local candidate
  # what is set, what Debian, Fedora, macOS (installers, Homebrew), SDKMAN and IDEs use
  for candidate in "${JAVA_HOME:-}" \
      "$(java_on_path)" \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
      "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
      "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

java_on_path() {
  local java
  java=$(command -v java) || return 0
  java=$(readlink -f "$java" 2>/dev/null) || return 0
  printf '%s\n' "${java%/bin/java}"
}

if ! JAVA_HOME=$(find_jdk_25); then
  echo "Fehler: Kein JDK 25 gefunden. Eines installieren (Debian und Fedora: Temurin 25 von Adoptium, macOS: brew install openjdk@25, sonst: sdk install java 25-tem) oder JAVA_HOME darauf setzen." >&2
  exit 1
fi
export JAVA_HOME

if ! command -v mvn >/dev/null; then
  echo "Fehler: Maven (mvn) fehlt. Debian: apt-get install maven, Fedora: dnf install maven, macOS: brew install maven, sonst: sdk install maven." >&2
  exit 1
fi
