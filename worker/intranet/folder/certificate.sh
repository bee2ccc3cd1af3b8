#!/bin/sh
# 做一张本县自用的证书：./certificate.sh 服务器名或IP地址
# 结果：certificate/county.crt（装到每台办公电脑“受信任的根证书颁发机构”）、certificate/server.key、certificate/server.crt（服务器用）。
set -eu
cd "$(dirname "$0")"
umask 077
NAME=${1:?请写服务器的名字或 IP 地址，例如 ./certificate.sh 10.1.2.3}
case $NAME in
  *[!0-9.]*) SUBJECT=DNS:$NAME ;;
  *) SUBJECT=IP:$NAME ;;
esac
mkdir -p certificate
if [ ! -s certificate/county.key ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=five-ledger county authority" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
    -keyout certificate/county.key -out certificate/county.crt
fi
openssl req -newkey rsa:3072 -nodes -subj "/CN=$NAME" -keyout certificate/server.key -out certificate/server.csr
printf 'subjectAltName=%s\nbasicConstraints=CA:FALSE\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth\n' "$SUBJECT" > certificate/server.ext
openssl x509 -req -in certificate/server.csr -CA certificate/county.crt -CAkey certificate/county.key -CAcreateserial \
  -days 825 -extfile certificate/server.ext -out certificate/server.crt
rm certificate/server.csr certificate/server.ext
echo "证书已做好，825 天内有效。重新启动服务即生效。"
