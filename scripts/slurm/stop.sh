#!/usr/bin/env bash
# Ends the single-node Slurm of start.sh: only processes named in its own pid files.
# Jobs still in the queue are cancelled first (else slurmstepd and tasks would outlive slurmd);
# KEEP_JOBS=1 leaves them. Saved state and slurm.conf stay; a later start takes them up.
set -u
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C
unset SLURM_CONF
RUN=/run/slurm-local
[ "$(id -u)" = 0 ] || { echo "stop-slurm: must run as root" >&2; exit 1; }
[ -d $RUN ] || { echo "slurm was not started here"; exit 0; }
exec 9>$RUN/lock
flock -w 60 9 || { echo "stop-slurm: $RUN/lock is held" >&2; exit 1; }
is() { # is PID COMM: a live process of that name, not a zombie
  [ "$(cat "/proc/$1/comm" 2>/dev/null)" = "$2" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null
}
pid_of() { # pid_of PIDFILE COMM
  local p; p=$(cat "$1" 2>/dev/null) && [[ $p =~ ^[0-9]+$ ]] && is "$p" "$2" && echo "$p"
}
if [ -z "${KEEP_JOBS:-}" ] && pid_of $RUN/ctld/slurmctld.pid slurmctld >/dev/null; then
  ids=$(timeout 10 squeue -h -o %A 2>/dev/null | sort -u)
  if [ -n "$ids" ]; then
    timeout 20 scancel $ids 2>/dev/null
    for _ in $(seq 100); do [ -z "$(timeout 5 squeue -h 2>/dev/null)" ] && break; sleep 0.2; done
  fi
fi
rc=0 ended=
for x in slurmd.pid:slurmd ctld/slurmctld.pid:slurmctld munged.pid:munged; do
  f=$RUN/${x%%:*} name=${x##*:}
  if p=$(pid_of "$f" "$name"); then
    kill -TERM "$p"
    for _ in $(seq 100); do is "$p" "$name" && sleep 0.1 || break; done
    is "$p" "$name" && { kill -KILL "$p"; sleep 0.3; }
    if is "$p" "$name"; then
      echo "stop-slurm: $name ($p) did not end" >&2; rc=1; continue
    fi
    ended="$ended $name"
  fi
  rm -f "$f"
done
echo "slurm stopped:${ended:- nothing was running}"
exit $rc
