/* A file that is read whole and replaced whole: what a person decided, an output,
 * a new script. In: its path. Out: its bytes; and a draft in the same folder,
 * which takes its place when it is whole. Guarantees that
 * - the folder is opened once, and everything is done in that folder, whatever
 *   takes its name meanwhile;
 * - the draft has a name that nobody can guess, and is made where nothing was
 *   (O_EXCL, O_NOFOLLOW); it and the folder reach the disk before it counts;
 * - the file keeps mode, group and, where the system allows it, owner. Other
 *   attributes (access lists) are those of a new file, other hard links stay as
 *   they were;
 * - a link is never written through, nor read; asked to, it is followed while it
 *   leads to a name in the same folder;
 * - what can block (a pipe, a device) is neither read nor written;
 * - where anything fails, or the file is collected, the draft goes and the file is
 *   as it was. */
#define _DEFAULT_SOURCE
#ifdef __linux__
#define _GNU_SOURCE /* O_PATH */
#endif
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h> /* getentropy */
#endif

#include "base/sha256.h"
#include "lua_binding.h"

/* A folder that may be entered but not listed. */
#if defined(O_PATH)
#define ONLY_ENTER O_PATH
#elif defined(O_SEARCH)
#define ONLY_ENTER O_SEARCH
#else
#define ONLY_ENTER O_RDONLY
#endif

enum { LONGEST_NAME = 255, MOST_LINKS = 8, TRIES = 16 };

static const char file_type[] = "nutgraf.file";

typedef struct {
  int folder, reader, draft; /* descriptors, -1 where closed */
  int trouble;               /* errno of the folder, where it cannot be opened */
  const char *wrong;         /* what stands in the way otherwise */
  bool was_read, was_there;  /* what `read` saw, which must still be so */
  struct stat seen;
  char name[LONGEST_NAME + 1]; /* in the folder */
  char temporary[40];
  char path[]; /* as it was given */
} file;

static void close_one(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

/* The path of the draft, for who removes it should the process end. */
static void draft_path(const file *self, char *out, size_t room) {
  const char *slash = strrchr(self->path, '/');
  int before = slash ? (int)(slash - self->path) + 1 : 0;
  snprintf(out, room, "%.*s%s", before, self->path, self->temporary);
}

static void forget_draft(const file *self) {
  char path[4096];
  draft_path(self, path, sizeof path);
  ng_unfinished_remove(path);
}

static void give_up(file *self) {
  if (self->draft >= 0) {
    unlinkat(self->folder, self->temporary, 0);
    forget_draft(self);
  }
  close_one(&self->draft);
  close_one(&self->reader);
  close_one(&self->folder); /* and with it goes the lock */
}

static file *check_file(lua_State *L) {
  file *self = luaL_checkudata(L, 1, file_type);
  if (self->folder < 0 && !self->trouble && !self->wrong) luaL_error(L, "the file is closed");
  return self;
}

static int fail(lua_State *L, const file *self, const char *reason) {
  lua_pushnil(L);
  lua_pushfstring(L, "%s: %s", self->path, reason);
  return 2;
}

/* As the other messages of the system are shown: without a capital. */
static int system_fail(lua_State *L, const file *self, int number) {
  char reason[160];
  snprintf(reason, sizeof reason, "%s", strerror(number));
  if (isupper((unsigned char)reason[0]) && islower((unsigned char)reason[1]))
    reason[0] = (char)tolower((unsigned char)reason[0]);
  return fail(L, self, reason);
}

static const char *no_file(mode_t mode) {
  if (S_ISDIR(mode)) return "it is a folder";
  if (S_ISLNK(mode)) return "it is a link, which is not followed: name the file that it leads to";
  return S_ISREG(mode) ? NULL : "it is no file, but a pipe, socket or device";
}

/* Where a link leads, while it stays in the folder. */
static void follow(file *self) {
  char to[LONGEST_NAME + 2];
  for (int i = 0;; i++) {
    ssize_t size = readlinkat(self->folder, self->name, to, sizeof to);
    if (size < 0) return;
    if (i == MOST_LINKS) self->wrong = "it is a link that leads to too many others";
    else if (size > LONGEST_NAME || memchr(to, '/', (size_t)size))
      self->wrong = "it is a link out of its folder, which is not followed: name the file that it leads to";
    if (self->wrong) return;
    memcpy(self->name, to, (size_t)size);
    self->name[size] = '\0';
  }
}

/* file(path, following): a file, there or not; `following`: a link to another name
   in the same folder stands for that. Never fails but for want of memory: what
   stands in the way is said by its methods. */
int ng_lua_file(lua_State *L) {
  size_t size;
  const char *path = luaL_checklstring(L, 1, &size);
  bool following = lua_toboolean(L, 2);
  luaL_argcheck(L, size > 0 && strlen(path) == size, 1, "a path expected");
  file *self = lua_newuserdata(L, sizeof *self + size + 1);
  *self = (file){.folder = -1, .reader = -1, .draft = -1};
  memcpy(self->path, path, size + 1);
  luaL_getmetatable(L, file_type);
  lua_setmetatable(L, -2);

  const char *slash = strrchr(self->path, '/'), *name = slash ? slash + 1 : self->path;
  if (!*name || !strcmp(name, ".") || !strcmp(name, "..")) self->wrong = no_file(S_IFDIR);
  else if (strlen(name) > LONGEST_NAME) self->trouble = ENAMETOOLONG;
  if (self->wrong || self->trouble) return 1;
  memcpy(self->name, name, strlen(name) + 1);
  lua_pushlstring(L, self->path, slash ? (size_t)(slash - self->path) + 1 : 0);
  const char *folder = slash ? lua_tostring(L, -1) : ".";
  self->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0 && errno == EACCES) self->folder = open(folder, ONLY_ENTER | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0) self->trouble = errno;
  else if (following) follow(self);
  lua_pop(L, 1);
  return 1;
}

/* What stands in the way of everything. */
static int blocked(lua_State *L, const file *self) {
  return self->wrong ? fail(L, self, self->wrong) : system_fail(L, self, self->trouble);
}

/* file:read(limit): its bytes; nil where there is no such file; nil and a message
   where it cannot be read, or has more bytes than that. */
static int file_read(lua_State *L) {
  file *self = check_file(L);
  double limit = luaL_checknumber(L, 2);
  /* No file has a name that is too long for one. */
  bool absent = self->trouble == ENOENT || self->trouble == ENOTDIR || self->trouble == ENAMETOOLONG;
  if (!absent && (self->wrong || self->trouble)) return blocked(L, self);
  self->was_read = true;
  self->was_there = false;
  if (absent) return 0;
  self->reader = openat(self->folder, self->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (self->reader < 0 && errno == ENOENT) return 0;
  if (self->reader < 0) {
    int number = errno;
    struct stat stat;
    bool seen = fstatat(self->folder, self->name, &stat, AT_SYMLINK_NOFOLLOW) == 0;
    const char *wrong = seen ? no_file(stat.st_mode) : NULL;
    return wrong ? fail(L, self, wrong) : system_fail(L, self, number);
  }
  int number = fstat(self->reader, &self->seen) == 0 ? 0 : errno;
  const char *wrong = number ? NULL : no_file(self->seen.st_mode);
  if (number || wrong) {
    close_one(&self->reader);
    return wrong ? fail(L, self, wrong) : system_fail(L, self, number);
  }
  if (self->seen.st_size < 0 || (double)self->seen.st_size > limit) {
    close_one(&self->reader);
    char reason[80];
    snprintf(reason, sizeof reason, "larger than the limit of %.0f bytes", limit);
    return fail(L, self, reason);
  }
  self->was_there = true;
  size_t size = (size_t)self->seen.st_size, done = 0;
  char *bytes = lua_newuserdata(L, size + 1); /* may raise: the descriptor is the file's */
  while (done < size) {
    ssize_t got = read(self->reader, bytes + done, size - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) number = errno;
    if (got <= 0) break;
    done += (size_t)got;
  }
  close_one(&self->reader);
  if (number) return system_fail(L, self, number);
  lua_pushlstring(L, bytes, done);
  return 1;
}

/* file:lock(seconds): from now on no other process changes a file of this folder by
   these means, until this one is closed or its process has ended, however that
   ends: the lock is one on the folder itself, so nothing is left of it. A file
   system without locks gives none; `commit` still sees what another has changed. */
static int file_lock(lua_State *L) {
  file *self = check_file(L);
  double seconds = luaL_checknumber(L, 2), waited = 0;
  if (self->wrong || self->trouble) return blocked(L, self);
  double pause = 0.001;
  while (flock(self->folder, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) break;
    if (waited >= seconds) {
      char reason[100];
      snprintf(reason, sizeof reason, "another process has held the lock on its folder for %.0f seconds", seconds);
      return fail(L, self, reason);
    }
    nanosleep(&(struct timespec){.tv_nsec = (long)(pause * 1e9)}, NULL);
    waited += pause;
    if (pause < 0.02) pause *= 1.5;
  }
  lua_pushboolean(L, 1);
  return 1;
}

/* What is there now, or nothing; false, with a message, where it cannot be replaced. */
static bool look(lua_State *L, const file *self, struct stat *now, bool *there) {
  *there = fstatat(self->folder, self->name, now, AT_SYMLINK_NOFOLLOW) == 0;
  if (!*there && errno != ENOENT) return system_fail(L, self, errno), false;
  if (!*there) return true;
  const char *wrong = no_file(now->st_mode);
  if (wrong) return fail(L, self, wrong), false;
  if (faccessat(self->folder, self->name, W_OK, AT_EACCESS) != 0) return system_fail(L, self, errno), false;
  return true;
}

/* Begins the draft; false, with a message, where that cannot be. */
static bool begin(lua_State *L, file *self) {
  struct stat now;
  bool there;
  if (self->draft >= 0) return true;
  if (!look(L, self, &now, &there)) return false;
  int number = EEXIST;
  for (int i = 0; i < TRIES && number == EEXIST; i++) {
    unsigned char random[8];
    if (getentropy(random, sizeof random) != 0) return system_fail(L, self, errno), false;
    char *out = self->temporary + snprintf(self->temporary, sizeof self->temporary, ".nutgraf.");
    for (size_t at = 0; at < sizeof random; at++) out += sprintf(out, "%02x", random[at]);
    memcpy(out, ".part", sizeof ".part");
    /* What replaces a file is nobody else's until it has that file's mode. */
    self->draft = openat(self->folder, self->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                         there ? 0600 : 0666);
    number = self->draft < 0 ? errno : 0;
  }
  if (number) return system_fail(L, self, number), false;
  char path[4096];
  draft_path(self, path, sizeof path);
  ng_unfinished_add(path);
  return true;
}

/* file:write(bytes): adds to what will be in the place of the file. */
static int file_write(lua_State *L) {
  file *self = check_file(L);
  size_t size, done = 0;
  const char *bytes = luaL_checklstring(L, 2, &size);
  if (self->wrong || self->trouble) return blocked(L, self);
  if (!begin(L, self)) return 2;
  while (done < size) {
    ssize_t put = write(self->draft, bytes + done, size - done);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_fail(L, self, errno);
    done += (size_t)put;
  }
  lua_pushboolean(L, 1);
  return 1;
}

/* The draft gets owner, group and mode of what it replaces. Who may not give the
   group away lets nobody in by the new one who was not let in before. */
static int keep_mode(const file *self, const struct stat *old) {
  mode_t mode = old->st_mode & 0777;
  struct stat own;
  if (fchown(self->draft, old->st_uid, old->st_gid) != 0 && fchown(self->draft, (uid_t)-1, old->st_gid) != 0 &&
      fstat(self->draft, &own) == 0 && own.st_gid != old->st_gid)
    mode &= ~(mode_t)070 | (mode & 07) << 3;
  return fchmod(self->draft, mode) == 0 ? 0 : errno;
}

static bool is_same(const struct stat *a, const struct stat *b) {
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size && a->st_mtime == b->st_mtime;
}

/* Some file systems, and folders that may only be entered, have no such thing. */
static int to_disk(int descriptor) {
  return fsync(descriptor) == 0 || errno == EINVAL || errno == EBADF || errno == ENOTSUP ? 0 : errno;
}

/* file:commit(): puts what was written in the place of the file, and closes it. The
   file is as it was where this gives nil and a message. */
static int file_commit(lua_State *L) {
  file *self = check_file(L);
  struct stat now;
  bool there;
  if (self->wrong || self->trouble) return blocked(L, self);
  if (!begin(L, self) || !look(L, self, &now, &there)) {
    give_up(self);
    return 2;
  }
  if (self->was_read && (there != self->was_there || (there && !is_same(&now, &self->seen)))) {
    fail(L, self, "it was changed meanwhile, and is left as it is: try again");
    give_up(self);
    return 2;
  }
  int number = there ? keep_mode(self, &now) : 0;
  if (!number) number = to_disk(self->draft);
  int draft = self->draft;
  if (!number && renameat(self->folder, self->temporary, self->folder, self->name) != 0) number = errno;
  if (number) {
    system_fail(L, self, number);
    give_up(self);
    return 2;
  }
  forget_draft(self);
  self->draft = -1; /* it is a draft no more */
  close(draft);
  to_disk(self->folder);
  give_up(self);
  lua_pushboolean(L, 1);
  return 1;
}

/* file:abandon(): leaves the file as it is, and closes it. */
static int file_abandon(lua_State *L) {
  give_up(luaL_checkudata(L, 1, file_type));
  return 0;
}

int ng_lua_sha256_file(lua_State *L) {
  char bytes[1 << 14], hex[65];
  const char *path = luaL_checkstring(L, 1);
  ng_sha256_sum sum;
  ng_sha256_begin(&sum);
  FILE *stream = fopen(path, "rb");
  size_t got = 0;
  if (stream) {
    while ((got = fread(bytes, 1, sizeof bytes, stream)) > 0) ng_sha256_add(&sum, bytes, got);
  }
  int trouble = !stream || ferror(stream) ? errno : 0;
  if (stream) fclose(stream);
  if (trouble) {
    lua_pushnil(L);
    lua_pushstring(L, strerror(trouble));
    return 2;
  }
  ng_sha256_end(&sum, hex);
  lua_pushstring(L, hex);
  return 1;
}

void ng_lua_open_file(lua_State *L) {
  static const luaL_Reg methods[] = {{"read", file_read},     {"lock", file_lock},       {"write", file_write},
                                     {"commit", file_commit}, {"abandon", file_abandon}, {NULL, NULL}};
  if (luaL_newmetatable(L, file_type)) {
    lua_pushcfunction(L, file_abandon);
    lua_setfield(L, -2, "__gc");
    lua_newtable(L);
    luaL_setfuncs(L, methods, 0);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
  }
  lua_pop(L, 1);
}
