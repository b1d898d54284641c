/* Limits of a process, by setrlimit and, on Linux, prctl. */
#include "limits.h"

#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

void ng_apart_end_with(int64_t parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if ((int64_t)getppid() != parent) _exit(1);
}

/* The soft limit alone moves, so that it can be raised again. */
static void set(int resource, uint64_t value) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  rlim_t wanted = (rlim_t)value;
  limit.rlim_cur = limit.rlim_max != RLIM_INFINITY && wanted > limit.rlim_max ? limit.rlim_max : wanted;
  setrlimit(resource, &limit);
}

void ng_apart_keep(void) {
  static const int resources[] = {RLIMIT_CPU, RLIMIT_AS, RLIMIT_FSIZE, RLIMIT_CORE};
  for (size_t i = 0; i < sizeof resources / sizeof *resources; i++) {
    struct rlimit limit;
    if (getrlimit(resources[i], &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) continue;
    /* A second between, so that the signal tells that it was the processor's time. */
    rlim_t most = limit.rlim_cur + (resources[i] == RLIMIT_CPU);
    if (limit.rlim_max > most) limit.rlim_max = most;
    setrlimit(resources[i], &limit);
  }
}

void ng_apart_cpu(uint64_t seconds) { set(RLIMIT_CPU, seconds); }

uint64_t ng_apart_used(void) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return (uint64_t)usage.ru_utime.tv_sec + (uint64_t)usage.ru_stime.tv_sec + 1;
}

void ng_apart_memory(uint64_t bytes) {
#ifdef SANITIZED
  (void)bytes;
#else
  set(RLIMIT_AS, bytes);
#endif
}

void ng_apart_files(uint64_t bytes) {
  set(RLIMIT_FSIZE, bytes);
  set(RLIMIT_CORE, 0);
}
