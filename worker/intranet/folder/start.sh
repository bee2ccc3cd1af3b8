#!/bin/sh
# 启动五账考评服务。有证书（certificate/server.key、server.crt）时用 https 听所有网卡的 8443 端口，没有时只供本机浏览器用 8787 端口。
# 可以改的：ADDRESS（如 *:443）、COUNTY_NAME（县名，第一次启动时写入）、DATA（数据目录）。
set -eu
cd "$(dirname "$0")"
umask 077
DATA=${DATA:-data}
COUNTY_NAME=${COUNTY_NAME:-本县}
mkdir -p "$DATA" secrets restore run
# 上次没有正常停下时留下的。
rm -f run/jobs.sock

made() {
  [ -s "secrets/$1" ] || head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n' > "secrets/$1"
  cat "secrets/$1"
}

[ -s secrets/first-token ] || echo "县级令牌已写在 $(pwd)/secrets/first-token，请在面板“设置”里填入，并妥善保管。"
LEDGER_SECRET=$(made signing)
FIRST_TOKEN=$(made first-token)
export LEDGER_SECRET FIRST_TOKEN COUNTY_NAME

if [ -s certificate/server.key ] && [ -s certificate/server.crt ]; then
  CONFIG=https.capnp
  ADDRESS=${ADDRESS:-*:8443}
else
  CONFIG=http.capnp
  ADDRESS=${ADDRESS:-127.0.0.1:8787}
fi
echo "五账考评服务：${CONFIG%.capnp}，$ADDRESS"
exec ./workerd serve "$CONFIG" --socket-addr="address=$ADDRESS" --directory-path="data=$DATA"
