/* Messages read by GMime, out of what mail_bound.h left of them, into frames: mail_read.h
 * says which. */
#include "mail_read.h"

#include <gmime/gmime.h>
#include <string.h>

#include "frame.h"
#include "mail_bound.h"

enum {
  BROKEN_LINES = 64, /* before the first header field, that are passed over */
  DEEPEST = 1024     /* GMime's own limit of parts inside parts */
};

/* A message that waits to be given, and where it lies in the file's. */
typedef struct {
  GMimeMessage *message;
  char *path; /* "", "1.2", "1.2/3": the parts on the way to it */
  unsigned bounded;
} waiting;

/* An alternative around a part: where it stands, and which of its versions holds the part. */
typedef struct {
  const char *path;
  int version;
} choice;

typedef struct {
  GQueue queue;        /* of waiting */
  GByteArray *content; /* of the part being read */
  GByteArray *texts, *attachments, *issues, *out;
  GArray *choices; /* of choice: those around the current part */
} reader;

static void add_issue(reader *r, const char *code, const char *path) {
  ng_frame_open(r->issues, '{');
  ng_frame_text(r->issues, "code", code);
  ng_frame_text(r->issues, "part", path);
  ng_frame_close(r->issues, '}');
}

/* ---- headers ------------------------------------------------------------------ */

/* A list field: names and addresses of From, To, Cc; the members of groups, too. */
static void write_addresses(reader *r, const char *field, InternetAddressList *list) {
  ng_frame_key(r->out, field);
  ng_frame_open(r->out, '[');
  GQueue lists = G_QUEUE_INIT;
  for (; list; list = g_queue_pop_head(&lists)) {
    int count = internet_address_list_length(list);
    for (int i = 0; i < count; i++) {
      InternetAddress *address = internet_address_list_get_address(list, i);
      ng_frame_open(r->out, '{');
      ng_frame_text(r->out, "name", internet_address_get_name(address));
      if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
        ng_frame_text(r->out, "address", internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
      } else {
        ng_frame_key(r->out, "group");
        ng_frame_truth(r->out, TRUE);
        g_queue_push_tail(&lists, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)));
      }
      ng_frame_close(r->out, '}');
    }
  }
  ng_frame_close(r->out, ']');
}

static void write_headers(reader *r, GMimeMessage *message) {
  GMimeObject *object = GMIME_OBJECT(message);
  GMimeHeaderList *list = g_mime_object_get_header_list(object);
  int count = g_mime_header_list_get_count(list);
  ng_frame_key(r->out, "headers");
  ng_frame_open(r->out, '[');
  for (int i = 0; i < count; i++) {
    GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
    ng_frame_open(r->out, '{');
    ng_frame_text(r->out, "name", g_mime_header_get_name(header));
    ng_frame_text(r->out, "value", g_mime_header_get_value(header));
    ng_frame_close(r->out, '}');
  }
  ng_frame_close(r->out, ']');
  ng_frame_text(r->out, "subject", g_mime_message_get_subject(message));
  ng_frame_text(r->out, "id", g_mime_message_get_message_id(message));
  ng_frame_text(r->out, "location", g_mime_object_get_header(object, "Snapshot-Content-Location"));
  ng_frame_text(r->out, "content_location", g_mime_object_get_header(object, "Content-Location"));
  write_addresses(r, "from", g_mime_message_get_from(message));
  write_addresses(r, "to", g_mime_message_get_to(message));
  write_addresses(r, "cc", g_mime_message_get_cc(message));
  GDateTime *date = g_mime_message_get_date(message);
  char *iso = date ? g_date_time_format_iso8601(date) : NULL;
  ng_frame_text(r->out, "date", iso);
  g_free(iso);
}

/* ---- parts -------------------------------------------------------------------- */

/* Reads a part's content, decoded of its transfer encoding but not of its character set,
   into r->content; says whether base64 ended too early. */
static gboolean read_content(reader *r, GMimePart *part, gboolean *truncated) {
  *truncated = FALSE;
  g_byte_array_set_size(r->content, 0);
  GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
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

static void write_choices(reader *r, GByteArray *out) {
  ng_frame_key(out, "choices");
  ng_frame_open(out, '[');
  for (guint i = 0; i < r->choices->len; i++) {
    const choice *c = &g_array_index(r->choices, choice, i);
    ng_frame_open(out, '{');
    ng_frame_text(out, "path", c->path);
    ng_frame_key(out, "version");
    ng_frame_number(out, c->version);
    ng_frame_close(out, '}');
  }
  ng_frame_close(out, ']');
}

static void wait_for(reader *r, GMimeMessage *message, char *path, unsigned bounded) {
  waiting *w = g_new(waiting, 1);
  *w = (waiting){message, path, bounded};
  g_queue_push_tail(&r->queue, w);
}

static char *path_inside(const char *around, const char *path) {
  return *around ? g_strdup_printf("%s/%s", around, path) : g_strdup(path);
}

/* Parses a message, which is copied; NULL where there is none. *broken: lines before its
   header were passed over. */
typedef GMimeMessage *parser(const char *bytes, size_t size, gboolean *broken);

static GMimeMessage *parse(const char *bytes, size_t size, gboolean *broken) {
  if (broken) *broken = FALSE;
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  g_object_unref(stream);
  return message;
}

/* Bounds bytes and parses them as `how` does. */
static GMimeMessage *parse_bounded(char *bytes, size_t size, unsigned *bounded, parser *how, gboolean *broken) {
  ng_mail_bare_ends bare = {NULL, 0, 0};
  *bounded = ng_mail_bound(bytes, size, &bare);
  GByteArray *mended = bare.count ? g_byte_array_new() : NULL;
  for (size_t i = 0, from = 0; mended && i <= bare.count; i++) {
    size_t to = i < bare.count ? bare.at[i] : size;
    g_byte_array_append(mended, (const guint8 *)bytes + from, (guint)(to - from));
    if (i < bare.count) g_byte_array_append(mended, (const guint8 *)"\r", 1);
    from = to;
  }
  free(bare.at);
  GMimeMessage *message = mended ? how((const char *)mended->data, mended->len, broken) : how(bytes, size, broken);
  if (mended) g_byte_array_free(mended, TRUE);
  return message;
}

/* A message that lay in base64 or quoted-printable, now in r->content. */
static gboolean read_encoded_message(reader *r, const char *around, const char *path) {
  unsigned bounded;
  gboolean broken;
  GMimeMessage *message = parse_bounded((char *)r->content->data, r->content->len, &bounded, parse, &broken);
  if (message) wait_for(r, message, path_inside(around, path), bounded);
  return message != NULL;
}

static gboolean begins(const GByteArray *content, const char *signature) {
  size_t size = strlen(signature);
  return content->len > size && !memcmp(content->data, signature, size);
}

/* Outlook's own container, "winmail.dat": what lies in it is not read. */
static gboolean is_tnef(const GByteArray *content) { return begins(content, "\x78\x9F\x3E\x22"); }

/* One part that holds no others: a text of the message, a message, or something attached.
   Of what a converter may read the bytes are given, too. */
static void write_part(reader *r, GMimePart *part, const char *around, const char *path) {
  GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
  gboolean is_text =
      g_mime_content_type_is_type(type, "text", "plain") || g_mime_content_type_is_type(type, "text", "html");
  gboolean is_rtf = g_mime_content_type_is_type(type, "application", "rtf") ||
                    g_mime_content_type_is_type(type, "application", "x-rtf") ||
                    g_mime_content_type_is_type(type, "text", "rtf") ||
                    g_mime_content_type_is_type(type, "text", "richtext");
  gboolean attached =
      (disposition && !g_ascii_strcasecmp(disposition, "attachment")) || g_mime_part_get_filename(part) != NULL;
  gboolean truncated, fine = read_content(r, part, &truncated);
  is_rtf |= begins(r->content, "{\\rtf");
  if (!fine) add_issue(r, "unreadable-part", path);
  if (truncated) add_issue(r, "truncated-base64", path);
  if (is_tnef(r->content)) add_issue(r, "tnef", path);
  char *name = g_mime_content_type_get_mime_type(type);
  gboolean is_message = !g_ascii_strcasecmp(name, NG_MAIL_ENCODED_MESSAGE);
  if (is_message && read_encoded_message(r, around, path)) {
    g_free(name);
    return;
  }
  gboolean body = is_text && !attached;
  GByteArray *out = body ? r->texts : r->attachments;
  ng_frame_open(out, '{');
  ng_frame_text(out, "path", path);
  ng_frame_text(out, "type", is_message ? "message/rfc822" : name);
  g_free(name);
  ng_frame_text(out, "encoding", g_mime_content_encoding_to_string(g_mime_part_get_content_encoding(part)));
  ng_frame_text(out, "location", g_mime_object_get_header(GMIME_OBJECT(part), "Content-Location"));
  ng_frame_key(out, "size");
  ng_frame_number(out, r->content->len);
  write_choices(r, out);
  if (body) {
    static const char *const parameters[] = {"charset", "format", "delsp"};
    for (size_t i = 0; i < G_N_ELEMENTS(parameters); i++)
      ng_frame_text(out, parameters[i], g_mime_content_type_get_parameter(type, parameters[i]));
  }
  if (body || is_rtf) {
    ng_frame_key(out, "bytes");
    ng_frame_bytes(out, r->content->data, r->content->len);
  }
  if (!body) {
    char *hash = g_compute_checksum_for_data(G_CHECKSUM_SHA256, r->content->data, r->content->len);
    ng_frame_text(out, "name", g_mime_part_get_filename(part));
    ng_frame_text(out, "sha256", hash);
    g_free(hash);
  }
  ng_frame_close(out, '}');
}

/* Where the walk stands in a multipart: the next of its parts. */
typedef struct {
  GMimeMultipart *of;
  char *path;
  int next;
  gboolean is_choice;
} place;

static void enter(reader *r, GArray *places, GMimeMultipart *part, char *path) {
  GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  place p = {part, path, 0, g_mime_content_type_is_type(type, "multipart", "alternative")};
  if (p.is_choice) g_array_append_val(r->choices, ((choice){path, 0}));
  g_array_append_val(places, p);
}

static void leave(reader *r, GArray *places) {
  place *p = &g_array_index(places, place, places->len - 1);
  if (p->is_choice) g_array_set_size(r->choices, r->choices->len - 1);
  g_free(p->path);
  g_array_set_size(places, places->len - 1);
}

static void read_parts(reader *r, GMimeMessage *message, const char *around) {
  GArray *places = g_array_new(FALSE, FALSE, sizeof(place));
  GMimeObject *part = g_mime_message_get_mime_part(message);
  char *path = g_strdup("0");
  while (part) {
    if (GMIME_IS_MULTIPART(part) && places->len < DEEPEST) {
      enter(r, places, GMIME_MULTIPART(part), places->len ? path : (g_free(path), g_strdup("")));
      path = NULL;
    } else if (GMIME_IS_MESSAGE_PART(part)) {
      GMimeMessage *inside = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
      if (inside) wait_for(r, g_object_ref(inside), path_inside(around, path), 0);
      else add_issue(r, "empty-message", path);
    } else if (GMIME_IS_PART(part)) {
      write_part(r, GMIME_PART(part), around, path);
    } else {
      add_issue(r, "unreadable-part", path);
    }
    g_free(path);
    path = NULL;
    for (part = NULL; places->len && !part;) {
      place *p = &g_array_index(places, place, places->len - 1);
      if (p->next == g_mime_multipart_get_count(p->of)) {
        leave(r, places);
        continue;
      }
      part = g_mime_multipart_get_part(p->of, p->next++);
      if (p->is_choice) g_array_index(r->choices, choice, r->choices->len - 1).version = p->next;
      path = *p->path ? g_strdup_printf("%s.%d", p->path, p->next) : g_strdup_printf("%d", p->next);
    }
  }
  g_free(path);
  while (places->len) leave(r, places);
  g_array_free(places, TRUE);
}

/* ---- messages ----------------------------------------------------------------- */

static void add_bounds(reader *r, unsigned bounded) {
  static const struct {
    unsigned bit;
    const char *code;
  } codes[] = {
      {NG_MAIL_DEEP_GROUPS, "deep-groups"},     {NG_MAIL_LOOSE_ADDRESSES, "many-addresses"},
      {NG_MAIL_DEEP_COMMENTS, "deep-comments"}, {NG_MAIL_DEEP_PARTS, "deep-parts"},
      {NG_MAIL_MANY_FIELDS, "many-headers"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(codes); i++)
    if (bounded & codes[i].bit) add_issue(r, codes[i].code, "");
}

static void write_list(reader *r, const char *key, const GByteArray *list) {
  ng_frame_key(r->out, key);
  ng_frame_open(r->out, '[');
  g_byte_array_append(r->out, list->data, list->len);
  ng_frame_close(r->out, ']');
}

static void write_message(reader *r, const waiting *w, gboolean broken) {
  GByteArray *lists[] = {r->texts, r->attachments, r->issues, r->out};
  for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) g_byte_array_set_size(lists[i], 0);
  ng_frame_open(r->out, '{');
  ng_frame_text(r->out, "part", w->path);
  write_headers(r, w->message);
  if (!g_mime_object_get_header(GMIME_OBJECT(w->message), "From")) add_issue(r, "no-sender", "");
  if (!g_mime_message_get_date(w->message)) add_issue(r, "no-date", "");
  if (broken) add_issue(r, "broken-header", NULL);
  add_bounds(r, w->bounded);
  read_parts(r, w->message, w->path);
  write_list(r, "texts", r->texts);
  write_list(r, "attachments", r->attachments);
  write_list(r, "issues", r->issues);
  ng_frame_close(r->out, '}');
}

/* Where GMime gives up at a first line that is no header field, it goes on after it. */
static GMimeMessage *parse_first(const char *bytes, size_t size, gboolean *broken) {
  *broken = FALSE;
  for (int i = 0; i < BROKEN_LINES; i++) {
    GMimeMessage *message = parse(bytes, size, NULL);
    if (message) return message;
    const char *end = memchr(bytes, '\n', size);
    if (!end) return NULL;
    size -= (size_t)(end + 1 - bytes);
    bytes = end + 1;
    size_t name = 0;
    while (name < size && (g_ascii_isalnum(bytes[name]) || bytes[name] == '-' || bytes[name] == '_')) name++;
    if (!name || name == size || bytes[name] != ':') return NULL;
    *broken = TRUE;
  }
  return NULL;
}

gboolean ng_mail_read(char *bytes, size_t size, ng_mail_take take, void *context) {
  reader r = {
      .queue = G_QUEUE_INIT,
      .content = g_byte_array_new(),
      .texts = g_byte_array_new(),
      .attachments = g_byte_array_new(),
      .issues = g_byte_array_new(),
      .out = g_byte_array_new(),
      .choices = g_array_new(FALSE, FALSE, sizeof(choice)),
  };
  unsigned bounded;
  gboolean broken;
  GMimeMessage *first = parse_bounded(bytes, size, &bounded, parse_first, &broken);
  if (first) wait_for(&r, first, g_strdup(""), bounded);
  for (waiting *w; (w = g_queue_pop_head(&r.queue)); broken = FALSE) {
    write_message(&r, w, broken);
    take(context, r.out);
    g_object_unref(w->message);
    g_free(w->path);
    g_free(w);
  }
  GByteArray *lists[] = {r.content, r.texts, r.attachments, r.issues, r.out};
  for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) g_byte_array_free(lists[i], TRUE);
  g_array_free(r.choices, TRUE);
  return first != NULL;
}
