/* The module "nutgraf.core". In: bytes, options and word lists from Lua. Out:
 * documents, lexicons, the names of layers and kinds. Guarantees that an error
 * raised by a callback never passes through the C core: it is kept, and raised
 * again when the core is done and what it made is safe. */
#include "lua_binding.h"
#include "base/sha256.h"

/* ---- parse --------------------------------------------------------------- */

/* What the lexicon callback needs. The values that it works with stand on the
   Lua stack from `base` on, pushed beforehand: pushing new ones could raise. */
enum { CALL, CONTEXT, FUNCTION, ANCHOR, FAULT, PREPARED };

typedef struct {
  lua_State *L;
  int base;
  bool failed; /* the value at base + FAULT is to be raised */
  const char *language;
  ng_lexicon *found;
} callback;

/* Runs protected: calls the function, and anchors the lexicon that it gives. */
static int call_lexicon(lua_State *L) {
  callback *context = lua_touserdata(L, 1);
  lua_pushvalue(L, 2);
  lua_pushstring(L, context->language);
  lua_call(L, 1, 1);
  if (!lua_toboolean(L, -1)) return 0;
  ng_lua_lexicon *given = luaL_testudata(L, -1, ng_lua_lexicon_type);
  if (!given || !given->lexicon) {
    return luaL_error(L, "the lexicon function must return a lexicon or nil, not a %s", luaL_typename(L, -1));
  }
  lua_rawseti(L, 3, (int)lua_rawlen(L, 3) + 1);
  context->found = given->lexicon;
  return 0;
}

static ng_lexicon *find_lexicon(void *data, const char *language) {
  callback *context = data;
  lua_State *L = context->L;
  if (context->failed) return NULL;
  context->language = language;
  context->found = NULL;
  for (int i = CALL; i <= ANCHOR; i++) lua_pushvalue(L, context->base + i);
  if (lua_pcall(L, ANCHOR, 0, 0) != LUA_OK) {
    lua_replace(L, context->base + FAULT);
    context->failed = true;
    return NULL;
  }
  return context->found;
}

/* A text option, or NULL; its value stays on the stack, which keeps it. */
static const char *text_option(lua_State *L, const char *name) {
  lua_getfield(L, 2, name);
  if (lua_isnil(L, -1)) return NULL;
  if (lua_type(L, -1) != LUA_TSTRING) {
    luaL_error(L, "option '%s' must be a string, not a %s", name, luaL_typename(L, -1));
  }
  return lua_tostring(L, -1);
}

static bool truth_option(lua_State *L, const char *name) {
  lua_getfield(L, 2, name);
  return lua_toboolean(L, -1);
}

static ng_flow flow_option(lua_State *L) {
  const char *flow = text_option(L, "flow");
  if (!flow) return NG_FLOW_FIXED;
  if (!strcmp(flow, "flowed")) return NG_FLOW_FLOWED;
  if (!strcmp(flow, "delsp")) return NG_FLOW_DELSP;
  return (ng_flow)luaL_error(L, "option 'flow' must be 'flowed' or 'delsp'");
}

/* A limit: a whole number up to `most`; 0, the default, where it is absent. */
static size_t limit_option(lua_State *L, const char *name, double most) {
  lua_getfield(L, -1, name);
  double value = lua_tonumber(L, -1);
  bool fits = lua_isnil(L, -1) || (lua_type(L, -1) == LUA_TNUMBER && value >= 1 && value <= most);
  if (!fits) luaL_error(L, "limit '%s' must be a number from 1 to %f", name, most);
  lua_pop(L, 1);
  return (size_t)value;
}

static ng_unit unit_option(lua_State *L) {
  static const char *const names[] = {"byte", "codepoint", "utf16"};
  const char *name = text_option(L, "unit");
  if (!name) return NG_BYTE;
  for (int i = 0; i < 3; i++) {
    if (strcmp(name, names[i]) == 0) return (ng_unit)i;
  }
  luaL_error(L, "option 'unit' must be byte, codepoint or utf16, not '%s'", name);
  return NG_BYTE;
}

static const char *type_option(lua_State *L) {
  static const char *const types[] = {"text/html", "text/xml", "text/plain", "text/markdown", "text/vtt"};
  const char *name = text_option(L, "type");
  if (!name) return NULL;
  for (int i = 0; i < 5; i++) {
    if (strcmp(name, types[i] + sizeof "text/" - 1) == 0) return types[i];
  }
  return name;
}

enum { GIVEN = 64 };

/* One piece of given metadata, at the stack's top. The table `kept` keeps it: the
   lexicon function could change the options while the document is parsed. */
static void give(lua_State *L, ng_options *options, ng_meta *given, unsigned field, const char *source, int kept) {
  size_t size;
  if (lua_type(L, -1) != LUA_TSTRING || options->given_count == GIVEN) {
    luaL_error(L, "option 'meta': '%s' must be a string, and of all there may be %d", ng_meta_name(field), GIVEN);
  }
  const char *value = lua_tolstring(L, -1, &size);
  given[options->given_count++] = (ng_meta){.value = {value, size}, .source = source, .field = (uint8_t)field};
  lua_pushvalue(L, -1);
  lua_rawseti(L, kept, (int)options->given_count);
}

/* Option meta = { title = "…", authors = {"…"}, published = "…", source = "header" }. */
static void given_option(lua_State *L, ng_options *options, ng_meta *given) {
  lua_getfield(L, 2, "meta");
  if (lua_isnil(L, -1)) return;
  if (!lua_istable(L, -1)) luaL_error(L, "option 'meta' must be a table");
  options->given = given;
  lua_newtable(L);
  int kept = lua_gettop(L);
  lua_getfield(L, kept - 1, "source");
  const char *source = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "given";
  for (unsigned field = 0; field < NG_META_FIELDS; field++) {
    lua_getfield(L, kept - 1, field == NG_META_AUTHOR ? "authors" : ng_meta_name(field));
    if (lua_istable(L, -1)) {
      for (int i = 1; lua_rawgeti(L, -1, i), !lua_isnil(L, -1); i++) {
        give(L, options, given, field, source, kept);
        lua_pop(L, 1);
      }
      lua_pop(L, 1);
    } else if (!lua_isnil(L, -1)) {
      give(L, options, given, field, source, kept);
    }
    lua_pop(L, 1);
  }
}

/* parse(bytes, options): document, or nil, message, offset. */
static int core_parse(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_settop(L, 2);
  if (lua_isnil(L, 2)) {
    lua_newtable(L);
    lua_replace(L, 2);
  }
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_checkstack(L, 40, "parse");
  ng_options options = {
      .name = text_option(L, "name"),
      .type = type_option(L),
      .encoding = text_option(L, "encoding"),
      .language = text_option(L, "language"),
      .url = text_option(L, "url"),
      .date = text_option(L, "date"),
      .annotate_later = 1,
      .whole = truth_option(L, "whole"),
      .message = truth_option(L, "message"),
      .flow = (uint8_t)flow_option(L),
  };
  ng_meta given[GIVEN];
  given_option(L, &options, given);
  ng_unit unit = unit_option(L);
  lua_getfield(L, 2, "site");
  if (!lua_isnil(L, -1)) options.site = ng_lua_site_option(L, -1);
  lua_getfield(L, 2, "limits");
  if (!lua_isnil(L, -1)) {
    if (!lua_istable(L, -1)) return luaL_error(L, "option 'limits' must be a table");
    options.limits.bytes = limit_option(L, "bytes", (double)(1u << 30));
    options.limits.depth = (uint32_t)limit_option(L, "depth", (double)(1u << 30));
    options.limits.attributes = (uint32_t)limit_option(L, "attributes", (double)(1u << 30));
    options.limits.tag_bytes = (uint32_t)limit_option(L, "tag_bytes", (double)(1u << 30));
  }
  lua_getfield(L, 2, "lexicon");
  int function = lua_gettop(L);
  callback context = {.L = L, .base = function + 1};
  if (!lua_isnil(L, function)) {
    if (!lua_isfunction(L, function)) return luaL_error(L, "option 'lexicon' must be a function");
    lua_pushcfunction(L, call_lexicon);
    lua_pushlightuserdata(L, &context);
    lua_pushvalue(L, function);
    lua_newtable(L);
    lua_pushnil(L);
    options.lexicon = find_lexicon;
    options.context = &context;
  }

  size_t size;
  const char *bytes = lua_tolstring(L, 1, &size);
  ng_lua_doc *made = ng_lua_new_doc(L, unit);
  /* Measured: pages of news take up to eight times their bytes; dense ones more. */
  made->charged = ng_lua_charge(L, size < SIZE_MAX / 32 ? size * 16 + 32768 : SIZE_MAX / 2);
  ng_lua_spend(L, (double)size * NG_LUA_STAGE_WORK);
  ng_error error = {.message = "memory ran out"};
  ng_status status = ng_doc_parse(bytes, size, &options, &made->doc, &error);
  if (context.failed) {
    ng_doc_free(made->doc);
    made->doc = NULL;
    lua_pushvalue(L, context.base + FAULT);
    return lua_error(L);
  }
  if (status == NG_OK) {
    ng_lua_weigh(L, made);
    return 1;
  }
  made->doc = NULL;
  lua_pushnil(L);
  lua_pushstring(L, status == NG_NOMEM ? "memory ran out" : error.message);
  lua_pushinteger(L, (lua_Integer)error.offset);
  return 3;
}

/* ---- the rest ------------------------------------------------------------ */

static int core_sha256(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  size_t size;
  const char *bytes = lua_tolstring(L, 1, &size);
  ng_lua_spend(L, (double)size);
  char hex[65];
  ng_sha256(bytes, size, hex);
  lua_pushlstring(L, hex, 64);
  return 1;
}

/* The names of an enumeration as a list, in the enumeration's order. A first
   value without a name stands for "none", and is left out. */
static void push_names(lua_State *L, const char *(*name)(unsigned)) {
  unsigned first = name(0) ? 0 : 1;
  lua_newtable(L);
  for (unsigned i = first; name(i); i++) {
    lua_pushstring(L, name(i));
    lua_rawseti(L, -2, (int)(i - first) + 1);
  }
}

static void push_kinds(lua_State *L, ng_layer layer) {
  lua_newtable(L);
  for (unsigned i = 0; ng_kind_name(layer, i); i++) {
    lua_pushstring(L, ng_kind_name(layer, i));
    lua_rawseti(L, -2, (int)i + 1);
  }
}

static void push_fields(lua_State *L, uint32_t layer, bool common) {
  int count = 0;
  lua_newtable(L);
  for (unsigned i = 0;; i++) {
    const ng_lua_field *field = ng_lua_field_at(layer, i);
    if (!field) break;
    if (!ng_lua_field_listed(field) || ng_lua_field_common(field) != common) continue;
    lua_pushstring(L, ng_lua_field_name(field));
    lua_rawseti(L, -2, ++count);
  }
}

static void push_tables(lua_State *L) {
  lua_newtable(L); /* layers */
  lua_newtable(L); /* kinds */
  lua_newtable(L); /* fields */
  for (uint32_t i = 0; i <= NG_NODES; i++) {
    const char *name = ng_lua_layer_name(i);
    push_fields(L, i, false);
    lua_setfield(L, -2, name);
    if (i == NG_NODES) break;
    push_kinds(L, (ng_layer)i);
    lua_setfield(L, -3, name);
    lua_pushstring(L, name);
    lua_rawseti(L, -4, (int)i + 1);
  }
  lua_setfield(L, -4, "fields");
  lua_setfield(L, -3, "kinds");
  lua_setfield(L, -2, "layers");
  push_fields(L, NG_BLOCKS, true);
  lua_setfield(L, -2, "common");
}

static void push_core(lua_State *L, bool whole);

/* sandbox(options) */
static int core_sandbox(lua_State *L) { return ng_lua_sandbox_new(L, push_core); }

/* Pushes the module; without `whole` it lacks what a sandbox must not have. */
static void push_core(lua_State *L, bool whole) {
  static const luaL_Reg functions[] = {
      {"parse", core_parse}, {"lexicon", ng_lua_lexicon_new}, {"sha256", core_sha256}, {NULL, NULL}};
  static const luaL_Reg hosts[] = {{"sandbox", core_sandbox},
                                   {"site", ng_lua_site_new},
                                   {"cpu_limit", ng_lua_cpu_limit},
                                   {"unfinished", ng_lua_unfinished},
                                   {"folder", ng_lua_folder},
                                   {"file", ng_lua_file},
                                   {"sha256_file", ng_lua_sha256_file},
                                   {"lexicon_stamp", ng_lua_lexicon_stamp},
                                   {"lexicon_image", ng_lua_lexicon_image},
                                   {"lexicon_open", ng_lua_lexicon_open},
                                   {NULL, NULL}};
  static const struct {
    const char *name;
    const char *(*of)(unsigned);
  } lists[] = {{"roles", ng_role_name},
               {"precisions", ng_precision_name},
               {"hows", ng_how_name},
               {"polarities", ng_polarity_name},
               {"manners", ng_manner_name}};

  ng_lua_open_lexicon(L);
  ng_lua_open_doc(L);
  ng_lua_open_handle(L);

  luaL_newlib(L, functions);
  if (whole) {
    ng_lua_open_sandbox(L);
    ng_lua_open_file(L);
    luaL_setfuncs(L, hosts, 0);
  }
  lua_pushliteral(L, NG_VERSION);
  lua_setfield(L, -2, "version");
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
    push_names(L, lists[i].of);
    lua_setfield(L, -2, lists[i].name);
  }
  push_tables(L);
}

int luaopen_nutgraf_core(lua_State *L) {
  luaL_checkversion(L);
  push_core(L, true);
  return 1;
}
