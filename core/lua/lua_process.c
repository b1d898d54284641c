/* The one place that touches the process, for the command alone. In: seconds of
 * processor time, a message; files that are not finished. Out: a limit after
 * which the process writes the message to standard error and ends with status 2,
 * the answer to what no counter of instructions sees: a string pattern that
 * never ends; and an end, by that limit or by a signal, that leaves nothing
 * half-written. Guarantees that nothing is changed until it is called. */
#define _DEFAULT_SOURCE
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "lua_binding.h"

/* A signal handler has no argument of ours: what it needs is static. */
static char farewell[256];
static volatile sig_atomic_t farewell_size;

/* What is removed where the process ends by a signal, newest first. An element
   is whole before the list shows it, so a handler may come at any time. */
typedef struct unfinished {
  struct unfinished *before;
  char path[];
} unfinished;
static unfinished *volatile newest;

static void remove_unfinished(void) {
  for (const unfinished *it = newest; it; it = it->before)
    if (unlink(it->path) != 0) rmdir(it->path);
}

static bool limited;
static rlim_t earlier_limit;
static struct sigaction earlier_action;

static void end_process(int signal) {
  (void)signal;
  remove_unfinished();
  if (write(STDERR_FILENO, farewell, (size_t)farewell_size) < 0) _exit(2);
  _exit(2);
}

static void lift(void) {
  struct rlimit limit;
  if (!limited) return;
  if (getrlimit(RLIMIT_CPU, &limit) == 0) {
    limit.rlim_cur = earlier_limit;
    setrlimit(RLIMIT_CPU, &limit);
  }
  sigaction(SIGXCPU, &earlier_action, NULL);
  limited = false;
}

/* cpu_limit(seconds, message): from now on the process has that many seconds
   of processor time; cpu_limit(nil) lifts the limit. */
int ng_lua_cpu_limit(lua_State *L) {
  if (lua_isnoneornil(L, 1)) {
    lift();
    return 0;
  }
  double seconds = luaL_checknumber(L, 1);
  size_t size;
  const char *message = luaL_checklstring(L, 2, &size);
  luaL_argcheck(L, seconds > 0 && seconds < 1e9, 1, "a number of seconds above 0 expected");
  luaL_argcheck(L, size < sizeof farewell, 2, "the message is longer than 255 bytes");
  lift();

  struct rlimit limit;
  struct rusage used;
  if (getrlimit(RLIMIT_CPU, &limit) != 0 || getrusage(RUSAGE_SELF, &used) != 0) return 0;
  double spent = (double)used.ru_utime.tv_sec + (double)used.ru_stime.tv_sec +
                 (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  rlim_t until = (rlim_t)ceil(spent + seconds);
  if (limit.rlim_cur != RLIM_INFINITY && until >= limit.rlim_cur) return 0;

  memcpy(farewell, message, size);
  farewell_size = (sig_atomic_t)size;
  struct sigaction action = {.sa_handler = end_process};
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGXCPU, &action, &earlier_action) != 0) return 0;
  earlier_limit = limit.rlim_cur;
  limit.rlim_cur = until;
  limited = setrlimit(RLIMIT_CPU, &limit) == 0;
  if (!limited) sigaction(SIGXCPU, &earlier_action, NULL);
  return 0;
}

/* The handler is off again when this runs: the signal then does what it does. */
static void end_by_signal(int signal) {
  remove_unfinished();
  raise(signal);
}

static bool caught; /* the signals, by the command */

/* A signal that was ignored before (by nohup) stays so. A file that grows past the
   process's limit is an error of its writing, no end. */
static void catch_signals(void) {
  static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
  if (caught) return;
  caught = true;
  signal(SIGXFSZ, SIG_IGN);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction action = {.sa_handler = end_by_signal, .sa_flags = (int)SA_RESETHAND}, earlier;
    sigemptyset(&action.sa_mask);
    if (sigaction(signals[i], NULL, &earlier) == 0 && earlier.sa_handler != SIG_IGN)
      sigaction(signals[i], &action, NULL);
  }
}

/* Without memory it is not removed should the process end: no reason to fail. */
void ng_unfinished_add(const char *path) {
  unfinished *made = caught ? malloc(sizeof *made + strlen(path) + 1) : NULL;
  if (!made) return;
  memcpy(made->path, path, strlen(path) + 1);
  made->before = newest;
  newest = made;
}

void ng_unfinished_remove(const char *path) {
  unfinished *after = NULL;
  for (unfinished *it = newest; it; after = it, it = it->before) {
    if (strcmp(it->path, path) != 0) continue;
    if (after) after->before = it->before;
    else newest = it->before;
    free(it);
    return;
  }
}

/* unfinished(path): a file, or a folder that is empty by then, to be removed
   should the limit or SIGHUP, SIGINT, SIGTERM end the process, which these do at
   once from now on. unfinished(nil): all that were named are finished;
   unfinished(false): none will be, and they are removed. */
int ng_lua_unfinished(lua_State *L) {
  if (lua_isboolean(L, 1)) remove_unfinished();
  else catch_signals();
  if (lua_isstring(L, 1)) {
    ng_unfinished_add(luaL_checkstring(L, 1));
    return 0;
  }
  unfinished *it = newest;
  newest = NULL;
  while (it) {
    unfinished *before = it->before;
    free(it);
    it = before;
  }
  return 0;
}
