#!/bin/sh
# 备份：服务运行时也能用。./backup.sh [存放目录]，默认 backups。需要 curl。
# 服务不在本机默认地址时：URL=https://10.1.2.3:8443 ./backup.sh
set -eu
cd "$(dirname "$0")"
umask 077
INTO=${1:-backups}
if [ -n "${URL:-}" ]; then
  # 另一个地址：要由本县的证书担保。
  TRUST="--cacert certificate/county.crt"
else
  # 本机：证书上写的是服务器的名字，不是 127.0.0.1。
  TRUST=--insecure
  if [ -s certificate/server.crt ]; then URL=https://127.0.0.1:8443; else URL=http://127.0.0.1:8787; fi
fi
mkdir -p "$INTO"
FILE=$INTO/five-ledger-$(date +%Y-%m-%d-%H%M%S).jsonl.gz
curl --fail --silent --show-error $TRUST --header "authorization: Bearer $(cat secrets/first-token)" \
  --output "$FILE.part" "$URL/api/v1/archive"
gzip --test "$FILE.part"
mv "$FILE.part" "$FILE"
echo "已备份到 $FILE"
