/* The module nutgraf.unpack: gzip through zlib, zstd through libzstd, piece by piece.
 * In: packed bytes. Out: at most 64 KiB of what they unpack to a call, so that a file
 * that unpacks to more than there is memory is stopped by who asks (nutgraf.readers.source).
 * A module of its own: the core reads documents without either library. */
#include <stddef.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

#include "lua_shim.h"

enum { ROOM = 1 << 16, WINDOW_LOG = 27 }; /* of zstd: 128 MiB, as its own program has it */

typedef struct {
  z_stream gzip;
  ZSTD_DStream *zstd; /* NULL: gzip, if that is open */
  bool gzip_open;
  bool between; /* a whole number of packed streams lies behind */
  char *in;
  size_t size, at;
  size_t ignored; /* bytes after the last stream that are none */
  char out[ROOM];
} unpacker;

static const char type[] = "nutgraf.unpacker";

/* unpack.open(format): an unpacker for "gzip" or "zstd" */
static int unpack_open(lua_State *L) {
  bool zstd = !strcmp(luaL_checkstring(L, 1), "zstd");
  unpacker *u = lua_newuserdata(L, sizeof *u);
  memset(u, 0, offsetof(unpacker, out));
  luaL_getmetatable(L, type);
  lua_setmetatable(L, -2);
  u->between = true;
  if (zstd) {
    u->zstd = ZSTD_createDStream();
    if (!u->zstd || ZSTD_isError(ZSTD_DCtx_setParameter(u->zstd, ZSTD_d_windowLogMax, WINDOW_LOG)))
      return luaL_error(L, "memory ran out");
    return 1;
  }
  if (inflateInit2(&u->gzip, 15 + 16) != Z_OK) return luaL_error(L, "memory ran out");
  u->gzip_open = true;
  return 1;
}

static int unpacker_free(lua_State *L) {
  unpacker *u = luaL_checkudata(L, 1, type);
  if (u->gzip_open) inflateEnd(&u->gzip);
  ZSTD_freeDStream(u->zstd);
  free(u->in);
  u->gzip_open = false, u->zstd = NULL, u->in = NULL, u->size = u->at = 0;
  return 0;
}

/* unpacker:feed(bytes): what comes next of the packed file; after read gave "" */
static int unpacker_feed(lua_State *L) {
  unpacker *u = luaL_checkudata(L, 1, type);
  size_t size;
  const char *bytes = luaL_checklstring(L, 2, &size);
  char *in = realloc(u->in, size + 1);
  if (!in) return luaL_error(L, "memory ran out");
  memcpy(in, bytes, size);
  u->in = in, u->size = size, u->at = 0;
  return 0;
}

static const char *step_gzip(unpacker *u, size_t *got) {
  if (u->between) {
    /* Another stream may follow; zeros fill up tapes. */
    while (u->at < u->size && !u->in[u->at] && !u->ignored) u->at++;
    if (u->at == u->size) return NULL;
    if (u->ignored || (unsigned char)u->in[u->at] != 0x1F) {
      u->ignored += u->size - u->at;
      u->at = u->size;
      return NULL;
    }
    inflateReset(&u->gzip);
    u->between = false;
  }
  u->gzip.next_in = (Bytef *)u->in + u->at;
  u->gzip.avail_in = (uInt)(u->size - u->at);
  u->gzip.next_out = (Bytef *)u->out;
  u->gzip.avail_out = ROOM;
  int status = inflate(&u->gzip, Z_NO_FLUSH);
  u->at = u->size - u->gzip.avail_in;
  *got = ROOM - u->gzip.avail_out;
  u->between = status == Z_STREAM_END;
  if (status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR) return NULL;
  return status == Z_MEM_ERROR ? "memory ran out" : u->gzip.msg ? u->gzip.msg : "broken data";
}

static const char *step_zstd(unpacker *u, size_t *got) {
  ZSTD_inBuffer in = {u->in, u->size, u->at};
  ZSTD_outBuffer out = {u->out, ROOM, 0};
  if (u->between && u->at == u->size) return NULL;
  size_t left = ZSTD_decompressStream(u->zstd, &out, &in);
  u->at = in.pos;
  *got = out.pos;
  if (ZSTD_isError(left)) return ZSTD_getErrorName(left);
  u->between = !left;
  return NULL;
}

/* unpacker:read(): up to 64 KiB, "" where more must be fed; nil and a message where the
   data is broken */
static int unpacker_read(lua_State *L) {
  unpacker *u = luaL_checkudata(L, 1, type);
  if (!u->zstd && !u->gzip_open) return luaL_error(L, "the unpacker is closed");
  size_t got = 0, before;
  const char *message;
  do {
    before = u->at;
    message = u->zstd ? step_zstd(u, &got) : step_gzip(u, &got);
  } while (!message && !got && u->at != before);
  if (message && !got) {
    lua_pushnil(L);
    lua_pushstring(L, message);
    return 2;
  }
  lua_pushlstring(L, u->out, got);
  return 1;
}

/* unpacker:whole(): whether the packed file may end here, and how many bytes after its
   end are something else */
static int unpacker_whole(lua_State *L) {
  unpacker *u = luaL_checkudata(L, 1, type);
  lua_pushboolean(L, u->between);
  lua_pushinteger(L, (lua_Integer)u->ignored);
  return 2;
}

__attribute__((visibility("default"))) int luaopen_nutgraf_unpack(lua_State *L);
int luaopen_nutgraf_unpack(lua_State *L) {
  static const luaL_Reg methods[] = {
      {"feed", unpacker_feed}, {"read", unpacker_read}, {"whole", unpacker_whole}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"open", unpack_open}, {NULL, NULL}};
  luaL_newmetatable(L, type);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, unpacker_free);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
