/* Limits of a process that reads what may be hostile. In: numbers. Out: the calling
 * process, and what it starts, held to them by the system. */
#ifndef NG_APART_LIMITS_H
#define NG_APART_LIMITS_H

#include <stdint.h>

/* The calling process ends when the one that started it does, whatever ends that
   (SIGKILL too). Linux alone has this; a closed pipe tells the same elsewhere. Ends at
   once where the starting process, `parent`, is gone already. */
void ng_apart_end_with(int64_t parent);

/* Lowers, or raises within what is allowed, the seconds of processor time that the
   calling process may use altogether. */
void ng_apart_cpu(uint64_t seconds);

/* The seconds of processor time that the calling process has used. */
uint64_t ng_apart_used(void);

/* The bytes of memory (address space). Nothing under the address sanitizer, which
   reserves more than any limit. */
void ng_apart_memory(uint64_t bytes);

/* What has been set cannot be raised any more, by whatever program this one becomes. */
void ng_apart_keep(void);

/* The size, in bytes, of each file that is written; and no core file. */
void ng_apart_files(uint64_t bytes);

#endif
