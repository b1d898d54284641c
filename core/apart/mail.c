/* The program "mail": reads messages for the library, in a process of its own, so that
 * what GMime or GLib die of, or end the process for, costs one message.
 *
 * In: on standard input, for each message, its size in eight bytes (little end first) and
 * its bytes. Out: on standard output, for each message inside it, the size of a frame in
 * eight bytes and the frame (mail_read.h); then a size of zero. Ends when the input does;
 * runs under the guard, which ends it with whoever asks. Memory and processor time are
 * limited by the size of the message: past a limit the process ends, and another is
 * started for the next message. */
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "limits.h"
#include "mail_read.h"

/* What a message may use: so much, and so much for each of its bytes. */
static const guint64 MEMORY = 512u << 20, MEMORY_EACH = 8, SECONDS = 20, BYTES_A_SECOND = 256u << 10;

static void write_size(guint64 size) {
  unsigned char bytes[8];
  for (int i = 0; i < 8; i++) bytes[i] = size >> (8 * i) & 0xff;
  if (fwrite(bytes, 1, sizeof bytes, stdout) != sizeof bytes) exit(1);
}

static gboolean read_size(guint64 *size) {
  unsigned char bytes[8];
  if (fread(bytes, 1, sizeof bytes, stdin) != sizeof bytes) return FALSE;
  *size = 0;
  for (int i = 0; i < 8; i++) *size |= (guint64)bytes[i] << (8 * i);
  return TRUE;
}

static void give(void *context, const GByteArray *frame) {
  (void)context;
  write_size(frame->len);
  if (fwrite(frame->data, 1, frame->len, stdout) != frame->len) exit(1);
}

int main(void) {
  g_mime_init();
  for (guint64 size; read_size(&size);) {
    ng_apart_memory(MEMORY + MEMORY_EACH * size);
    ng_apart_cpu(ng_apart_used() + SECONDS + size / BYTES_A_SECOND);
    char *bytes = g_malloc(size + 1);
    if (fread(bytes, 1, size, stdin) != size) return 1;
    bytes[size] = '\0';
    ng_mail_read(bytes, size, give, NULL);
    g_free(bytes);
    write_size(0);
    if (fflush(stdout) != 0) return 1;
  }
  return 0;
}
