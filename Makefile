# Nutgraf. `make try` shows it at work, `make check` tests it, `make help` lists the rest.

PREFIX  ?= /usr/local
DESTDIR ?=
# Those built before are kept up to date: an old module reads new words wrongly.
ABIS    ?= 5.4 $(foreach abi,5.3 jit,$(if $(wildcard $(BUILD)/lib/lua/$(lua_dir_$(abi))/nutgraf/core.so),$(abi)))
BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O3 -g
WARN     = -std=c11 -Wall -Wextra -Wpedantic -Werror
HIDE     = -fPIC -fvisibility=hidden
INCLUDE  = -Iinclude -Icore
CORE_CFLAGS := $(shell pkg-config --cflags libxml-2.0 md4c 2>/dev/null)
CORE_LIBS   := $(shell pkg-config --libs libxml-2.0 md4c 2>/dev/null)
UNPACK_CFLAGS := $(shell pkg-config --cflags zlib libzstd 2>/dev/null)
UNPACK_LIBS   := $(shell pkg-config --libs zlib libzstd 2>/dev/null)
GMIME_CFLAGS := $(shell pkg-config --cflags gmime-3.0 2>/dev/null)
GMIME_LIBS   := $(shell pkg-config --libs gmime-3.0 2>/dev/null)

core_sources = $(filter-out core/lua/% core/apart/%,$(wildcard core/*.c core/*/*.c))
core_headers = include/nutgraf.h $(filter-out core/apart/%,$(wildcard core/*.h core/*/*.h))
lua_sources  = $(wildcard core/lua/lua_*.c)
core_objects = $(core_sources:core/%.c=$(BUILD)/core/%.o)

lua_cflags_5.4 := $(shell pkg-config --cflags lua5.4 2>/dev/null)
lua_cflags_5.3 := $(shell pkg-config --cflags lua5.3 2>/dev/null)
lua_cflags_jit := $(shell pkg-config --cflags luajit 2>/dev/null)
lua_dir_5.4 = 5.4
lua_dir_5.3 = 5.3
lua_dir_jit = 5.1

modules = $(foreach abi,$(ABIS),$(foreach module,core unpack,$(BUILD)/lib/lua/$(lua_dir_$(abi))/nutgraf/$(module).so))

# Programs that read what is hostile, in processes of their own.
apart = $(BUILD)/lib/lua/bin/guard $(BUILD)/lib/lua/bin/mail

# The languages beside English: those that have lists of names.
lists     = scripts/lexicons/gazetteer
languages = $(notdir $(patsubst %/,%,$(wildcard $(lists)/*/)))

# Images of the bundled lexicons; IMAGES= makes none, and words are read from their files.
IMAGES ?= en $(languages) languages und
images = $(IMAGES:%=$(BUILD)/lib/lua/images/%)
gazetteers = $(patsubst %,scripts/lexicons/%.gazetteer,en $(languages))

# The library as bytecode, for the Lua of the command.
library = $(shell find scripts/nutgraf -name '*.lua')
compiled = $(if $(filter 5.4,$(ABIS)),$(library:scripts/%.lua=$(BUILD)/lib/lua/5.4/compiled/%.luac))

.PHONY: all
all: $(gazetteers) $(compiled) $(modules) $(apart) $(images) $(BUILD)/lib/libnutgraf.a $(BUILD)/bin/nutgraf

$(BUILD)/core/%.o: core/%.c $(core_headers)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARN) $(HIDE) $(INCLUDE) $(CORE_CFLAGS) -c -o $@ $<

$(BUILD)/lib/libnutgraf.a: $(core_objects)
	@mkdir -p $(@D)
	rm -f $@
	$(AR) rcs $@ $^

define module_rules
$(BUILD)/lua$(1)/%.o: core/%.c $(core_headers)
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) $(WARN) $(HIDE) $(INCLUDE) $(lua_cflags_$(1)) $(CORE_CFLAGS) -c -o $$@ $$<

$(BUILD)/lib/lua/$(lua_dir_$(1))/nutgraf/core.so: $(lua_sources:core/%.c=$(BUILD)/lua$(1)/%.o) $(core_objects)
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) -shared -o $$@ $$^ $(CORE_LIBS) $(LDFLAGS)

$(BUILD)/lib/lua/$(lua_dir_$(1))/nutgraf/unpack.so: core/lua/unpack.c core/lua/lua_shim.h
	@mkdir -p $$(@D)
	$(CC) $(CFLAGS) $(WARN) $(HIDE) $(lua_cflags_$(1)) $(UNPACK_CFLAGS) -shared -o $$@ $$< $(UNPACK_LIBS) $(LDFLAGS)
endef
$(foreach abi,5.4 5.3 jit,$(eval $(call module_rules,$(abi))))

# Lite XL hides its Lua: this build asks the editor for each function that the other
# builds leave undefined, by its name (plugins/lite-xl/entry.c).
lite_xl = $(BUILD)/lib/lua/lite-xl/nutgraf/core.so
lite_xl_flags = $(CFLAGS) $(WARN) $(HIDE) $(INCLUDE) $(lua_cflags_5.4) -DNG_LITE_XL -I$(BUILD)/lite-xl
$(BUILD)/lite-xl/lite_xl.h: plugins/lite-xl/functions.awk $(lua_sources:core/%.c=$(BUILD)/lua5.4/%.o)
	@mkdir -p $(@D)
	nm -u $(filter %.o,$^) | LC_ALL=C sort -u | awk -f $< >$@
$(BUILD)/lite-xl/%.o: core/%.c $(BUILD)/lite-xl/lite_xl.h
	@mkdir -p $(@D)
	$(CC) $(lite_xl_flags) -c -o $@ $<
$(BUILD)/lite-xl/entry.o: plugins/lite-xl/entry.c $(BUILD)/lite-xl/lite_xl.h
	$(CC) $(lite_xl_flags) -DNG_LITE_XL_ENTRY -c -o $@ $<
# No other Lua may open it: the pointers would be empty.
$(lite_xl): $(lua_sources:core/%.c=$(BUILD)/lite-xl/%.o) $(BUILD)/lite-xl/entry.o $(core_objects)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -shared -Wl,--version-script=plugins/lite-xl/exports.map -o $@ $^ $(CORE_LIBS) $(LDFLAGS)
.PHONY: lite-xl
lite-xl: all $(lite_xl) ## builds the module for Lite XL, too

# The library for the one Lua that luarocks says (nutgraf-*.rockspec).
rock_abi = rock-$(notdir $(LUA_INCDIR))
lua_dir_$(rock_abi) = ../../$(rock_abi)
lua_cflags_$(rock_abi) = -I$(LUA_INCDIR)
ifneq ($(LUA_INCDIR),)
$(eval $(call module_rules,$(rock_abi)))
endif

# Mail is read where GMime is, what is packed where zlib and libzstd are.
rock_apart = $(filter-out $(if $(GMIME_LIBS),,%/mail),$(apart))
rock_modules = $(foreach module,core $(if $(UNPACK_LIBS),unpack),$(BUILD)/lib/lua/$(lua_dir_$(rock_abi))/nutgraf/$(module).so)
.PHONY: rock install-rock
rock: $(rock_modules) $(rock_apart) $(gazetteers)
install-rock: rock
	install -d $(PREFIX)/share/nutgraf $(LUADIR) $(LIBDIR)/nutgraf
	cp -R scripts/. LICENSE $(PREFIX)/share/nutgraf/
	install -m 755 $(rock_modules) $(rock_apart) $(LIBDIR)/nutgraf/
	printf 'return dofile "%s/share/nutgraf/nutgraf/init.lua"\n' '$(PREFIX)' >$(LUADIR)/nutgraf.lua

APART = $(CFLAGS) $(WARN) -D_DEFAULT_SOURCE $(INCLUDE)
mail_sources  = $(filter-out core/apart/guard.c,$(wildcard core/apart/*.c))
$(BUILD)/lib/lua/bin/guard: core/apart/guard.c core/apart/limits.c core/apart/limits.h
	@mkdir -p $(@D)
	$(CC) $(APART) -o $@ $(filter %.c,$^) $(LDFLAGS)
$(BUILD)/lib/lua/bin/mail: $(mail_sources) $(wildcard core/apart/*.h)
	@mkdir -p $(@D)
	$(CC) $(APART) $(GMIME_CFLAGS) -o $@ $(filter %.c,$^) $(GMIME_LIBS) $(LDFLAGS)

# The known names: lists, one name a line, merged into one sorted file.
scripts/lexicons/en.gazetteer: scripts/lexicons/gazetteer.lua $(wildcard $(lists)/*.txt)
	LC_ALL=C lua5.4 $< g=$(lists)/given.txt s=$(lists)/surnames.txt g=$(lists)/world-given.txt \
	  s=$(lists)/world-surnames.txt c=$(lists)/cities.txt r=$(lists)/regions.txt n=$(lists)/countries.txt \
	  m=$(lists)/metropolises.txt t=$(lists)/towns.txt t=$(lists)/subdivisions.txt \
	  o=$(lists)/organizations.txt w=$(lists)/words.txt >$@.new
	mv $@.new $@

# A language's own lists, as far as it has them, beside the places that all share.
own_list = $(if $(wildcard $(lists)/$*/$(2).txt),$(1)=$(lists)/$*/$(2).txt)
$(languages:%=scripts/lexicons/%.gazetteer): scripts/lexicons/%.gazetteer: scripts/lexicons/gazetteer.lua \
    $(wildcard $(lists)/*.txt $(lists)/*/*.txt)
	LC_ALL=C lua5.4 $< $(call own_list,g,given) $(call own_list,s,surnames) c=$(lists)/cities.txt \
	  r=$(lists)/regions.txt $(call own_list,n,countries) m=$(lists)/metropolises.txt \
	  $(call own_list,w,words) >$@.new
	mv $@.new $@

$(BUILD)/lib/lua/images/%: $(BUILD)/lib/lua/5.4/nutgraf/core.so $(gazetteers) \
    $(wildcard scripts/lexicons/*.lua scripts/lexicons/*.tagger) scripts/nutgraf/lexicon.lua scripts/nutgraf/cues.lua
	@mkdir -p $(@D)
	LUA_PATH='scripts/?.lua;scripts/?/init.lua;;' LUA_CPATH='$(BUILD)/lib/lua/5.4/?.so;;' \
	  lua5.4 scripts/lexicons/images.lua $(@D) $*

$(BUILD)/lib/lua/5.4/compiled/%.luac: scripts/%.lua scripts/compile.lua
	@mkdir -p $(@D)
	@lua5.4 scripts/compile.lua $*.lua $< $@

# The command runs in place: it finds scripts/ and lib/ beside itself.
$(BUILD)/bin/nutgraf: scripts/main.lua
	@mkdir -p $(@D) $(BUILD)/share
	ln -sfnr scripts $(BUILD)/share/nutgraf
	lua=$$(command -v lua5.4) && sed "1s|^#!.*|#!$$lua -E|" $< >$@
	chmod 755 $@

# ---- what a fresh Debian needs ------------------------------------------------

deps_run   = lua5.4 lua-argparse lua-cjson lua-filesystem lua-luv lua-sql-sqlite3 lua-zlib
deps_build = gcc libc6-dev make pkg-config libxml2-dev libmd4c-dev zlib1g-dev libzstd-dev liblua5.4-dev libgmime-3.0-dev
deps_check = lua-busted lua-check mandoc valgrind clang clang-format libclang-rt-14-dev pandoc poppler-utils neovim vis \
             scite xvfb xauth emacs-nox elpa-eglot vim-nox vim-ale \
             zstd liblua5.3-dev lua5.3 libluajit-5.1-dev luajit lua5.1 luarocks strace

# As many compilers at once as there are processors.
parallel = -j$(shell nproc)

root = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
define install_missing
@missing=$$(for p in $(1); do dpkg-query -W -f '$${db:Status-Status}' $$p 2>/dev/null \
  | grep -qx installed || echo $$p; done); \
if [ -n "$$missing" ]; then echo "installing:" $$missing; \
  $(root) apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $(root) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef

.PHONY: deps deps-check
deps: ## installs what building and running needs
	$(call install_missing,$(deps_build) $(deps_run))
deps-check: deps
	$(call install_missing,$(deps_check))

# ---- trying, checking ----------------------------------------------------------

.PHONY: try check lint sanitize memcheck fuzz bench coverage mutate
try: deps ## installs, builds, and shows a bundled article
	@$(MAKE) --no-print-directory all
	@$(BUILD)/bin/nutgraf outline spec/fixtures/trail.html
	@echo
	@$(BUILD)/bin/nutgraf quotes spec/fixtures/trail.html
	@echo
	@$(BUILD)/bin/nutgraf timeline spec/fixtures/trail.html


# What is run in every Lua that the module is built for.
any_lua = spec/binding_spec.lua $(wildcard spec/sandbox*_spec.lua)

check: deps-check ## installs, builds, and runs every test
	@$(MAKE) --no-print-directory $(parallel) all lite-xl ABIS="5.4 5.3 jit"
	@$(MAKE) --no-print-directory c-tests
	busted --lua=lua5.4 spec
	busted --lua=lua5.3 $(any_lua)
	busted --lua=luajit $(any_lua)

# Built twice: first to see what the core does on the fixtures, then by what was seen. Any later
# change of the core takes its place: `make pgo install`.
pgo_module = $(BUILD)/pgo/lib/lua/5.4/nutgraf/core.so
pgo_make = @$(MAKE) --no-print-directory BUILD=$(BUILD)/pgo ABIS=5.4
.PHONY: pgo
pgo: all ## the core for Lua 5.4, built by a profile of its own work: a tenth fewer instructions
	rm -rf $(BUILD)/pgo
	$(pgo_make) CFLAGS="$(CFLAGS) -fprofile-generate" $(pgo_module) $(BUILD)/pgo/bin/nutgraf
	$(BUILD)/pgo/bin/nutgraf document --layers attributions,clauses,quotes,dates $(wildcard spec/fixtures/*.html spec/fixtures/*.txt spec/fixtures/*.md) >/dev/null
	find $(BUILD)/pgo -name '*.o' -exec rm {} +
	$(pgo_make) CFLAGS="$(CFLAGS) -flto=auto -fprofile-use -fprofile-partial-training -Wno-missing-profile" $(pgo_module)
	cp $(pgo_module) $(BUILD)/lib/lua/5.4/nutgraf/core.so

c_tests = $(patsubst spec/c/%_test.c,$(BUILD)/spec/%_test,$(wildcard spec/c/*_test.c))
$(BUILD)/spec/%_test: spec/c/%_test.c spec/c/words.h $(BUILD)/lib/libnutgraf.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARN) $(INCLUDE) $(CORE_CFLAGS) -o $@ $< $(BUILD)/lib/libnutgraf.a $(CORE_LIBS) $(wrap)
# This one makes memory run out.
$(BUILD)/spec/memory_test: wrap = -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc

# The lexicon as lines "class TAB value TAB phrase", for C programs without Lua.
$(BUILD)/spec/words.tsv: $(wildcard scripts/lexicons/*.lua) spec/c/words.lua
	@mkdir -p $(@D)
	LUA_PATH='scripts/?.lua;;' lua5.4 spec/c/words.lua scripts/lexicons/en.lua scripts/lexicons/page.lua >$@

# The model of the story, from annotated pages: CORPUS=FOLDER, with a folder a set
# (spec/train/gold.lua); LEARN are the sets with their weights, MEASURE sets to measure only.
LEARN   ?= benchmark=2 trafilatura=5 mozilla=1 fundus=1.5 wcxb:article=1 wcxb:documentation=2 zh=2
MEASURE ?=
train_languages = en $(languages) und languages
$(BUILD)/spec/words/%.tsv: scripts/lexicons/page.lua spec/c/words.lua $(wildcard scripts/lexicons/*.lua)
	@mkdir -p $(@D)
	LUA_PATH='scripts/?.lua;;' lua5.4 spec/c/words.lua $(wildcard scripts/lexicons/$*.lua) \
	  $(if $(filter languages,$*),,scripts/lexicons/page.lua) >$@
$(BUILD)/spec/train_story: $(wildcard spec/train/*.[ch]) spec/c/words.h $(BUILD)/lib/libnutgraf.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -O3 $(WARN) -D_DEFAULT_SOURCE $(INCLUDE) $(CORE_CFLAGS) -o $@ $(filter %.c,$^) $(BUILD)/lib/libnutgraf.a $(CORE_LIBS) -lm
.PHONY: train-story measure-story
train-story measure-story: $(BUILD)/spec/train_story $(train_languages:%=$(BUILD)/spec/words/%.tsv)
	lua5.4 spec/train/gold.lua $(CORPUS) $(LEARN) $(MEASURE:%=%=0) >$(BUILD)/spec/gold.txt
	$(BUILD)/spec/train_story $(if $(filter train-story,$@),write,measure) $(BUILD)/spec/words $(train_languages) <$(BUILD)/spec/gold.txt
train-story:   ## trains what chooses the story of a page: CORPUS=FOLDER of annotated pages
measure-story: ## measures it on sites that it was not trained on: CORPUS=FOLDER MEASURE="SET…"

.PHONY: c-tests
c-tests: $(c_tests) $(BUILD)/spec/words.tsv
	@for t in $(c_tests); do echo "$$t"; $$t $(BUILD)/spec/words.tsv spec/fixtures || exit 1; done

# The C is as .clang-format has it, but for tables that are made, or laid out by hand.
unformatted = core/story/article_weights.c core/read/reference_names.h core/encoding/encoding.c \
              $(wildcard core/encoding/index_*.c) core/base/signs.c core/base/tags.h
formatted = $(filter-out $(unformatted),$(wildcard include/*.h core/*.[ch] core/*/*.[ch] plugins/*/*.c spec/*/*.[ch]))
.PHONY: format
format: deps-check ## lays out the C
	@clang-format -i $(formatted)

lint: deps-check ## luacheck, the layout of C, the man page
	luacheck -q scripts spec plugins
	@clang-format --dry-run -Werror $(formatted)
	mandoc -Tlint -Wwarning scripts/nutgraf.1

# The module and the tests once more, with the address and undefined-behaviour sanitizers.
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
# Some files stay out: the hosts that load the module of another Lua, in their own process (shut
# is about these, too); the specs of embedding, supply and Lite XL, which compile with programs that
# leak; opened, since LeakSanitizer runs in no process that strace looks at; and worker, whose
# processes have a limit of memory, of which the sanitizer reserves more. Images are the plain
# build's: making them needs no sanitizer.
unsanitized = $(patsubst %,spec/%_spec.lua,neovim vis scite pandoc lsp_client lsp_hosts embed supply lite_xl shut opened worker)
sanitized = $(filter-out $(unsanitized),$(wildcard spec/*_spec.lua))
# In two halves side by side, of every second spec each: alone it takes a third of an hour.
odd = $(if $1,$(firstword $1) $(call odd,$(wordlist 3,$(words $1),$1)))
sanitized-1 = $(call odd,$(sanitized))
sanitized-2 = $(filter-out $(sanitized-1),$(sanitized))
sanitize: deps-check ## the tests under ASan, LSan and UBSan
	@$(MAKE) --no-print-directory all
	@$(MAKE) --no-print-directory $(parallel) BUILD=build/sanitize IMAGES= CFLAGS="$(SANITIZE)" all c-tests
	cp -R $(BUILD)/lib/lua/images build/sanitize/lib/lua/
	@$(MAKE) --no-print-directory -j2 --output-sync=target sanitize-1 sanitize-2

.PHONY: sanitize-1 sanitize-2
sanitize-1 sanitize-2:
	LD_PRELOAD="$$($(CC) -print-file-name=libasan.so) $$($(CC) -print-file-name=libubsan.so)" \
	  ASAN_OPTIONS=allocator_may_return_null=1 NUTGRAF_BUILD=build/sanitize \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/spec/leaks.supp:print_suppressions=0 \
	  busted --lua=lua5.4 --exclude-tags=slow $(sanitized-$(@:sanitize-%=%))

# What of the core the specs run; a line a file, and the whole.
coverage: deps-check ## which lines of the core the specs run
	$(call install_missing,gcovr)
	@$(MAKE) --no-print-directory all
	@$(MAKE) --no-print-directory BUILD=build/coverage IMAGES= CFLAGS="-O0 -g --coverage" all c-tests
	cp -R $(BUILD)/lib/lua/images build/coverage/lib/lua/
	NUTGRAF_BUILD=build/coverage busted --lua=lua5.4 --exclude-tags=slow $(sanitized)
	gcovr --root . --filter core/ --object-directory build/coverage --sort-percentage

# Faults put in one by one: see spec/mutate/mutate.lua. A hundred take hours.
MUTANTS ?= 100
MUTATE_SEED ?= 1
mutate: deps-check ## how many of MUTANTS small faults in core and scripts the specs notice
	@$(MAKE) --no-print-directory all
	lua5.4 spec/mutate/mutate.lua $(MUTANTS) $(MUTATE_SEED)

memcheck: deps-check ## documents of every kind, and what recurs on a site, under valgrind
	@$(MAKE) --no-print-directory all
	valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite \
	  --errors-for-leak-kinds=definite lua5.4 $(BUILD)/bin/nutgraf \
	  verify spec/fixtures/wire.html spec/fixtures/trail.txt spec/fixtures/draft.md spec/fixtures/encoding
	valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite \
	  --errors-for-leak-kinds=definite lua5.4 $(BUILD)/bin/nutgraf \
	  article --furniture spec/fixtures spec/fixtures/wire.html spec/fixtures/court.html >/dev/null

# Each target of spec/fuzz for FUZZ_SECONDS; what it finds lies in build/fuzz/found. Those in
# Lua run what scripts/ does over the module of `make sanitize`.
FUZZ_SECONDS ?= 30
FUZZ_SEED ?= 1
FUZZ = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined
binding_targets = $(patsubst %,build/fuzz/binding-%,5.4 5.3 jit)
fuzz_targets = $(patsubst spec/fuzz/%.c,build/fuzz/%,$(filter-out %/binding.c,$(wildcard spec/fuzz/*.c))) $(binding_targets)
# What reads mail is linked whole, with GMime.
fuzz_with = spec/fuzz/$*.c build/fuzz/lib/libnutgraf.a $(CORE_LIBS)
build/fuzz/mail: fuzz_with = spec/fuzz/mail.c $(filter-out core/apart/mail.c core/apart/limits.c,$(mail_sources)) \
  -D_DEFAULT_SOURCE $(GMIME_CFLAGS) $(GMIME_LIBS)
build/fuzz/mail: $(mail_sources) $(wildcard core/apart/*.h)
build/fuzz/%: spec/fuzz/%.c spec/fuzz/hold.h spec/fuzz/lexicons.h spec/c/words.h build/fuzz/lib/libnutgraf.a
	clang $(FUZZ) -fsanitize=fuzzer $(WARN) $(INCLUDE) $(CORE_CFLAGS) -o $@ $(fuzz_with)

# The binding, once for each Lua. The objects are those of a module, instrumented.
define binding_rules
build/fuzz/binding-$(1): spec/fuzz/binding.c spec/fuzz/hold.h $(lua_sources:core/%.c=build/fuzz/lua$(1)/%.o) \
    build/fuzz/lib/libnutgraf.a
	clang $(FUZZ) -fsanitize=fuzzer $(WARN) $(INCLUDE) $(lua_cflags_$(1)) -o $$@ $$(filter %.c %.o %.a,$$^) \
	  $(CORE_LIBS) $(shell pkg-config --libs $(lua_package_$(1)) 2>/dev/null)
endef
lua_package_5.4 = lua5.4
lua_package_5.3 = lua5.3
lua_package_jit = luajit
$(foreach abi,5.4 5.3 jit,$(eval $(call binding_rules,$(abi))))

fuzz: deps-check $(BUILD)/spec/words.tsv $(gazetteers) ## every fuzz target for FUZZ_SECONDS
	@$(MAKE) --no-print-directory $(parallel) BUILD=build/fuzz CC=clang CFLAGS="$(FUZZ) -fsanitize=fuzzer-no-link" build/fuzz/lib/libnutgraf.a \
	  $(foreach abi,5.4 5.3 jit,$(lua_sources:core/%.c=build/fuzz/lua$(abi)/%.o))
	@$(MAKE) --no-print-directory $(parallel) $(fuzz_targets)
	@for t in $(fuzz_targets); do mkdir -p $$t.corpus build/fuzz/found; echo "$$t"; \
	  NUTGRAF_WORDS=$(BUILD)/spec/words.tsv $$t -max_total_time=$(FUZZ_SECONDS) -timeout=60 -seed=$(FUZZ_SEED) \
	  -max_len=4096 -artifact_prefix=build/fuzz/found/ -print_final_stats=1 -verbosity=0 \
	  $$t.corpus spec/fixtures spec/fixtures/encoding spec/fixtures/xml spec/fixtures/mail || exit 1; done
	@$(MAKE) --no-print-directory $(parallel) BUILD=build/sanitize IMAGES= CFLAGS="$(SANITIZE)" all
	@cp -R $(BUILD)/lib/lua/images build/sanitize/lib/lua/
	@for t in $(wildcard spec/fuzz/*_fuzz.lua); do \
	  LD_PRELOAD="$$($(CC) -print-file-name=libasan.so) $$($(CC) -print-file-name=libubsan.so)" \
	  ASAN_OPTIONS=allocator_may_return_null=1:detect_leaks=0 NUTGRAF_BUILD=build/sanitize \
	  LUA_PATH='scripts/?.lua;scripts/?/init.lua;./?.lua' LUA_CPATH='build/sanitize/lib/lua/5.4/?.so;;' \
	  lua5.4 $$t $(FUZZ_SECONDS) $(FUZZ_SEED) || exit 1; done

# Of Debian 13; brings up 1.5 GB of it the first time.
.PHONY: hosts
hosts: deps ## the editors' specs in Debian 13: Neovim 0.10, vis 0.9, Helix, Emacs 30; as root
	$(call install_missing,debootstrap)
	$(root) sh spec/hosts.sh $(CURDIR)/build/hosts/trixie

# What the checks find in a corpus, so many of each shown for a person to judge.
SAMPLE ?= 0
.PHONY: alarms
alarms: deps ## findings of each check an article: FILES="…" SAMPLE=5
	@$(MAKE) --no-print-directory all
	@NUTGRAF_BUILD=$(BUILD) lua5.4 spec/bench/alarms.lua --sample $(SAMPLE) $(FILES)

# What the filter redact leaves and takes without names, over texts with known persons; the
# head of the script says what data it reads.
.PHONY: redaction
redaction: deps ## mentions of persons left and other words taken by redact: FILES="…"
	@$(MAKE) --no-print-directory all
	@NUTGRAF_BUILD=$(BUILD) lua5.4 spec/bench/redaction.lua --show $(SAMPLE) $(FILES)

# How right the clauses are; the head of the script says what is counted.
.PHONY: triples
triples: deps ## subjects, objects and triples against trees in CoNLL-U: FILES="…" TREES=en
	@$(MAKE) --no-print-directory all
	@NUTGRAF_BUILD=$(BUILD) TREES=$(or $(TREES),en) lua5.4 spec/bench/triples.lua $(FILES)

# Each export in the program that it is for. The programs come as Debian and npm packages.
.PHONY: validate
validate: deps ## opens every export in the program that it is for; needs npm and PyPI
	$(call install_missing,chromium graphviz libreoffice-calc libreoffice-writer pandoc \
	  poppler-utils python3 python3-venv sqlite3)
	@command -v npm >/dev/null || { $(root) apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive $(root) apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; }
	@$(MAKE) --no-print-directory all
	@mkdir -p $(BUILD)/validate
	cp spec/validate/* $(BUILD)/validate/
	cd $(BUILD)/validate && npm install --silent --no-audit --no-fund --no-package-lock
	cd $(BUILD)/validate && NUTGRAF_ROOT=$(CURDIR) node --test validate.test.mjs
	@[ -x $(BUILD)/validate/venv/bin/python ] || python3 -m venv $(BUILD)/validate/venv
	cd $(BUILD)/validate && venv/bin/pip install --quiet -r requirements.txt
	cd $(BUILD)/validate && NUTGRAF_ROOT=$(CURDIR) venv/bin/python -m unittest -v validate_test

# On a real Spark, a local cluster of two executors (plugins/spark). It fetches some 300 MB, and
# so is no part of the gate.
.PHONY: spark
spark: deps ## runs the package for Spark on a local cluster; needs PyPI
	$(call install_missing,python3 python3-venv default-jre-headless procps)
	@$(MAKE) --no-print-directory all
	@[ -x $(BUILD)/spark/bin/python ] || python3 -m venv $(BUILD)/spark
	$(BUILD)/spark/bin/pip install --quiet setuptools pyspark==3.5.1 pandas pyarrow
	$(BUILD)/spark/bin/python plugins/spark/test_spark.py

# The README's pictures: a part of a fixture's report, as Chromium shows it, and Neovim with a
# draft in xterm.
PICTURE = <!DOCTYPE html><body style="margin:0;height:720px;overflow:hidden"><iframe src="report.html" \
  scrolling="no" style="border:0;width:1180px;height:4000px;margin-top:-1560px"></iframe>
.PHONY: pictures
pictures: deps ## makes the pictures of the README anew
	$(call install_missing,chromium imagemagick neovim xauth xterm xvfb fonts-dejavu-core)
	@$(MAKE) --no-print-directory all ABIS="5.4 jit"
	@mkdir -p $(BUILD)/pictures spec/pictures
	$(BUILD)/bin/nutgraf report spec/fixtures/trail.txt --quiet --output $(BUILD)/pictures/report.html
	@printf '%s\n' '$(PICTURE)' >$(BUILD)/pictures/frame.html
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
	  --window-size=1180,720 --screenshot=spec/pictures/report.png file://$(CURDIR)/$(BUILD)/pictures/frame.html
	NUTGRAF_HOME=$(CURDIR)/$(BUILD) xvfb-run -a -s "-screen 0 1174x620x24" sh -c '$(EDITOR_PICTURE)'

EDITOR_PICTURE = xterm +sb -b 6 -bw 0 -fa "DejaVu Sans Mono" -fs 11 -geometry 129x32+0+0 -bg "\#fdfcf8" -u8 \
  -e nvim --clean -u NONE -i NONE --cmd "set rtp^=$(CURDIR)/plugins/neovim" \
  -c "runtime! plugin/**/*.lua" -S spec/pictures/editor.lua & \
  sleep 7; import -window root +dither -colors 48 PNG8:spec/pictures/editor.png; kill $$!

# Timings, never part of a test. FILES="…" times other documents; OLD=FOLDER, an older checkout
# that is built, is parsed with in turn, and nothing else is timed. CORPUS=FOLDER of annotated
# pages (SETS="…" of them): other programs read them, too, as they are installed from PyPI, npm,
# crates.io and Go's proxy; one that cannot be had is told.
FILES ?= spec/fixtures
bench: deps-check ## full parse against libxml2's DOM parse, plain text, start-up, memory; edits in Neovim
	@$(MAKE) --no-print-directory all ABIS="5.4 jit" $(BUILD)/spec/bench.so
ifdef CORPUS
	@mkdir -p $(BUILD)/peers
	@python3 spec/bench/peers/peers.py $(BUILD)/peers $(CURDIR)/$(BUILD)/bin/nutgraf $(CORPUS) $(SETS)
else ifdef OLD
	@lua5.4 spec/bench/before.lua $(OLD) $(CURDIR) $(FILES)
else
	@NUTGRAF_BUILD=$(BUILD) lua5.4 spec/bench/bench.lua $(FILES)
	@for each in neovim latency edits; do NUTGRAF_HOME=$(CURDIR)/$(BUILD) nvim --headless --clean -u NONE -i NONE \
	  --cmd 'set rtp^=$(CURDIR)/plugins/neovim' -c 'runtime! plugin/**/*.lua' -c "luafile spec/bench/$$each.lua" || exit 1; done
endif

# How time and memory grow with the document. VIEWS="sources check" measures these alone, SIZES="40 160" kB these.
.PHONY: curves
curves: deps-check ## time and memory of every view, check, filter, export over growing documents
	@$(MAKE) --no-print-directory all $(BUILD)/spec/bench.so
	@NUTGRAF_BUILD=$(BUILD) VIEWS="$(VIEWS)" SIZES="$(SIZES)" lua5.4 spec/bench/curves.lua

$(BUILD)/spec/bench.so: spec/bench/dom.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(WARN) $(HIDE) $(lua_cflags_5.4) $(CORE_CFLAGS) -shared -o $@ $< $(CORE_LIBS)

# ---- installing ----------------------------------------------------------------

version = $(shell sed -n 's/^#define NG_VERSION "\(.*\)"/\1/p' include/nutgraf.h)
share  = $(DESTDIR)$(PREFIX)/share/nutgraf
luadir = $(DESTDIR)$(PREFIX)/lib/nutgraf

.PHONY: install uninstall
install: all ## installs below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/lib/pkgconfig \
	  $(share) $(DESTDIR)$(PREFIX)/share/man/man1
	cp -R scripts/. LICENSE $(share)/
	cp -R plugins $(share)/
	cp -R $(BUILD)/lib/lua $(luadir)
	install -m 755 $(BUILD)/bin/nutgraf $(DESTDIR)$(PREFIX)/bin/nutgraf
	install -m 644 include/nutgraf.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(BUILD)/lib/libnutgraf.a $(DESTDIR)$(PREFIX)/lib/
	install -m 644 scripts/nutgraf.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	@printf '%s\n' 'prefix=$(PREFIX)' 'scripts=$${prefix}/share/nutgraf' 'modules=$${prefix}/lib/nutgraf' '' \
	  'Name: Nutgraf' 'Description: what a document says, who says so, and on what authority' \
	  'Version: $(version)' 'Requires: libxml-2.0 md4c' 'Cflags: -I$${prefix}/include' \
	  'Libs: -L$${prefix}/lib -lnutgraf' >$(DESTDIR)$(PREFIX)/lib/pkgconfig/nutgraf.pc

uninstall: ## removes what install put there
	rm -rf $(share) $(luadir)
	rm -f $(DESTDIR)$(PREFIX)/bin/nutgraf $(DESTDIR)$(PREFIX)/include/nutgraf.h \
	  $(DESTDIR)$(PREFIX)/lib/libnutgraf.a $(DESTDIR)$(PREFIX)/lib/pkgconfig/nutgraf.pc \
	  $(DESTDIR)$(PREFIX)/share/man/man1/nutgraf.1

.PHONY: clean help
clean: ## removes build/
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20
