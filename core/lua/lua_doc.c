/* Documents in Lua. In: an ng_doc behind a userdata. Out: its fields (text,
 * type, meta, issues …), its methods about places, and the iterators that
 * lua_handle.c makes. Guarantees that only this userdata owns the ng_doc. */
#include "lua_binding.h"

#include "base/utf8.h"
#include "place.h"
#include "words/gazetteer.h"

static const char *const unit_names[] = {"byte", "codepoint", "utf16", NULL};

static int doc_gc(lua_State *L) {
  ng_lua_doc *gone = luaL_checkudata(L, 1, ng_lua_doc_type);
  ng_doc_free(gone->doc);
  gone->doc = NULL;
  ng_lua_uncharge(L, gone->charged);
  gone->charged = 0;
  return 0;
}

static void push_place(lua_State *L, ng_place place) {
  lua_createtable(L, 0, 3);
  lua_pushinteger(L, (lua_Integer)place.line);
  lua_setfield(L, -2, "line");
  lua_pushinteger(L, (lua_Integer)place.column);
  lua_setfield(L, -2, "column");
  lua_pushinteger(L, (lua_Integer)place.byte);
  lua_setfield(L, -2, "byte");
}

/* ---- meta and issues ----------------------------------------------------- */

/* The names of the table `meta`; lists have a name of their own. */
static const struct {
  const char *name;
  bool list;
} meta_names[NG_META_FIELDS] = {
    [NG_META_TITLE] = {"title", false},
    [NG_META_DECK] = {"deck", false},
    [NG_META_AUTHOR] = {"authors", true},
    [NG_META_AFFILIATION] = {"affiliation", false},
    [NG_META_PUBLISHED] = {"published", false},
    [NG_META_MODIFIED] = {"modified", false},
    [NG_META_LANGUAGE] = {"language", false},
    [NG_META_SITE] = {"site", false},
    [NG_META_URL] = {"url", false},
    [NG_META_SECTION] = {"section", false},
    [NG_META_ISSUE] = {"issue", false},
    [NG_META_VERSION] = {"versions", true},
};

/* A language version, "es https://…": {language =, url =}. */
static void push_version(lua_State *L, ng_string value) {
  const char *blank = value.size ? memchr(value.data, ' ', value.size) : NULL;
  size_t language = blank ? (size_t)(blank - value.data) : value.size;
  lua_createtable(L, 0, 2);
  if (language) {
    lua_pushlstring(L, value.data, language);
    lua_setfield(L, -2, "language");
  }
  if (blank) {
    lua_pushlstring(L, blank + 1, value.size - language - 1);
    lua_setfield(L, -2, "url");
  }
}

/* Adds an entry to the tables meta, meta.sources and meta.spans, which are the
   three values at the stack's top. Of a field's entries the first one counts. */
static void add_meta(lua_State *L, const ng_lua_doc *owner, const ng_meta *entry) {
  const char *name = meta_names[entry->field].name;
  lua_getfield(L, -3, name);
  bool first = lua_isnil(L, -1);
  if (meta_names[entry->field].list) {
    if (first) {
      lua_pop(L, 1);
      lua_newtable(L);
      lua_pushvalue(L, -1);
      lua_setfield(L, -5, name);
    }
    if (entry->field == NG_META_VERSION) {
      push_version(L, entry->value);
    } else {
      ng_lua_push_string(L, entry->value);
    }
    lua_rawseti(L, -2, (int)lua_rawlen(L, -2) + 1);
  } else if (first) {
    ng_lua_push_string(L, entry->value);
    lua_setfield(L, -5, name);
  }
  lua_pop(L, 1);
  if (!first) return;
  lua_pushstring(L, entry->source);
  lua_setfield(L, -3, name);
  if (entry->span.start == entry->span.end) return;
  ng_lua_push_span(L, owner, entry->span);
  lua_setfield(L, -2, name);
}

static void push_meta(lua_State *L, const ng_lua_doc *owner) {
  uint32_t count;
  const ng_meta *entries = ng_doc_meta(owner->doc, &count);
  lua_newtable(L);
  lua_newtable(L);
  lua_newtable(L);
  for (uint32_t i = 0; i < count; i++) {
    if (entries[i].field < NG_META_FIELDS && entries[i].value.data) {
      add_meta(L, owner, &entries[i]);
    }
  }
  lua_setfield(L, -3, "spans");
  lua_setfield(L, -2, "sources");
  for (int i = 0; i < NG_META_FIELDS; i++) {
    if (!meta_names[i].list) continue;
    lua_getfield(L, -1, meta_names[i].name);
    bool absent = lua_isnil(L, -1);
    lua_pop(L, 1);
    if (!absent) continue;
    lua_newtable(L);
    lua_setfield(L, -2, meta_names[i].name);
  }
}

/* With those of the stages that are run when first asked for: dates. */
static void push_issues(lua_State *L, const ng_lua_doc *owner) {
  uint32_t count = ng_lua_count(L, owner, NG_DATES);
  const ng_issue *issues = ng_doc_issues(owner->doc, &count);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    ng_place place = ng_file_place(owner->doc, ng_file_decoded(owner->doc, issues[i].offset), owner->unit);
    push_place(L, place);
    lua_pushstring(L, issues[i].code);
    lua_setfield(L, -2, "code");
    ng_lua_push_string(L, issues[i].message);
    lua_setfield(L, -2, "message");
    lua_pushinteger(L, (lua_Integer)issues[i].offset);
    lua_setfield(L, -2, "offset");
    lua_rawseti(L, -2, (int)i + 1);
  }
}

static void push_whole(lua_State *L, const ng_lua_doc *owner) {
  ng_string text = ng_doc_text(owner->doc);
  lua_pushlstring(L, text.data ? text.data : "", text.size);
}

static void push_file(lua_State *L, const ng_lua_doc *owner) {
  ng_string file = ng_doc_file(owner->doc);
  lua_pushlstring(L, file.data ? file.data : "", file.size);
}

/* ---- fields -------------------------------------------------------------- */

typedef struct {
  const char *name;
  void (*push)(lua_State *L, const ng_lua_doc *owner);
  bool kept; /* in the user value's table, once made */
} property;

static void push_type(lua_State *L, const ng_lua_doc *owner) { lua_pushstring(L, ng_doc_type(owner->doc)); }
static void push_encoding(lua_State *L, const ng_lua_doc *owner) { lua_pushstring(L, ng_doc_encoding(owner->doc)); }
static void push_language(lua_State *L, const ng_lua_doc *owner) { lua_pushstring(L, ng_doc_language(owner->doc)); }
static void push_page(lua_State *L, const ng_lua_doc *owner) {
  const char *kind = ng_doc_page(owner->doc);
  if (!kind) {
    lua_pushnil(L);
    return;
  }
  lua_createtable(L, 0, 2);
  lua_pushstring(L, kind);
  lua_setfield(L, -2, "kind");
  lua_pushstring(L, ng_doc_page_why(owner->doc));
  lua_setfield(L, -2, "why");
}
static void push_bytes(lua_State *L, const ng_lua_doc *owner) {
  lua_pushinteger(L, (lua_Integer)ng_doc_bytes(owner->doc));
}
static void push_unit(lua_State *L, const ng_lua_doc *owner) { lua_pushstring(L, unit_names[owner->unit]); }

static const property properties[] = {{"text", push_whole, true},
                                      {"meta", push_meta, true},
                                      {"issues", push_issues, true},
                                      {"type", push_type, false},
                                      {"encoding", push_encoding, false},
                                      {"language", push_language, false},
                                      {"page", push_page, false},
                                      {"bytes", push_bytes, false},
                                      {"unit", push_unit, false},
                                      {"file", push_file, false},
                                      {NULL, NULL, false}};

/* Upvalue 1: the methods. */
static int doc_index(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  lua_rawget(L, lua_upvalueindex(1));
  if (!lua_isnil(L, -1) || lua_type(L, 2) != LUA_TSTRING) return 1;
  const char *name = lua_tostring(L, 2);
  const property *at = properties;
  while (at->name && strcmp(at->name, name) != 0) at++;
  if (!at->name) return 1;
  if (!at->kept) {
    at->push(L, owner);
    return 1;
  }
  lua_getuservalue(L, 1);
  lua_getfield(L, -1, name);
  if (!lua_isnil(L, -1)) return 1;
  at->push(L, owner);
  lua_pushvalue(L, -1);
  lua_setfield(L, 4, name);
  return 1;
}

static int doc_equal(lua_State *L) {
  ng_lua_doc *a = luaL_testudata(L, 1, ng_lua_doc_type);
  ng_lua_doc *b = luaL_testudata(L, 2, ng_lua_doc_type);
  lua_pushboolean(L, a && b && a->doc == b->doc && a->unit == b->unit);
  return 1;
}

static int doc_tostring(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  lua_pushinteger(L, (lua_Integer)ng_doc_bytes(owner->doc));
  lua_pushfstring(L, "document (%s, %s bytes)", ng_doc_type(owner->doc), lua_tostring(L, -1));
  return 1;
}

/* ---- methods ------------------------------------------------------------- */

/* doc:count(layer) */
static int doc_count(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  lua_pushinteger(L, (lua_Integer)ng_lua_count(L, owner, ng_lua_check_layer(L, 2)));
  return 1;
}

/* doc:get(layer, id): handle, or nil outside the layer */
static int doc_get(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  uint32_t layer = ng_lua_check_layer(L, 2);
  double id = luaL_checknumber(L, 3);
  bool inside = id >= 1 && id <= ng_lua_count(L, owner, layer) && id == (double)(uint32_t)id;
  ng_lua_push_handle(L, 1, owner, layer, inside ? (uint32_t)id - 1 : NG_NONE);
  return 1;
}

/* doc:slice(start, end): the text of a span, markup included */
static int doc_slice(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  ng_span span = {ng_lua_check_offset(L, owner, 2), ng_lua_check_offset(L, owner, 3)};
  luaL_argcheck(L, span.start <= span.end, 3, "the span ends before it starts");
  ng_string slice = ng_doc_slice(owner->doc, span);
  lua_pushlstring(L, slice.data ? slice.data : "", slice.size);
  return 1;
}

/* doc:words(start, end): the same without markup, as the text of a structure is */
static int doc_words(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  ng_span span = {ng_lua_check_offset(L, owner, 2), ng_lua_check_offset(L, owner, 3)};
  luaL_argcheck(L, span.start <= span.end, 3, "the span ends before it starts");
  ng_lua_push_text(L, owner, span);
  return 1;
}

/* doc:place(offset): {line =, column =, byte =} */
static int doc_place(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  push_place(L, ng_doc_place(owner->doc, ng_lua_check_offset(L, owner, 2), owner->unit));
  return 1;
}

/* doc:part(offset): "story", "quoted", "page", "hidden" */
static int doc_part(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  lua_pushstring(L, ng_part_name(ng_doc_part(owner->doc, ng_lua_check_offset(L, owner, 2))));
  return 1;
}

/* doc:offset(line, column): offset of the text at or after it, or nil */
static int doc_offset(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  uint32_t line = ng_lua_check_uint(L, 2), column = ng_lua_check_uint(L, 3);
  uint32_t offset = ng_doc_offset(owner->doc, line, column, owner->unit);
  if (offset == NG_NONE) {
    lua_pushnil(L);
  } else {
    ng_lua_push_offset(L, owner, offset);
  }
  return 1;
}

/* doc:from_file(byte of `file`): {line, column, byte, offset}, offset being that of the
   text at or after it */
static int doc_from_file(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  uint32_t file = ng_lua_check_uint(L, 2);
  if (file > ng_doc_file(owner->doc).size) luaL_argerror(L, 2, "offset past the file's end");
  push_place(L, ng_file_place(owner->doc, file, owner->unit));
  ng_lua_push_offset(L, owner, ng_text_offset(owner->doc, file));
  lua_setfield(L, -2, "offset");
  return 1;
}

/* doc:in_file(offset): the byte of `file` at which a character of the text begins */
static int doc_in_file(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  lua_pushinteger(L, (lua_Integer)ng_file_offset(owner->doc, ng_lua_check_offset(L, owner, 2)));
  return 1;
}

/* doc:convert(offset, from_unit, to_unit) */
static int doc_convert(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  ng_unit from = (ng_unit)luaL_checkoption(L, 3, NULL, unit_names);
  ng_unit to = (ng_unit)luaL_checkoption(L, 4, NULL, unit_names);
  uint32_t offset = ng_lua_check_offset_in(L, owner->doc, from, 2);
  lua_pushinteger(L, (lua_Integer)ng_doc_to_unit(owner->doc, offset, to));
  return 1;
}

/* doc:known(name): the lists that have it, of what is known before a text is read, as a
   table of names: given, surname, place, common (a word that is written small, too); nil
   where the document's language has no such lists */
static int doc_known(lua_State *L) {
  static const struct {
    const char *name;
    unsigned bits;
  } lists[] = {{"given", NG_GIVEN}, {"surname", NG_SURNAME}, {"place", NG_LOCATION}, {"common", NG_COMMON}};
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  size_t size;
  const char *name = luaL_checklstring(L, 2, &size);
  const ng_gazetteer *gazetteer = ng_lexicon_gazetteer(owner->doc->lexicon);
  if (!gazetteer) return 0;
  size_t valid = 0; /* no list has what is no UTF-8 */
  for (unsigned n; valid < size && (n = ng_utf8_valid(name + valid, size - valid));) valid += n;
  unsigned bits = valid == size ? ng_gazetteer_find(gazetteer, name, size) : 0;
  lua_createtable(L, 0, 2);
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
    if (!(bits & lists[i].bits)) continue;
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, lists[i].name);
  }
  return 1;
}

/* doc:class(words, class): its value where the words are one entry of that class of the
   document's lexicon, else nil */
static int doc_class(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  size_t size;
  const char *words = luaL_checklstring(L, 2, &size), *name = luaL_checkstring(L, 3);
  ng_class class = ng_class_find(name);
  luaL_argcheck(L, class != NG_CLASS_COUNT, 3, "no class of lexicons is called so");
  int32_t value;
  if (!ng_lexicon_whole(owner->doc->lexicon, words, size, class, &value)) return 0;
  lua_pushinteger(L, value);
  return 1;
}

/* doc:markup(): list of spans */
static int doc_markup(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  uint32_t count;
  const ng_span *markup = ng_doc_markup(owner->doc, &count);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    ng_lua_push_span(L, owner, markup[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

/* doc:refusals(): { span = {start, stop}, reason = … } of each */
static int doc_refusals(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  ng_lua_count(L, owner, NG_ATTRIBUTIONS);
  uint32_t count;
  const ng_refusal *refusals = ng_doc_refusals(owner->doc, &count);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    lua_createtable(L, 0, 2);
    ng_lua_push_span(L, owner, refusals[i].span);
    lua_setfield(L, -2, "span");
    lua_pushstring(L, refusals[i].reason);
    lua_setfield(L, -2, "reason");
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

/* doc:verify(bytes): true, or nil, message, offset */
static int doc_verify(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  luaL_checktype(L, 2, LUA_TSTRING);
  size_t size;
  const char *bytes = lua_tolstring(L, 2, &size);
  ng_error error = {.message = "memory ran out"};
  ng_lua_count(L, owner, NG_CLAUSES);
  ng_lua_spend(L, (double)size * NG_LUA_STAGE_WORK);
  ng_status status = ng_doc_verify(owner->doc, bytes, size, &error);
  if (status == NG_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushnil(L);
  lua_pushstring(L, status == NG_NOMEM ? "memory ran out" : error.message);
  lua_pushinteger(L, (lua_Integer)error.offset);
  return 3;
}

void ng_lua_open_doc(lua_State *L) {
  static const luaL_Reg meta[] = {{"__gc", doc_gc}, {"__eq", doc_equal}, {"__tostring", doc_tostring}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"count", doc_count},
                                     {"get", doc_get},
                                     {"slice", doc_slice},
                                     {"words", doc_words},
                                     {"place", doc_place},
                                     {"offset", doc_offset},
                                     {"convert", doc_convert},
                                     {"markup", doc_markup},
                                     {"verify", doc_verify},
                                     {"at", ng_lua_doc_at},
                                     {"find", ng_lua_doc_find},
                                     {"refusals", doc_refusals},
                                     {"part", doc_part},
                                     {"from_file", doc_from_file},
                                     {"in_file", doc_in_file},
                                     {"known", doc_known},
                                     {"class", doc_class},
                                     {"dom", ng_lua_doc_dom},
                                     {"tokens_between", ng_lua_doc_tokens_between},
                                     {"has_token", ng_lua_doc_has_token},
                                     {"token_forms", ng_lua_doc_token_forms},
                                     {"json", ng_lua_doc_json},
                                     {NULL, NULL}};
  if (luaL_newmetatable(L, ng_lua_doc_type)) {
    luaL_setfuncs(L, meta, 0);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    luaL_newlib(L, methods);
    for (uint32_t layer = 0; layer <= NG_NODES; layer++) {
      lua_pushinteger(L, (lua_Integer)layer);
      lua_pushcclosure(L, ng_lua_doc_each, 1);
      lua_setfield(L, -2, ng_lua_layer_name(layer));
    }
    lua_pushcclosure(L, doc_index, 1);
    lua_setfield(L, -2, "__index");
  } else {
    lua_getfield(L, -1, "__gc");
    if (lua_tocfunction(L, -1) != doc_gc) {
      luaL_error(L,
                 "nutgraf.core: another build of it has run in this Lua state; "
                 "start the program anew to change to this one");
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}
