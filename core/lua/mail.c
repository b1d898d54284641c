/* The module "nutgraf.mail". In: the bytes of a message or a web archive. Out:
 * the message, then those inside it, one after the other, each with its
 * headers, its texts as they lie under their transfer encoding, and its
 * attachments by name, type, size and hash. GMime reads (messages more than
 * 256 deep are left to their parent); this file says what is a text and what
 * is attached.
 *
 * A module of its own, linked with -z nodelete: GLib cannot be unloaded, and
 * ends the process when memory runs out. The command alone loads it. */
#include <gmime/gmime.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>

__attribute__((visibility("default"))) int luaopen_nutgraf_mail(lua_State *L);

static const char reader_type[] = "nutgraf.mail.reader";

/* A message that waits to be given, and where it lies in the file's. */
typedef struct {
  GMimeMessage *message;
  char *path; /* "", "1.2", "1.2/3": the parts on the way to it */
} waiting;

typedef struct {
  GMimeStream *stream;
  GMimeParser *parser;
  GQueue queue; /* of waiting */
  waiting current;
  GByteArray *content;  /* of the part being read */
  GMimePartIter *parts; /* of the current message */
  char *scratch;
  gboolean begun;
} reader;

static void drop_current(reader *r) {
  if (r->parts) g_mime_part_iter_free(r->parts);
  if (r->content) g_byte_array_free(r->content, TRUE);
  if (r->current.message) g_object_unref(r->current.message);
  g_free(r->current.path);
  g_free(r->scratch);
  r->parts = NULL;
  r->content = NULL;
  r->current = (waiting){NULL, NULL};
  r->scratch = NULL;
}

static int reader_gc(lua_State *L) {
  reader *r = luaL_checkudata(L, 1, reader_type);
  drop_current(r);
  for (waiting *w; (w = g_queue_pop_head(&r->queue));) {
    g_object_unref(w->message);
    g_free(w->path);
    g_free(w);
  }
  if (r->parser) g_object_unref(r->parser);
  if (r->stream) g_object_unref(r->stream);
  r->parser = NULL;
  r->stream = NULL;
  return 0;
}

/* Sets a field of the table on top; a NULL is left out. */
static void set_string(lua_State *L, const char *field, const char *value) {
  if (!value) return;
  lua_pushstring(L, value);
  lua_setfield(L, -2, field);
}

/* The same of a string that is to be freed: the reader holds it meanwhile, so
   that it is not lost when Lua runs out of memory. */
static void set_owned(lua_State *L, reader *r, const char *field, char *value) {
  r->scratch = value;
  set_string(L, field, value);
  g_free(r->scratch);
  r->scratch = NULL;
}

static void set_integer(lua_State *L, const char *field, gint64 value) {
  lua_pushinteger(L, (lua_Integer)value);
  lua_setfield(L, -2, field);
}

/* A list field: names and addresses of From, To, Cc. */
static void set_addresses(lua_State *L, reader *r, const char *field, InternetAddressList *list) {
  int count = list ? internet_address_list_length(list) : 0;
  lua_createtable(L, count, 0);
  for (int i = 0; i < count; i++) {
    InternetAddress *address = internet_address_list_get_address(list, i);
    lua_createtable(L, 0, 2);
    set_string(L, "name", internet_address_get_name(address));
    if (INTERNET_ADDRESS_IS_MAILBOX(address))
      set_string(L, "address", internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
    else
      set_owned(L, r, "address", internet_address_to_string(address, NULL, FALSE));
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, field);
}

static void set_headers(lua_State *L, reader *r, GMimeMessage *message) {
  GMimeHeaderList *list = g_mime_object_get_header_list(GMIME_OBJECT(message));
  int count = g_mime_header_list_get_count(list);
  lua_createtable(L, count, 0);
  for (int i = 0; i < count; i++) {
    GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
    lua_createtable(L, 0, 2);
    set_string(L, "name", g_mime_header_get_name(header));
    set_string(L, "value", g_mime_header_get_value(header));
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "headers");
  set_string(L, "subject", g_mime_message_get_subject(message));
  set_string(L, "id", g_mime_message_get_message_id(message));
  set_string(L, "location", g_mime_object_get_header(GMIME_OBJECT(message), "Snapshot-Content-Location"));
  set_string(L, "content_location", g_mime_object_get_header(GMIME_OBJECT(message), "Content-Location"));
  set_addresses(L, r, "from", g_mime_message_get_from(message));
  set_addresses(L, r, "to", g_mime_message_get_to(message));
  set_addresses(L, r, "cc", g_mime_message_get_cc(message));
  GDateTime *date = g_mime_message_get_date(message);
  if (date) set_owned(L, r, "date", g_date_time_format_iso8601(date));
}

/* Reads a part's content, decoded of its transfer encoding but not of its
   character set, into r->content; says whether base64 ended too early. */
static gboolean read_content(reader *r, GMimePart *part, gboolean *truncated) {
  *truncated = FALSE;
  GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
  if (r->content) g_byte_array_free(r->content, TRUE);
  r->content = g_byte_array_new();
  if (!wrapper) return FALSE;
  GMimeStream *out = g_mime_stream_mem_new_with_byte_array(r->content);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(out), FALSE);
  gboolean fine = g_mime_data_wrapper_write_to_stream(wrapper, out) >= 0;
  g_object_unref(out);
  if (g_mime_part_get_content_encoding(part) != GMIME_CONTENT_ENCODING_BASE64) return fine;
  GMimeStream *raw = g_mime_data_wrapper_get_stream(wrapper);
  char buffer[4096];
  gint64 symbols = 0;
  gssize got;
  g_mime_stream_reset(raw);
  while ((got = g_mime_stream_read(raw, buffer, sizeof buffer)) > 0)
    for (gssize i = 0; i < got; i++)
      symbols += g_ascii_isalnum(buffer[i]) || buffer[i] == '+' || buffer[i] == '/' || buffer[i] == '=';
  *truncated = symbols % 4 != 0;
  return fine;
}

static void add_issue(lua_State *L, int issues, const char *code, const char *path) {
  lua_createtable(L, 0, 2);
  set_string(L, "code", code);
  set_string(L, "part", path);
  lua_rawseti(L, issues, (int)lua_rawlen(L, issues) + 1);
}

/* One part: a text of the message, or something attached. */
static void add_part(lua_State *L, reader *r, GMimePart *part, const char *path, int texts,
                     int attachments, int issues) {
  GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
  gboolean is_text = g_mime_content_type_is_type(type, "text", "plain") ||
                     g_mime_content_type_is_type(type, "text", "html");
  gboolean attached = (disposition && !g_ascii_strcasecmp(disposition, "attachment")) ||
                      g_mime_part_get_filename(part) != NULL;
  gboolean truncated, fine = read_content(r, part, &truncated);
  if (!fine) add_issue(L, issues, "unreadable-part", path);
  if (truncated) add_issue(L, issues, "truncated-base64", path);
  lua_createtable(L, 0, 8);
  set_string(L, "path", path);
  set_owned(L, r, "type", g_mime_content_type_get_mime_type(type));
  set_string(L, "encoding", g_mime_content_encoding_to_string(g_mime_part_get_content_encoding(part)));
  set_string(L, "location", g_mime_object_get_header(GMIME_OBJECT(part), "Content-Location"));
  set_integer(L, "size", r->content->len);
  if (is_text && !attached) {
    set_string(L, "charset", g_mime_content_type_get_parameter(type, "charset"));
    GMimeObject *parent = g_mime_part_iter_get_parent(r->parts);
    GMimeContentType *around = parent ? g_mime_object_get_content_type(parent) : NULL;
    lua_pushboolean(L, around && g_mime_content_type_is_type(around, "multipart", "alternative"));
    lua_setfield(L, -2, "alternative");
    lua_pushlstring(L, (const char *)r->content->data, r->content->len);
    lua_setfield(L, -2, "bytes");
    lua_rawseti(L, texts, (int)lua_rawlen(L, texts) + 1);
  } else {
    set_string(L, "name", g_mime_part_get_filename(part));
    set_owned(L, r, "sha256", g_compute_checksum_for_data(G_CHECKSUM_SHA256, r->content->data, r->content->len));
    lua_rawseti(L, attachments, (int)lua_rawlen(L, attachments) + 1);
  }
}

static void wait_for(reader *r, GMimeMessage *message, char *path) {
  waiting *w = g_new(waiting, 1);
  *w = (waiting){message, path};
  g_queue_push_tail(&r->queue, w);
}

/* A message goes to the queue, what is inside it follows in its own turn. */
static gboolean advance(reader *r) {
  drop_current(r);
  waiting *w = g_queue_pop_head(&r->queue);
  if (w) {
    r->current = *w;
    g_free(w);
    return TRUE;
  }
  if (r->begun) return FALSE;
  r->begun = TRUE;
  GMimeMessage *message = g_mime_parser_construct_message(r->parser, NULL);
  if (message) r->current = (waiting){message, g_strdup("")};
  return message != NULL;
}

static int reader_next(lua_State *L) {
  reader *r = luaL_checkudata(L, 1, reader_type);
  luaL_checkstack(L, 20, NULL);
  if (!r->parser || !advance(r)) return 0;
  GMimeMessage *message = r->current.message;
  lua_settop(L, 1);
  lua_createtable(L, 0, 12);
  set_string(L, "part", r->current.path);
  set_headers(L, r, message);
  lua_newtable(L); /* 3 texts, 4 attachments, 5 issues */
  lua_newtable(L);
  lua_newtable(L);
  if (!g_mime_object_get_header(GMIME_OBJECT(message), "From")) add_issue(L, 5, "no-sender", "");
  if (!g_mime_message_get_date(message)) add_issue(L, 5, "no-date", "");
  r->parts = g_mime_part_iter_new(GMIME_OBJECT(message));
  char *inside = NULL; /* parts of a message within are that message's own */
  if (g_mime_part_iter_is_valid(r->parts)) do {
      GMimeObject *part = g_mime_part_iter_get_current(r->parts);
      char *path = g_mime_part_iter_get_path(r->parts);
      size_t size = inside ? strlen(inside) : 0;
      if (inside && !strncmp(path, inside, size) && path[size] == '.') {
        g_free(path);
        continue;
      }
      if (GMIME_IS_MESSAGE_PART(part)) {
        GMimeMessage *nested = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        if (nested) wait_for(r, g_object_ref(nested), 
                   *r->current.path ? g_strdup_printf("%s/%s", r->current.path, path) : g_strdup(path));
        else add_issue(L, 5, "empty-message", path);
        g_free(inside);
        inside = path;
        continue;
      }
      lua_pushstring(L, path);
      g_free(path);
      if (GMIME_IS_PART(part)) add_part(L, r, GMIME_PART(part), lua_tostring(L, -1), 3, 4, 5);
      lua_settop(L, 5);
    } while (g_mime_part_iter_next(r->parts));
  g_free(inside);
  lua_setfield(L, 2, "issues");
  lua_setfield(L, 2, "attachments");
  lua_setfield(L, 2, "texts");
  return 1;
}

/* open(bytes) -> reader, whose next() gives a message, or nothing after the last. */
static int open(lua_State *L) {
  size_t size;
  const char *bytes = luaL_checklstring(L, 1, &size);
  reader *r = lua_newuserdata(L, sizeof *r);
  memset(r, 0, sizeof *r);
  g_queue_init(&r->queue);
  luaL_getmetatable(L, reader_type);
  lua_setmetatable(L, -2);
  r->stream = g_mime_stream_mem_new_with_buffer(bytes, size);
  r->parser = g_mime_parser_new_with_stream(r->stream);
  return 1;
}

int luaopen_nutgraf_mail(lua_State *L) {
#if LUA_VERSION_NUM >= 502
  luaL_checkversion(L);
#endif
  g_mime_init();
  luaL_newmetatable(L, reader_type);
  lua_pushvalue(L, -1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, reader_gc);
  lua_setfield(L, -2, "__gc");
  lua_pushcfunction(L, reader_next);
  lua_setfield(L, -2, "next");
  lua_newtable(L);
  lua_pushcfunction(L, open);
  lua_setfield(L, -2, "open");
  return 1;
}
