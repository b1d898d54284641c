# Undefined symbols of the binding (nm -u) -> the header that sends each function of
# Lua through a table of pointers. A name is a line "U lua_call". Those that open a
# library stand in constant tables, so they are functions that call the pointer.
$1 == "U" && $2 ~ /^lua(L?_|open_)/ { name[++count] = $2 }
END {
  print "/* Made by plugins/lite-xl/functions.awk. */"
  print "#include <lauxlib.h>\n#include <lua.h>\n#include <lualib.h>"
  print "struct ng_lite_xl {"
  for (i = 1; i <= count; i++) printf "  __typeof__(%s) *%s_;\n", name[i], name[i]
  print "};\nextern struct ng_lite_xl ng_lite_xl;"
  printf "#define NG_LITE_XL_EACH(X)"
  for (i = 1; i <= count; i++) printf " X(%s)", name[i]
  print "\n#ifndef NG_LITE_XL_ENTRY"
  for (i = 1; i <= count; i++) {
    target = "ng_lite_xl." name[i] "_"
    if (name[i] ~ /^luaopen_/) {
      printf "static inline int ng_%s(lua_State *L) { return %s(L); }\n", name[i], target
      target = "ng_" name[i]
    }
    printf "#define %s %s\n", name[i], target
  }
  print "#endif"
}
