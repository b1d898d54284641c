#define _DEFAULT_SOURCE /* clock_gettime, wait4 */
/* For spec/bench/bench.lua and curves.lua: what the same bytes cost libxml2 alone, a
 * clock of this process's CPU time, and what a command costs.
 *
 *   dom(bytes)  -> CPU seconds of htmlReadMemory and freeing its tree
 *   sax(bytes)  -> CPU seconds of an HTML parse whose events nobody takes
 *   clock()     -> CPU seconds of this process
 *   peak(reset) -> peak resident memory in kilobytes; true starts it anew
 *   run(program, argument, …) -> of a process that ran it, its output thrown away:
 *     user CPU seconds, peak resident memory in kilobytes, exit status (128 + signal) */
#include <fcntl.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lua.h>

__attribute__((visibility("default"))) int luaopen_bench(lua_State *L);

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int dom(lua_State *L) {
  size_t size;
  const char *bytes = luaL_checklstring(L, 1, &size);
  double start = now();
  htmlDocPtr doc = htmlReadMemory(
      bytes, (int)size, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlFreeDoc(doc);
  lua_pushnumber(L, now() - start);
  return 1;
}

static int sax(lua_State *L) {
  size_t size;
  const char *bytes = luaL_checklstring(L, 1, &size);
  double start = now();
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  memset(parser->sax, 0, sizeof *parser->sax);
  htmlCtxtReadMemory(
      parser, bytes, (int)size, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt(parser);
  lua_pushnumber(L, now() - start);
  return 1;
}

static int cpu(lua_State *L) {
  lua_pushnumber(L, now());
  return 1;
}

static int peak(lua_State *L) {
  if (lua_toboolean(L, 1)) {
    FILE *clear = fopen("/proc/self/clear_refs", "w");
    if (clear) {
      fputs("5", clear);
      fclose(clear);
    }
  }
  FILE *status = fopen("/proc/self/status", "r");
  char line[256];
  long kilobytes = 0;
  while (status && fgets(line, sizeof line, status))
    if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1) break;
  if (status) fclose(status);
  lua_pushinteger(L, kilobytes);
  return 1;
}

enum { MOST_ARGUMENTS = 31 };

static int run(lua_State *L) {
  char *arguments[MOST_ARGUMENTS + 1];
  int count = lua_gettop(L);
  if (count < 1 || count > MOST_ARGUMENTS) return luaL_error(L, "run: 1 to %d words", MOST_ARGUMENTS);
  for (int i = 0; i < count; i++) arguments[i] = (char *)luaL_checkstring(L, i + 1);
  arguments[count] = NULL;
  pid_t child = fork();
  if (child < 0) return luaL_error(L, "run: no process");
  if (child == 0) {
    int nowhere = open("/dev/null", O_RDWR);
    if (nowhere < 0 || dup2(nowhere, 0) < 0 || dup2(nowhere, 1) < 0 || dup2(nowhere, 2) < 0) _exit(127);
    execvp(arguments[0], arguments);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return luaL_error(L, "run: the process is lost");
  lua_pushnumber(L, (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6);
  lua_pushinteger(L, usage.ru_maxrss);
  lua_pushinteger(L, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 3;
}

int luaopen_bench(lua_State *L) {
  static const luaL_Reg functions[] = {{"dom", dom},   {"sax", sax}, {"clock", cpu},
                                       {"peak", peak}, {"run", run}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
