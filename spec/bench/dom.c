#define _POSIX_C_SOURCE 200809L /* clock_gettime */
/* For spec/bench/bench.lua: what the same bytes cost libxml2 alone, and a
 * clock of this process's CPU time.
 *
 *   dom(bytes)  -> CPU seconds of htmlReadMemory and freeing its tree
 *   sax(bytes)  -> CPU seconds of an HTML parse whose events nobody takes
 *   clock()     -> CPU seconds of this process
 *   peak(reset) -> peak resident memory in kilobytes; true starts it anew */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

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
  htmlDocPtr doc = htmlReadMemory(bytes, (int)size, NULL, "UTF-8",
                                  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                      HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
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
  htmlCtxtReadMemory(parser, bytes, (int)size, NULL, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
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

int luaopen_bench(lua_State *L) {
  static const luaL_Reg functions[] = {{"dom", dom}, {"sax", sax}, {"clock", cpu}, {"peak", peak}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
