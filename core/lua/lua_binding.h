/* What the files of the Lua binding (core/lua/lua_*.c) share: the userdata that
 * stand for documents, handles and lexicons, and the functions that push them.
 * Everything is kept in the Lua state that it belongs to; the only memory
 * outside Lua is what ng_doc and ng_lexicon own, and that hangs on a userdata
 * with __gc before it is made. */
#ifndef NG_LUA_BINDING_H
#define NG_LUA_BINDING_H

#include "lua_shim.h"
#include "nutgraf.h"

/* A number for nodes beside the layers, which they are handled like. */
#define NG_NODES NG_LAYERS

/* A document in Lua. Its user value is a table: [1] is the userdata itself,
   the rest caches what was asked for (meta, issues, text, mentions). Handles
   have the same table as theirs, and so keep the document. */
typedef struct {
  ng_doc *doc;    /* NULL once it was collected */
  size_t charged; /* bytes that count against a sandbox's memory; 0 where the host parsed it */
  ng_unit unit;   /* of every offset that goes in or out */
} ng_lua_doc;

typedef struct {
  ng_lua_doc *owner;
  uint32_t index;
  uint32_t layer; /* ng_layer, or NG_NODES */
} ng_lua_handle;

typedef struct {
  ng_lexicon *lexicon;
  size_t charged;
} ng_lua_lexicon;

extern const char ng_lua_doc_type[]; /* names of the metatables */
extern const char ng_lua_handle_type[];
extern const char ng_lua_lexicon_type[];

/* ---- lua_site.c ---------------------------------------------------------- */

/* core.site(): an empty site. */
int ng_lua_site_new(lua_State *L);

/* The site at a stack index, for the option of a parse; raises where it is none. */
ng_site *ng_lua_site_option(lua_State *L, int index);

/* ---- lua_value.c --------------------------------------------------------- */

/* Pushes a document userdata without a document; the caller sets ->doc. */
ng_lua_doc *ng_lua_new_doc(lua_State *L, ng_unit unit);

/* The document at a stack index; raises where there is none. */
ng_lua_doc *ng_lua_check_doc(lua_State *L, int index);

/* The document itself behind an owner; raises once it was collected. */
const ng_doc *ng_lua_alive(lua_State *L, const ng_lua_doc *owner);

/* Charges a document that was parsed in a sandbox for what it takes by now. */
void ng_lua_weigh(lua_State *L, ng_lua_doc *owner);

/* The layer that a name argument stands for; raises. */
uint32_t ng_lua_check_layer(lua_State *L, int arg);
const char *ng_lua_layer_name(uint32_t layer);

/* Structures in a layer, NG_NODES included. Makes the layer where it is not yet
   made, and so stands before every other look at one; raises when memory runs out. */
uint32_t ng_lua_count(lua_State *L, const ng_lua_doc *owner, uint32_t layer);

/* Pushes a handle; `source` is the stack index of the document or of a handle
   of it. NG_NONE as index pushes nil. */
void ng_lua_push_handle(lua_State *L, int source, ng_lua_doc *owner, uint32_t layer, uint32_t index);

/* Text offsets in and out: a byte offset is pushed in the document's unit; an
   argument in that unit, or in a given one, is checked against the text and made a
   byte offset. */
void ng_lua_push_offset(lua_State *L, const ng_lua_doc *owner, uint32_t offset);
uint32_t ng_lua_check_offset(lua_State *L, const ng_lua_doc *owner, int arg);
uint32_t ng_lua_check_offset_in(lua_State *L, const ng_doc *doc, ng_unit unit, int arg);

/* A whole number from 0 to 2^32 - 2, however the Lua holds it; raises. */
uint32_t ng_lua_check_uint(lua_State *L, int arg);

/* Pushes {start, end}, or a string without the markup in it. */
void ng_lua_push_span(lua_State *L, const ng_lua_doc *owner, ng_span span);
void ng_lua_push_text(lua_State *L, const ng_lua_doc *owner, ng_span span);

/* Pushes a string, nil for an unknown one. */
void ng_lua_push_string(lua_State *L, ng_string string);

/* ---- lua_lexicon.c ------------------------------------------------------- */

/* A new, empty lexicon userdata; the caller sets ->lexicon. */
ng_lua_lexicon *ng_lua_new_lexicon(lua_State *L);

/* Makes the metatables. */
void ng_lua_open_lexicon(lua_State *L);

/* Functions of the module: lexicon, lexicon_stamp, lexicon_image, lexicon_open. */
int ng_lua_lexicon_new(lua_State *L);
int ng_lua_lexicon_stamp(lua_State *L);
int ng_lua_lexicon_image(lua_State *L);
int ng_lua_lexicon_open(lua_State *L);

/* ---- lua_fields.c -------------------------------------------------------- */

typedef struct ng_lua_field ng_lua_field;

/* The field of a layer by its number, which starts at 0; NULL past the end. */
const ng_lua_field *ng_lua_field_at(uint32_t layer, unsigned number);
const char *ng_lua_field_name(const ng_lua_field *field);

/* The number of a layer's field, -1 where it has none of that name. */
int ng_lua_field_number(uint32_t layer, const char *name);

/* Whether the field is one that every handle has, or one that refers to the
   parse's own tree: neither is listed in core.fields. */
bool ng_lua_field_listed(const ng_lua_field *field);
bool ng_lua_field_common(const ng_lua_field *field);

/* Pushes the value of a field, nil where it is absent. */
void ng_lua_push_field(lua_State *L, int source, ng_lua_doc *owner, uint32_t layer, uint32_t index,
                       const ng_lua_field *field);

/* Pushes an attribute of a node, or nil. */
void ng_lua_push_attribute(lua_State *L, const ng_doc *doc, uint32_t node, const char *name, size_t size);

/* ---- lua_handle.c -------------------------------------------------------- */

/* Makes the metatable. */
void ng_lua_open_handle(lua_State *L);

/* Methods of documents: for x in doc:LAYER(filter) (upvalue 1: the layer),
   doc:at(line, column), doc:find(key). */
int ng_lua_doc_each(lua_State *L);
int ng_lua_doc_at(lua_State *L);
int ng_lua_doc_find(lua_State *L);

/* ---- lua_dom.c, lua_json.c, lua_tokens.c --------------------------------- */

/* doc:dom(), doc:json(handle, names) */
int ng_lua_doc_dom(lua_State *L);
int ng_lua_doc_json(lua_State *L);

/* doc:tokens_between(start, stop), doc:token_forms(start, stop), doc:has_token(start, stop, set) */
int ng_lua_doc_tokens_between(lua_State *L);
int ng_lua_doc_token_forms(lua_State *L);
int ng_lua_doc_has_token(lua_State *L);

/* ---- lua_doc.c ----------------------------------------------------------- */

/* Makes the metatable. */
void ng_lua_open_doc(lua_State *L);

/* ---- lua_budget.c -------------------------------------------------------- */

/* Instructions that count for each byte of a document that the stages read. */
enum { NG_LUA_STAGE_WORK = 30 };

/* Counts memory that C code holds for a userdata, and work that it did, against
   the sandbox that L belongs to, if it belongs to one. Raises past the budget.
   Returns the bytes that were charged, which ng_lua_uncharge takes back. */
size_t ng_lua_charge(lua_State *L, size_t bytes);
void ng_lua_uncharge(lua_State *L, size_t bytes);

/* Counts work in instructions, and raises where a sandbox's budget is spent: for
   loops in C that may be long. Does nothing in a host's own state. */
void ng_lua_spend(lua_State *L, double amount);

/* ---- lua_sandbox.c ------------------------------------------------------- */

/* Pushes the module "nutgraf.core"; without `whole` it lacks what scripts in a
   sandbox must not have. */
typedef void (*ng_core_pusher)(lua_State *L, bool whole);

/* sandbox(options), whose scripts get the module that `core` pushes. */
int ng_lua_sandbox_new(lua_State *L, ng_core_pusher core);
void ng_lua_open_sandbox(lua_State *L);

/* ---- lua_folder.c -------------------------------------------------------- */

int ng_lua_folder(lua_State *L);

/* ---- lua_file.c ---------------------------------------------------------- */

int ng_lua_file(lua_State *L);

/* sha256_file(path): its digest, however large it is; nil and why it cannot be read */
int ng_lua_sha256_file(lua_State *L);
void ng_lua_open_file(lua_State *L);

/* ---- lua_process.c ------------------------------------------------------- */

int ng_lua_cpu_limit(lua_State *L);
int ng_lua_unfinished(lua_State *L);

/* One file more, or less, that `unfinished` knows of; nothing where the process is
   not the command's. */
void ng_unfinished_add(const char *path);
void ng_unfinished_remove(const char *path);

#endif
