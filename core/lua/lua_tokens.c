/* The tokens of a range, for scripts that read word by word. In: a document, two offsets. Out: a
 * list of plain tables; or what they are as a set, or whether one of a set is among them, for who
 * wants to know first whether it is worth reading them. Guarantees that nothing is kept here: who
 * has read a sentence lets it go. A table a token is sixty times the text: read in stretches, not
 * a document at once. */
#include "lua_binding.h"

#include "place.h"

/* Instructions that count for a token. */
enum { TOKEN_WORK = 10, SHORT = 64 };

static const char apostrophe[] = "\xe2\x80\x99"; /* U+2019 */
enum { APOSTROPHE = sizeof apostrophe - 1 };

/* Folds a text for comparing: A to Z in lower case, U+2019 straight. Gives the size, which is
   never more; `into` may be the text itself. */
static size_t fold(char *into, const char *text, size_t size) {
  size_t made = 0;
  for (size_t i = 0; i < size; i++) {
    char letter = text[i];
    if (letter >= 'A' && letter <= 'Z') {
      into[made++] = (char)(letter | 0x20);
    } else if (size - i >= APOSTROPHE && memcmp(text + i, apostrophe, APOSTROPHE) == 0) {
      into[made++] = '\'';
      i += APOSTROPHE - 1;
    } else {
      into[made++] = letter;
    }
  }
  return made;
}

/* Pushes the text at the stack's top once more, folded. */
static void push_folded(lua_State *L) {
  size_t size;
  const char *text = lua_tolstring(L, -1, &size);
  char room[SHORT];
  if (size <= SHORT) {
    lua_pushlstring(L, room, fold(room, text, size));
    return;
  }
  char *large = lua_newuserdata(L, size);
  lua_pushlstring(L, large, fold(large, text, size));
  lua_remove(L, -2);
}

/* An offset that may lie past the end of the text, as a byte. */
static uint32_t offset_within(lua_State *L, const ng_lua_doc *owner, int arg) {
  uint32_t size = (uint32_t)ng_doc_text(owner->doc).size;
  uint32_t offset = ng_lua_check_uint(L, arg), end = ng_doc_to_unit(owner->doc, size, owner->unit);
  return offset < end ? ng_doc_from_unit(owner->doc, offset, owner->unit) : size;
}

typedef struct {
  uint32_t first, end;
} stretch;

/* The tokens that begin between the offsets at two arguments. */
static stretch tokens_of(lua_State *L, const ng_lua_doc *owner, int arg) {
  uint32_t start = offset_within(L, owner, arg), stop = offset_within(L, owner, arg + 1);
  const ng_token *tokens = owner->doc->tokens.at;
  uint32_t count = owner->doc->tokens.count, first = ng_token_at(owner->doc, start);
  if (first < count && tokens[first].start < start) first++;
  uint32_t end = first;
  while (end < count && tokens[end].start < stop) end++;
  ng_lua_spend(L, (double)(end - first) * TOKEN_WORK);
  return (stretch){first, end};
}

static ng_span span_at(const ng_lua_doc *owner, uint32_t index) {
  const ng_token *token = &owner->doc->tokens.at[index];
  return (ng_span){token->start, ng_token_end(token)};
}

/* doc:tokens_between(start, stop): the tokens that begin in a range, in order, each {text, lower,
   start, stop, kind}; `lower` is its text in lower case (A to Z) with straight apostrophes. What
   of the range lies past the end of the text is empty. */
int ng_lua_doc_tokens_between(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  stretch within = tokens_of(L, owner, 2);
  lua_createtable(L, (int)(within.end - within.first), 0);
  for (uint32_t i = within.first; i < within.end; i++) {
    ng_span span = span_at(owner, i);
    lua_createtable(L, 0, 5);
    ng_lua_push_text(L, owner, span);
    push_folded(L);
    lua_setfield(L, -3, "lower");
    lua_setfield(L, -2, "text");
    ng_lua_push_offset(L, owner, span.start);
    lua_setfield(L, -2, "start");
    ng_lua_push_offset(L, owner, span.end);
    lua_setfield(L, -2, "stop");
    lua_pushstring(L, ng_kind_name(NG_TOKENS, owner->doc->tokens.at[i].kind));
    lua_setfield(L, -2, "kind");
    lua_rawseti(L, -2, (int)(i - within.first) + 1);
  }
  return 1;
}

/* doc:has_token(start, stop, set): whether the text of one of these tokens is a key of a set,
   as it stands or as `lower`. */
int ng_lua_doc_has_token(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  luaL_checktype(L, 4, LUA_TTABLE);
  lua_settop(L, 4);
  stretch within = tokens_of(L, owner, 2);
  bool found = false;
  for (uint32_t i = within.first; i < within.end && !found; i++) {
    ng_lua_push_text(L, owner, span_at(owner, i));
    push_folded(L);
    lua_rawget(L, 4);
    lua_insert(L, -2);
    lua_rawget(L, 4);
    found = !lua_isnil(L, -1) || !lua_isnil(L, -2);
    lua_settop(L, 4);
  }
  lua_pushboolean(L, found);
  return 1;
}

/* doc:token_forms(start, stop): {[lower] = true} of these tokens. */
int ng_lua_doc_token_forms(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  stretch within = tokens_of(L, owner, 2);
  lua_createtable(L, 0, (int)(within.end - within.first));
  for (uint32_t i = within.first; i < within.end; i++) {
    ng_lua_push_text(L, owner, span_at(owner, i));
    push_folded(L);
    lua_remove(L, -2);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
  }
  return 1;
}
