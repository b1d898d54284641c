# Nutgraf. `make try` shows it at work, `make check` tests it, `make help` lists the rest.

PREFIX  ?= /usr/local
DESTDIR ?=
ABIS    ?= 5.4
BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O2 -g
WARN     = -std=c11 -Wall -Wextra -Wpedantic -Werror
HIDE     = -fPIC -fvisibility=hidden
XML_CFLAGS := $(shell pkg-config --cflags libxml-2.0 2>/dev/null)
XML_LIBS   := $(shell pkg-config --libs libxml-2.0 2>/dev/null)

core_sources = $(filter-out core/lua_%.c,$(wildcard core/*.c))
lua_sources  = $(wildcard core/lua_*.c)
core_objects = $(core_sources:core/%.c=$(BUILD)/core/%.o)

lua_cflags_5.4 := $(shell pkg-config --cflags lua5.4 2>/dev/null)
lua_cflags_5.3 := $(shell pkg-config --cflags lua5.3 2>/dev/null)
lua_cflags_jit := $(shell pkg-config --cflags luajit 2>/dev/null)
lua_dir_5.4 = 5.4
lua_dir_5.3 = 5.3
lua_dir_jit = 5.1

modules = $(foreach abi,$(ABIS),$(BUILD)/lib/lua/$(lua_dir_$(abi))/nutgraf/core.so)

.PHONY: all
all: $(modules) $(BUILD)/lib/libnutgraf.a $(BUILD)/bin/nutgraf

$(BUILD)/core/%.o: core/%.c $(wildcard core/*.h) include/nutgraf.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARN) $(HIDE) -Iinclude $(XML_CFLAGS) -c -o $@ $<

$(BUILD)/lib/libnutgraf.a: $(core_objects)
	@mkdir -p $(@D)
	rm -f $@
	$(AR) rcs $@ $^

define module_rules
$(BUILD)/lua$(1)/%.o: core/%.c $(wildcard core/*.h) include/nutgraf.h
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) $(WARN) $(HIDE) -Iinclude $(lua_cflags_$(1)) $(XML_CFLAGS) -c -o $$@ $$<

$(BUILD)/lib/lua/$(lua_dir_$(1))/nutgraf/core.so: $(lua_sources:core/%.c=$(BUILD)/lua$(1)/%.o) $(core_objects)
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) -shared -o $$@ $$^ $(XML_LIBS) $(LDFLAGS)
endef
$(foreach abi,5.4 5.3 jit,$(eval $(call module_rules,$(abi))))

# The command runs in place: it finds scripts/ and lib/ beside itself.
$(BUILD)/bin/nutgraf: scripts/nutgraf.lua
	@mkdir -p $(@D) $(BUILD)/share
	ln -sfn ../../scripts $(BUILD)/share/nutgraf
	cp $< $@
	chmod 755 $@

.PHONY: clean
clean:
	rm -rf $(BUILD)
