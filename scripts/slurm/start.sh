#!/usr/bin/env bash
# Single-node Slurm on a Debian machine without systemd, loopback only. Idempotent.
# Prints one line on stdout when the node is usable; else a message on stderr and exit 1.
# Env: SLURM_LOCAL_STATE (default /var/lib/slurm-local), SLURM_LOCAL_WAIT (seconds, default 60),
#      SLURM_LOCAL_CPUS (default: nproc), SLURM_LOCAL_MEM_MB (default: MemTotal / cgroup limit).
set -u -o pipefail
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C
unset SLURM_CONF
STATE=${SLURM_LOCAL_STATE:-/var/lib/slurm-local}
WAIT=${SLURM_LOCAL_WAIT:-60}
CONF=/etc/slurm/slurm.conf
MARK='# written by start.sh'
RUN=/run/slurm-local
LOG=/var/log/slurm-local
T0=$(date +%s)

die() {
  echo "start-slurm: $*" >&2
  local f; [ -n "${daemons:-}" ] && for f in slurmctld slurmd; do
    [ -s "$LOG/$f.log" ] && { echo "--- last lines of $f.log" >&2; tail -n 8 "$LOG/$f.log" >&2; }
  done
  exit 1
}
# alive PIDFILE COMM: the pid in the file is a live process of that name (not stale, reused or a zombie)
alive() {
  local p; p=$(cat "$1" 2>/dev/null) && [[ $p =~ ^[0-9]+$ ]] &&
    [ "$(cat "/proc/$p/comm" 2>/dev/null)" = "$2" ] && ! grep -q '^State:.Z' "/proc/$p/status" 2>/dev/null
}
munge_ok() { timeout 5 munge -n 2>/dev/null | timeout 5 unmunge >/dev/null 2>&1; }
wait_for() { # wait_for SECONDS CMD...
  local end=$((SECONDS + $1)); shift
  until "$@"; do [ $SECONDS -ge $end ] && return 1; sleep 0.2; done
}

[ "$(id -u)" = 0 ] || die "must run as root"
if [ -e $CONF ] && ! grep -qF "$MARK" $CONF; then
  die "$CONF exists and is not ours: not touching another cluster's configuration"
fi
mkdir -p $RUN || die "cannot create $RUN"
exec 9>$RUN/lock
flock -w 300 9 || die "another start/stop is holding $RUN/lock"

# 1. packages ------------------------------------------------------------------------------
installed=0
need=()
for x in munged:munge slurmctld:slurmctld slurmd:slurmd sbatch:slurm-client; do
  command -v "${x%%:*}" >/dev/null || need+=("${x##*:}")
done
if [ ${#need[@]} -gt 0 ]; then
  installed=1
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1   # RUNLEVEL=1: maintainer scripts start nothing
  apt=(apt-get -y -q -o DPkg::Lock::Timeout=120)
  inst() { "${apt[@]}" install --no-install-recommends "${need[@]}" 9>&- >$RUN/apt.log 2>&1; }
  inst || { "${apt[@]}" update 9>&- >$RUN/apt-update.log 2>&1; inst; } ||
    die "apt-get could not install ${need[*]}: $(grep -m1 -E '^(E|W):' $RUN/apt.log)"
fi
id slurm >/dev/null 2>&1 || die "the packages made no user 'slurm'"

# 2. munge ---------------------------------------------------------------------------------
if ! munge_ok; then
  install -d -o munge -g munge -m 0755 /run/munge
  install -d -o munge -g munge -m 0700 /var/log/munge /var/lib/munge /etc/munge
  [ -s /etc/munge/munge.key ] || runuser -u munge -- mungekey --create || die "mungekey failed"
  alive $RUN/munged.pid munged && die "munged runs but does not answer"
  rm -f /run/munge/munge.socket.2.lock
  # munged refuses a pid file in a folder others own: let it use /run/munge, then copy the pid
  runuser -u munge -- munged --force --pid-file=/run/munge/slurm-local.pid 9>&- >$RUN/munged.out 2>&1 ||
    die "munged did not start: $(tail -n 2 $RUN/munged.out | tr '\n' ' ')"
  wait_for 10 munge_ok || die "munged started but 'munge -n | unmunge' fails"
  cp /run/munge/slurm-local.pid $RUN/munged.pid
fi

# 3. configuration (only while neither daemon runs) ------------------------------------------
install -d -o slurm -g slurm -m 0755 "$STATE" "$STATE/ctld" $LOG
install -d -m 0755 "$STATE/d" /etc/slurm
install -d -o slurm -g slurm -m 0755 $RUN/ctld
HOST=$(hostname -s 2>/dev/null || hostname)
CPUS=${SLURM_LOCAL_CPUS:-$(nproc)}
MEM=${SLURM_LOCAL_MEM_MB:-}
if [ -z "$MEM" ]; then
  MEM=$(awk '/^MemTotal:/ {print int($2/1024)}' /proc/meminfo)
  for f in /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
    lim=$(cat $f 2>/dev/null) && [[ $lim =~ ^[0-9]+$ ]] && [ ${#lim} -lt 16 ] &&
      [ $((lim >> 20)) -gt 0 ] && [ $((lim >> 20)) -lt "$MEM" ] && MEM=$((lim >> 20))
  done
fi
[ "$CPUS" -ge 1 ] && [ "$MEM" -ge 64 ] || die "cannot read CPUs ($CPUS) or memory ($MEM MB)"
if ! alive $RUN/ctld/slurmctld.pid slurmctld && ! alive $RUN/slurmd.pid slurmd; then
  cat > $CONF.new <<CONF_END
$MARK: single node, loopback only, no cgroup, no slurmdbd
ClusterName=local
SlurmctldHost=$HOST(127.0.0.1)
SlurmUser=slurm
SlurmdUser=root
SlurmctldPort=6817
SlurmdPort=6818
SrunPortRange=60001-60200
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/munge
CredType=cred/munge
StateSaveLocation=$STATE/ctld
SlurmdSpoolDir=$STATE/d
SlurmctldPidFile=$RUN/ctld/slurmctld.pid
SlurmdPidFile=$RUN/slurmd.pid
SlurmctldLogFile=$LOG/slurmctld.log
SlurmdLogFile=$LOG/slurmd.log
SlurmctldDebug=info
SlurmdDebug=info
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
DefMemPerCPU=$((MEM / CPUS / 2 > 0 ? MEM / CPUS / 2 : 1))
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_interval=2,bf_interval=5
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$LOG/jobcomp.log
MinJobAge=86400
MaxJobCount=100000
MaxArraySize=10001
JobRequeue=0
ReturnToService=2
SlurmctldTimeout=30
SlurmdTimeout=60
InactiveLimit=0
KillWait=5
CompleteWait=0
MessageTimeout=10
BatchStartTimeout=3
SlurmdParameters=config_overrides
NodeName=$HOST NodeAddr=127.0.0.1 CPUs=$CPUS RealMemory=$MEM State=UNKNOWN
PartitionName=main Nodes=$HOST Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF_END
  if cmp -s $CONF.new $CONF; then rm -f $CONF.new; else mv $CONF.new $CONF && chmod 644 $CONF; fi
fi

# 4. daemons (each puts itself in the background and writes its pid file) --------------------
daemons=1 # from here on die shows the logs
crashed=0
alive $RUN/ctld/slurmctld.pid slurmctld || {
  [ -s $RUN/ctld/slurmctld.pid ] && crashed=1   # a clean end removes its pid file
  rm -f $RUN/ctld/slurmctld.pid
  slurmctld 9>&- </dev/null >$RUN/slurmctld.out 2>&1 ||
    die "slurmctld did not start: $(tail -n 2 $RUN/slurmctld.out | tr '\n' ' ')"
}
ctld_up() { timeout 5 scontrol ping 2>/dev/null | grep -q 'is UP'; }
wait_for "$WAIT" ctld_up || die "slurmctld does not answer within $WAIT s"
alive $RUN/slurmd.pid slurmd || {
  rm -f $RUN/slurmd.pid
  slurmd 9>&- </dev/null >$RUN/slurmd.out 2>&1 ||
    die "slurmd did not start: $(tail -n 2 $RUN/slurmd.out | tr '\n' ' ')"
}

# 5. wait for the node ----------------------------------------------------------------------
node_up() {
  st=$(timeout 5 sinfo -h -N -n "$HOST" -o %T 2>/dev/null | head -n 1)
  case $st in
    idle|mixed|allocated|completing) return 0;;
    down*|drain*|*drained*|inval*) # nothing on a one-node machine but us drains it: take it back once
      [ -n "${resumed:-}" ] || { resumed=1; scontrol update nodename="$HOST" state=resume 2>/dev/null; }
      return 1;;
    *) return 1;;
  esac
}
wait_for "$WAIT" node_up ||
  die "node is '${st:-unknown}' after $WAIT s: $(scontrol show node "$HOST" 2>/dev/null | grep -o 'Reason=.*')"
# slurmctld saves its state every 5 s at most, so after a crash: a task begun since is started again
# under the same id, slurmd refuses ("Duplicate jobid"), the node is drained, the running task is taken
# over -> resume; a task ended since is shown as running for many minutes -> a registration later than
# BatchStartTimeout + MessageTimeout (13 s) makes it NODE_FAIL: scontrol reconfigure asks for one.
if [ $crashed = 1 ]; then
  for _ in $(seq 30); do sleep 0.5; unset resumed; node_up; done
  scontrol reconfigure || die "scontrol reconfigure failed after a slurmctld crash"
  sleep 1
  wait_for "$WAIT" node_up || die "node is '$st' after a slurmctld crash"
fi
echo "slurm $(sinfo -V | awk '{print $2}') up: node $st, $CPUS cpus, $MEM MB, partition main, installed=$installed, crashed=$crashed, $(($(date +%s) - T0)) s"
