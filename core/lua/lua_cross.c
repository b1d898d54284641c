/* Values between a sandbox and its host. In: nil, booleans, numbers, strings,
 * tables of these, documents, handles, lexicons, functions that the host lends.
 * Out: copies in the other state; of documents and lexicons the same one,
 * retained. Guarantees that a value which cannot cross raises an error that
 * says why, that what arrives takes no more memory than the sandbox may have,
 * and that tables which hold themselves end as an error. */
#include "lua_apart.h"

#include <stdlib.h>

enum { DEPTH = 100, KEPT = 1 << 16, TABLE_WEIGHT = 64, ENTRY_WEIGHT = 40, STRING_WEIGHT = 32 };

enum {
  TAG_NIL,
  TAG_FALSE,
  TAG_TRUE,
  TAG_INTEGER,
  TAG_NUMBER,
  TAG_STRING,
  TAG_TABLE, /* key, value, key, value …, TAG_END */
  TAG_END,
  TAG_DOC,
  TAG_HANDLE,
  TAG_LEXICON,
  TAG_FUNCTION
};

/* ---- the parcel ---------------------------------------------------------- */

/* False where the parcel would take more than it is allowed. */
static bool add(ng_parcel *parcel, const void *data, size_t size) {
  if (size > SIZE_MAX / 4 || parcel->size > SIZE_MAX / 4) return false;
  size_t wanted = parcel->size + size;
  if (wanted > parcel->room) {
    if (wanted > parcel->allowed && wanted > KEPT) return false;
    size_t room = wanted + wanted / 2;
    if (room > parcel->allowed) room = wanted;
    char *grown = realloc(parcel->data, room);
    if (!grown) return false;
    parcel->data = grown;
    parcel->room = room;
  }
  if (size) memcpy(parcel->data + parcel->size, data, size);
  parcel->size += size;
  return true;
}

bool ng_parcel_add_string(ng_parcel *parcel, const char *data, size_t size) {
  unsigned char tag = TAG_STRING;
  return add(parcel, &tag, 1) && add(parcel, &size, sizeof size) && add(parcel, data, size);
}

void ng_parcel_reset(ng_parcel *parcel) {
  for (uint32_t i = 0; i < parcel->count; i++) {
    ng_doc_free(parcel->passengers[i].doc);
    ng_lexicon_free(parcel->passengers[i].lexicon);
  }
  parcel->count = 0;
  parcel->size = parcel->at = parcel->weight = 0;
  if (parcel->room > KEPT) {
    free(parcel->data);
    parcel->data = NULL;
    parcel->room = 0;
  }
}

void ng_parcel_free(ng_parcel *parcel) {
  ng_parcel_reset(parcel);
  free(parcel->data);
  free(parcel->passengers);
  *parcel = (ng_parcel){0};
}

/* ---- packing ------------------------------------------------------------- */

static void put(lua_State *L, ng_parcel *parcel, const void *data, size_t size) {
  if (!add(parcel, data, size)) luaL_error(L, "not enough memory");
}

static void put_tag(lua_State *L, ng_parcel *parcel, unsigned char tag, size_t weight) {
  parcel->weight += weight;
  if (parcel->weight > parcel->most) {
    luaL_error(L, "the values are too large to cross the sandbox's border");
  }
  put(L, parcel, &tag, 1);
}

static void put_number(lua_State *L, ng_parcel *parcel, int index) {
  if (ng_lua_isinteger(L, index)) {
    lua_Integer value = lua_tointeger(L, index);
    put_tag(L, parcel, TAG_INTEGER, 0);
    put(L, parcel, &value, sizeof value);
  } else {
    lua_Number value = lua_tonumber(L, index);
    put_tag(L, parcel, TAG_NUMBER, 0);
    put(L, parcel, &value, sizeof value);
  }
}

/* The number of a passenger; the last few are looked up before one is added. */
static void put_passenger(lua_State *L, ng_parcel *parcel, ng_doc *doc, ng_lexicon *lexicon) {
  uint32_t from = parcel->count > 16 ? parcel->count - 16 : 0;
  for (uint32_t i = parcel->count; i-- > from;) {
    if (parcel->passengers[i].doc == doc && parcel->passengers[i].lexicon == lexicon) {
      put(L, parcel, &i, sizeof i);
      return;
    }
  }
  if (parcel->count == parcel->places) {
    uint32_t places = parcel->places ? parcel->places * 2 : 8;
    ng_passenger *grown = realloc(parcel->passengers, places * sizeof *grown);
    if (!grown) luaL_error(L, "memory ran out");
    parcel->passengers = grown;
    parcel->places = places;
  }
  put(L, parcel, &parcel->count, sizeof parcel->count);
  parcel->passengers[parcel->count++] = (ng_passenger){ng_doc_retain(doc), lexicon ? ng_lexicon_retain(lexicon) : NULL};
}

/* The host gets its own userdata of a document back: what it keyed by it holds.
   The document of the userdata at an index is noted in the table of the lent. */
static void note_document(lua_State *L, const ng_lua_doc *doc, int index, int lent) {
  lua_pushlightuserdata(L, doc->doc);
  lua_getuservalue(L, index);
  lua_rawgeti(L, -1, 1);
  lua_remove(L, -2);
  lua_rawset(L, lent);
}

/* Pushes the host's own userdata of a document, or pushes nothing. */
static bool push_noted(lua_State *L, ng_doc *doc, ng_unit unit, int lent) {
  if (!lent) return false;
  lua_pushlightuserdata(L, doc);
  lua_rawget(L, lent);
  ng_lua_doc *noted = lua_touserdata(L, -1);
  if (noted && noted->doc == doc && noted->unit == unit) return true;
  lua_pop(L, 1);
  return false;
}

static void put_userdata(lua_State *L, ng_parcel *parcel, int index, int lent) {
  ng_lua_doc *doc = luaL_testudata(L, index, ng_lua_doc_type);
  ng_lua_handle *handle = luaL_testudata(L, index, ng_lua_handle_type);
  ng_lua_lexicon *lexicon = luaL_testudata(L, index, ng_lua_lexicon_type);
  if (lexicon && lexicon->lexicon) {
    put_tag(L, parcel, TAG_LEXICON, TABLE_WEIGHT);
    put_passenger(L, parcel, NULL, lexicon->lexicon);
    return;
  }
  if (handle) doc = handle->owner;
  if (!doc) luaL_error(L, "a userdata cannot cross the sandbox's border");
  ng_lua_alive(L, doc);
  if (lent) note_document(L, doc, index, lent);
  put_tag(L, parcel, handle ? TAG_HANDLE : TAG_DOC, TABLE_WEIGHT);
  put_passenger(L, parcel, doc->doc, NULL);
  unsigned char unit = (unsigned char)doc->unit;
  put(L, parcel, &unit, 1);
  if (!handle) return;
  put(L, parcel, &handle->layer, sizeof handle->layer);
  put(L, parcel, &handle->index, sizeof handle->index);
}

/* The host's functions get a number in the table of those lent; inside, only
   such a function can cross, back to where it came from. */
static void put_function(lua_State *L, ng_parcel *parcel, int index, int lent) {
  uint32_t number;
  if (lent) {
    number = ++parcel->lent;
    lua_pushnumber(L, (lua_Number)number);
    lua_pushvalue(L, index);
    lua_rawset(L, lent);
  } else if (lua_tocfunction(L, index) == parcel->borrow && lua_getupvalue(L, index, 1)) {
    number = (uint32_t)lua_tonumber(L, -1);
    lua_pop(L, 1);
  } else {
    luaL_error(L, "a function cannot leave the sandbox");
    return;
  }
  put_tag(L, parcel, TAG_FUNCTION, TABLE_WEIGHT);
  put(L, parcel, &number, sizeof number);
}

typedef struct {
  ng_parcel *parcel;
  int lent;
  int depth;
  const void *around[DEPTH]; /* the tables that hold the value */
} packing;

static void pack(lua_State *L, packing *p, int index);

static void put_table(lua_State *L, packing *p, int index) {
  const void *table = lua_topointer(L, index);
  for (int i = 0; i < p->depth; i++) {
    if (p->around[i] == table) luaL_error(L, "a table that holds itself cannot cross");
  }
  if (p->depth == DEPTH) luaL_error(L, "tables nested more than %d deep cannot cross", DEPTH);
  p->around[p->depth++] = table;
  luaL_checkstack(L, 8, "values to cross");
  put_tag(L, p->parcel, TAG_TABLE, TABLE_WEIGHT);
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
    int type = lua_type(L, -2);
    if (type != LUA_TSTRING && type != LUA_TNUMBER && type != LUA_TBOOLEAN) {
      luaL_error(L, "a %s cannot cross as a table's key", lua_typename(L, type));
    }
    p->parcel->weight += ENTRY_WEIGHT;
    pack(L, p, lua_gettop(L) - 1);
    pack(L, p, lua_gettop(L));
  }
  put_tag(L, p->parcel, TAG_END, 0);
  p->depth--;
}

static void pack(lua_State *L, packing *p, int index) {
  size_t size;
  const char *text;
  switch (lua_type(L, index)) {
    case LUA_TNIL: put_tag(L, p->parcel, TAG_NIL, 0); break;
    case LUA_TBOOLEAN: put_tag(L, p->parcel, lua_toboolean(L, index) ? TAG_TRUE : TAG_FALSE, 0); break;
    case LUA_TNUMBER: put_number(L, p->parcel, index); break;
    case LUA_TTABLE: put_table(L, p, index); break;
    case LUA_TFUNCTION: put_function(L, p->parcel, index, p->lent); break;
    case LUA_TUSERDATA: put_userdata(L, p->parcel, index, p->lent); break;
    case LUA_TSTRING:
      text = lua_tolstring(L, index, &size);
      put_tag(L, p->parcel, TAG_STRING, STRING_WEIGHT + size);
      put(L, p->parcel, &size, sizeof size);
      put(L, p->parcel, text, size);
      break;
    default: luaL_error(L, "a %s cannot cross the sandbox's border", luaL_typename(L, index));
  }
}

void ng_parcel_pack(lua_State *L, ng_parcel *parcel, int index, int lent) {
  packing p = {.parcel = parcel, .lent = lent};
  luaL_checkstack(L, 8, "values to cross");
  pack(L, &p, lua_absindex(L, index));
}

/* ---- unpacking ----------------------------------------------------------- */

typedef struct {
  ng_parcel *parcel;
  int lent;    /* the host's table, 0 inside */
  int arrived; /* stack index of {[passenger] = userdata} */
} unpacking;

static void get(ng_parcel *parcel, void *data, size_t size) {
  memcpy(data, parcel->data + parcel->at, size);
  parcel->at += size;
}

/* Pushes the userdata of a passenger: one for all its handles. */
static void get_passenger(lua_State *L, unpacking *u, bool is_doc) {
  uint32_t number;
  unsigned char unit = NG_BYTE;
  get(u->parcel, &number, sizeof number);
  if (is_doc) get(u->parcel, &unit, 1);
  int key = (int)(number * 4 + unit) + 1;
  lua_rawgeti(L, u->arrived, key);
  if (!lua_isnil(L, -1)) return;
  lua_pop(L, 1);
  const ng_passenger *passenger = &u->parcel->passengers[number];
  if (!passenger->doc) {
    ng_lua_new_lexicon(L)->lexicon = ng_lexicon_retain(passenger->lexicon);
  } else if (!push_noted(L, passenger->doc, (ng_unit)unit, u->lent)) {
    ng_lua_new_doc(L, (ng_unit)unit)->doc = ng_doc_retain(passenger->doc);
  }
  lua_pushvalue(L, -1);
  lua_rawseti(L, u->arrived, key);
}

static void get_handle(lua_State *L, unpacking *u) {
  uint32_t layer, index;
  get_passenger(L, u, true);
  get(u->parcel, &layer, sizeof layer);
  get(u->parcel, &index, sizeof index);
  int source = lua_gettop(L);
  ng_lua_push_handle(L, source, lua_touserdata(L, source), layer, index);
  lua_remove(L, source);
}

static void get_function(lua_State *L, unpacking *u) {
  uint32_t number;
  get(u->parcel, &number, sizeof number);
  if (u->lent) {
    lua_pushnumber(L, (lua_Number)number);
    lua_rawget(L, u->lent);
  } else {
    lua_pushnumber(L, (lua_Number)number);
    lua_pushcclosure(L, u->parcel->borrow, 1);
  }
}

/* Pushes one value; false at the end of a table. */
static bool unpack(lua_State *L, unpacking *u) {
  unsigned char tag;
  size_t size;
  lua_Integer integer;
  lua_Number number;
  luaL_checkstack(L, 8, "values to cross");
  get(u->parcel, &tag, 1);
  switch (tag) {
    case TAG_END: return false;
    case TAG_NIL: lua_pushnil(L); break;
    case TAG_FALSE: lua_pushboolean(L, 0); break;
    case TAG_TRUE: lua_pushboolean(L, 1); break;
    case TAG_INTEGER:
      get(u->parcel, &integer, sizeof integer);
      lua_pushinteger(L, integer);
      break;
    case TAG_NUMBER:
      get(u->parcel, &number, sizeof number);
      lua_pushnumber(L, number);
      break;
    case TAG_STRING:
      get(u->parcel, &size, sizeof size);
      lua_pushlstring(L, size ? u->parcel->data + u->parcel->at : "", size);
      u->parcel->at += size;
      break;
    case TAG_TABLE:
      lua_newtable(L);
      while (unpack(L, u)) {
        unpack(L, u);
        lua_rawset(L, -3);
      }
      break;
    case TAG_DOC: get_passenger(L, u, true); break;
    case TAG_LEXICON: get_passenger(L, u, false); break;
    case TAG_HANDLE: get_handle(L, u); break;
    case TAG_FUNCTION: get_function(L, u); break;
  }
  return true;
}

int ng_parcel_unpack(lua_State *L, ng_parcel *parcel, int lent) {
  int count = 0;
  lua_newtable(L);
  unpacking u = {parcel, lent, lua_gettop(L)};
  parcel->at = 0;
  for (; parcel->at < parcel->size; count++) unpack(L, &u);
  lua_remove(L, u.arrived);
  ng_parcel_reset(parcel);
  return count;
}
