#!/bin/sh
# Trains the tagger and the parser anew and puts the weights where the reader looks for them.
#
#   training/syntax.sh DATA_DIR [OUTPUT]
#
# DATA_DIR  holds ud-ewt/en_ewt-ud-train.conllu.gz and ud-ewt/en_ewt-ud-dev.conllu.gz
# OUTPUT    the file to write; without it, the reader's own (reader/src/main/resources/…/syntax.bin.gz)
# JAVA_HOME the Java to build and to train with; else the one on the PATH

set -eu

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
home=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
data=$(CDPATH='' cd -- "$1" && pwd -P)
output=${2:-$home/reader/src/main/resources/org/dragoman/reader/syntax/syntax.bin.gz}
java=java
if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
fi

for part in train dev; do
    [ -f "$data/ud-ewt/en_ewt-ud-$part.conllu.gz" ] || {
        echo "syntax.sh: there is no $data/ud-ewt/en_ewt-ud-$part.conllu.gz" >&2
        exit 1
    }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
for part in train dev; do
    gunzip -c "$data/ud-ewt/en_ewt-ud-$part.conllu.gz" >"$work/$part.conllu"
done

(cd "$home" && mvn -q -Dmaven.test.skip=true -pl model,knowledge,reader compile)

"$java" -Xmx9g -cp "$home/model/target/classes:$home/knowledge/target/classes:$home/reader/target/classes" \
    org.dragoman.reader.syntax.SyntaxTrainer "$work/train.conllu" "$work/dev.conllu" "$work/syntax.bin.gz"
mv "$work/syntax.bin.gz" "$output"
if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$output"
else
    shasum -a 256 "$output"
fi
echo "Put this checksum and the scores above into MODEL-CARD.md beside the weights."
