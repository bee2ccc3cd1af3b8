#!/bin/sh
# 马上做一次定时任务：./job.sh weekly（本周督查通报）或 ./job.sh retention（按保留规则清理）。服务要开着。需要 curl。
# 重复做没有妨碍：已经做过的不会再做。
set -eu
cd "$(dirname "$0")"
JOB=${1:?请写任务名：weekly 或 retention}
# 开机补做时，服务可能还在启动：最多等这么多秒。
WAIT=${WAIT:-30}
while [ ! -S run/jobs.sock ] && [ "$WAIT" -gt 0 ]; do sleep 1; WAIT=$((WAIT - 1)); done
curl --fail --silent --show-error --max-time 600 --unix-socket run/jobs.sock --request POST "http://jobs/$JOB"
echo
