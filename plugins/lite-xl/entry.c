/* How Lite XL opens the module. In: its Lua state, and its function that gives the
 * address of a function of Lua by name. Out: the module, or an error that names
 * the function that the editor does not give. The header of the pointers is made
 * by functions.awk of what the binding uses. */
#include <string.h>

#include "lite_xl.h"
#include "nutgraf.h"

struct ng_lite_xl ng_lite_xl;

NG_API int luaopen_lite_xl_core(lua_State *L, void *(*find)(const char *name));

int luaopen_lite_xl_core(lua_State *L, void *(*find)(const char *name)) {
  const char *missing = NULL;
  void *address;
#define FILL(function)                                       \
  address = find(#function);                                 \
  memcpy(&ng_lite_xl.function##_, &address, sizeof address); \
  if (!address) missing = #function;
  NG_LITE_XL_EACH(FILL)
#undef FILL
  if (!missing) return luaopen_nutgraf_core(L);
  if (ng_lite_xl.luaL_error_)
    return ng_lite_xl.luaL_error_(L, "nutgraf: this Lite XL does not give '%s' to its plugins", missing);
  return 0;
}
