/* The program "guard": runs another program over standard input and output, within
 * limits, and ends it with all that it has started.
 *
 *     guard CPU WALL MEMORY FILES PROGRAM ARGUMENT…
 *
 * In: seconds of processor time, seconds by the clock, bytes of memory (0: no limit),
 * bytes of each file that it writes; on descriptor 3 a pipe that whoever starts the
 * guard holds open. Out: the status of the program; 124 where the clock ran out, 127
 * where there is no such program, 126 where it cannot be started or was to end, 128 and
 * the signal where one ended it.
 *
 * Guarantees that the program's process group ends when it does, when the clock runs out,
 * when the guard is asked to (SIGTERM), and when the other end of the pipe is closed, as
 * it is when its holder dies of whatever. What the program leaves of its input is read
 * and dropped, so that a broken pipe does not end whoever writes it. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "limits.h"

enum { HOLDER = 3, LATE = 124, NOT_STARTED = 126, MISSING = 127, BY_SIGNAL = 128 };

static int wake[2]; /* a signal writes to it */

static void on_signal(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(wake[1], &byte, 1);
  (void)written;
  errno = kept;
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void become(char **words, uint64_t cpu, uint64_t memory, uint64_t files, int64_t guard) {
  setpgid(0, 0);
  ng_apart_end_with(guard);
  close(HOLDER);
  close(wake[0]);
  close(wake[1]);
  if (cpu) ng_apart_cpu(cpu);
  if (memory) ng_apart_memory(memory);
  ng_apart_files(files);
  ng_apart_keep();
  signal(SIGPIPE, SIG_DFL);
  execvp(words[0], words);
  _exit(errno == ENOENT ? MISSING : NOT_STARTED);
}

/* Waits until the program ends (0; it is not reaped, so that its number stays its own),
   its holder is gone or a signal asks for the end (NOT_STARTED), or the clock runs out
   (LATE). */
static int watch(pid_t program, uint64_t seconds) {
  int64_t until = now() + (int64_t)seconds * 1000;
  for (;;) {
    struct pollfd fds[2] = {{HOLDER, POLLIN, 0}, {wake[0], POLLIN, 0}};
    int64_t left = until - now();
    if (seconds && left <= 0) return LATE;
    int ready = poll(fds, 2, !seconds ? -1 : left > 60000 ? 60000 : (int)left);
    if (ready < 0 && errno != EINTR) return NOT_STARTED;
    if (ready <= 0) continue;
    unsigned char byte;
    if (fds[1].revents && read(wake[0], &byte, 1) == 1) {
      if (byte != SIGCHLD) return NOT_STARTED;
      siginfo_t ended = {0};
      if (waitid(P_PID, (id_t)program, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid) return 0;
    }
    if (fds[0].revents && read(HOLDER, &byte, 1) <= 0) return NOT_STARTED;
  }
}

/* Reads what is left of the input, while its holder is there. */
static void drain(void) {
  static char bytes[65536];
  for (;;) {
    struct pollfd fds[2] = {{HOLDER, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    if (poll(fds, 2, -1) < 0 && errno != EINTR) return;
    if (fds[0].revents) return;
    if (fds[1].revents && read(STDIN_FILENO, bytes, sizeof bytes) <= 0) return;
  }
}

int main(int count, char **words) {
  if (count < 6 || pipe(wake) != 0) return NOT_STARTED;
  uint64_t numbers[4];
  for (int i = 0; i < 4; i++) numbers[i] = strtoull(words[i + 1], NULL, 10);
  struct sigaction action = {.sa_handler = on_signal};
  sigemptyset(&action.sa_mask);
  static const int ends[] = {SIGCHLD, SIGTERM, SIGINT, SIGHUP};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) sigaction(ends[i], &action, NULL);
  int64_t self = getpid();
  pid_t program = fork();
  if (program < 0) return NOT_STARTED;
  if (program == 0) become(words + 5, numbers[0], numbers[2], numbers[3], self);
  setpgid(program, program); /* whoever is first */
  close(STDOUT_FILENO);      /* the program alone writes */
  close(STDERR_FILENO);
  int status = 0, why = watch(program, numbers[1]);
  kill(-program, SIGKILL);
  while (waitpid(program, &status, 0) < 0 && errno == EINTR) continue;
  drain();
  if (why) return why;
  return WIFSIGNALED(status) ? BY_SIGNAL + WTERMSIG(status) : WEXITSTATUS(status);
}
