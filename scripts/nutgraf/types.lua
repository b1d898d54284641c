---@meta
--- The types of the C core, for language servers; no program loads this file.
--- core/lua/lua_*.c is what it describes, and core/lua/lua_fields.c holds the same fields as
--- data. A field that is absent is nil. Spans and offsets are in the document's unit.

--- Gives nil, a message and an offset where the bytes cannot be read.
---@alias nutgraf.Parse
---| fun(bytes: string, options: nutgraf.CoreOptions?): nutgraf.CoreDocument?, string?, integer?

---@class nutgraf.core
---@field version string
---@field layers string[] in the order of the native record
---@field kinds table<string, string[]> of each layer that has kinds
---@field roles string[] of blocks
---@field polarities string[] of attributions
---@field manners string[]
---@field precisions string[] of dates
---@field hows string[] of acronyms
---@field common string[] the fields that handles of every layer have
---@field fields table<string, string[]> the fields of each layer beside those
---@field parse nutgraf.Parse
---@field lexicon fun(language: string, classes: table, tagger: string?): nutgraf.Lexicon
---@field sha256 fun(bytes: string): string
---@field sandbox fun(options: nutgraf.SandboxOptions?): nutgraf.Sandbox absent in a sandbox
---@field cpu_limit fun(seconds: number?, message: string?) of the process; absent in a sandbox
---@field unfinished fun(path: string?) removed should a signal end the process; absent in a sandbox
---@field folder fun(path: string): string[]?, string? the names in it; absent in a sandbox

---@class nutgraf.Lexicon: userdata

---@class nutgraf.CoreOptions
---@field name string? the file's name
---@field type string? "html", "xml", "plain", "markdown", "vtt", "srt", or the full name
---@field encoding string?
---@field language string?
---@field url string?
---@field date string? YYYY-MM-DD
---@field unit "byte"|"codepoint"|"utf16"|nil
---@field whole boolean? no page is around the story
---@field message boolean? a message's text: `meta` names its sender
---@field flow "flowed"|"delsp"|nil how a plain text's line ends are told soft (RFC 3676)
---@field limits {bytes: integer?, depth: integer?, attributes: integer?, tag_bytes: integer?}?
---@field meta table? what is known from elsewhere; `source` says from where
---@field lexicon (fun(language: string): nutgraf.Lexicon?)?

---@alias nutgraf.Span integer[] {start, end}, half-open
---@alias nutgraf.Filter table<string, any> field = value, or a list of values, true, false

---@class nutgraf.Refusal a cue or a quotation that made no attribution
---@field span nutgraf.Span
---@field reason string

---@class nutgraf.CoreDocument: userdata
---@field text string
---@field file string the whole file in UTF-8, markup and all
---@field type string
---@field encoding string
---@field language string "und" where it is not known
---@field bytes integer of the file
---@field unit "byte"|"codepoint"|"utf16"
---@field meta nutgraf.Meta
---@field issues {code: string, message: string, offset: integer, line: integer, column: integer}[]
---@field blocks fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Block?
---@field letters fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Older?
---@field sentences fun(self, filter: nutgraf.Filter?): fun(): nutgraf.SentenceHandle?
---@field tokens fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Token?
---@field quotes fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Quote?
---@field marks fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Mark?
---@field dates fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Date?
---@field mentions fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Mention?
---@field entities fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Entity?
---@field acronyms fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Acronym?
---@field attributions fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Attribution?
---@field links fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Link?
---@field nodes fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Node? by tag and attributes
---@field count fun(self, layer: string): integer
---@field get fun(self, layer: string, id: integer): nutgraf.Handle?
---@field find fun(self, key: string): nutgraf.Handle?
---@field at fun(self, line: integer, column: integer): table<string, nutgraf.Handle> the innermost
---@field slice fun(self, start: integer, stop: integer): string markup included
---@field words fun(self, start: integer, stop: integer): string without markup
---@field place fun(self, offset: integer): {line: integer, column: integer, byte: integer}
---@field part fun(self, offset: integer): string "story", "quoted", "page", "hidden"
---@field offset fun(self, line: integer, column: integer): integer?
---@field from_file fun(self, byte: integer): table of `file`: its line, column, byte, offset
---@field convert fun(self, offset: integer, from: string, to: string): integer
---@field markup fun(self): nutgraf.Span[]
---@field refusals fun(self): nutgraf.Refusal[] in the order in which they were tried
---@field known fun(self, word: string): table<string, boolean>? the lists that have it
---@field class fun(self, words: string, class: string): integer? in its lexicon
---@field verify fun(self, bytes: string): true?, string?, integer?

---@class nutgraf.Meta
---@field title string?
---@field deck string?
---@field authors string[]
---@field affiliation string?
---@field published string? EDTF
---@field modified string? EDTF
---@field language string?
---@field site string?
---@field url string?
---@field section string?
---@field issue string?
---@field versions {language: string?, url: string?}[]
---@field sources table<string, string> where each field was found
---@field spans table<string, nutgraf.Span> its place in the text, where it has one

---@class nutgraf.Handle: userdata
---@field id integer its number in the layer, from 1
---@field layer string
---@field key string? its name in every parse; nodes have none
---@field span nutgraf.Span
---@field start integer
---@field stop integer
---@field text string without the markup in it
---@field line integer from 1
---@field column integer from 1
---@field byte integer in the file as it lies on the disk
---@field part "story"|"quoted"|"page"|"hidden"|nil the part of the page; nodes have none
---@field document nutgraf.CoreDocument

---@class nutgraf.Block: nutgraf.Handle
---@field kind string
---@field role string
---@field parent nutgraf.Block?
---@field level integer? of a heading, a list, a quotation
---@field leaf boolean whether no other block lies inside
---@field letter nutgraf.Older? that its text belongs to; nil: the document's own
---@field node nutgraf.Node?

---@class nutgraf.Older: nutgraf.Handle a layer of a letter: what somebody else wrote before
---@field level integer 1 for the first below the document's own text
---@field parent nutgraf.Older? in which it is quoted
---@field name string? of who wrote it, as written there
---@field address string?
---@field to string?
---@field subject string?
---@field date string? YYYY-MM-DD; absent where the words may name two days
---@field head nutgraf.Span what says whose it is
---@field name_span nutgraf.Span?

---@class nutgraf.SentenceHandle: nutgraf.Handle
---@field block nutgraf.Block

---@class nutgraf.Token: nutgraf.Handle
---@field kind "word"|"number"|"punctuation"
---@field capital boolean begins with an upper-case letter
---@field upper boolean two or more letters, all upper-case
---@field digits boolean holds a digit
---@field glued boolean no blank before it
---@field dotted boolean "U.S."
---@field clitic boolean 's, n't, split from their word
---@field line_start boolean
---@field block_start boolean

---@class nutgraf.Quote: nutgraf.Handle
---@field kind "direct"|"block"|"nested"|"partial"|"scare"|"title"
---@field parent nutgraf.Quote?
---@field continues nutgraf.Quote? the quotation in the paragraph before that goes on in it
---@field block nutgraf.Block
---@field closed boolean
---@field inner nutgraf.Span without its marks

---@class nutgraf.Mark: nutgraf.Handle
---@field kind string
---@field quote nutgraf.Quote?
---@field parent nutgraf.Mark?
---@field mixed boolean closed by a bracket of another kind
---@field inner nutgraf.Span

---@class nutgraf.Date: nutgraf.Handle
---@field edtf string?
---@field precision string
---@field relative boolean
---@field anchor string? the day that it was reckoned from

---@class nutgraf.Mention: nutgraf.Handle
---@field kind string
---@field entity nutgraf.Entity?

---@class nutgraf.Entity: nutgraf.Handle
---@field kind string
---@field name string
---@field aliases string[]
---@field descriptions string[]
---@field mention nutgraf.Mention the first
---@field mentions nutgraf.Mention[]

---@class nutgraf.Acronym: nutgraf.Handle
---@field short string
---@field long string?
---@field short_span nutgraf.Span
---@field long_span nutgraf.Span?
---@field how "parenthesis"|"bracket"|"apposition"|nil

---@class nutgraf.Attribution: nutgraf.Handle
---@field kind "direct"|"mixed"|"indirect"
---@field source string?
---@field cue string?
---@field source_span nutgraf.Span?
---@field cue_span nutgraf.Span?
---@field content nutgraf.Span[]
---@field quotes nutgraf.Quote[]
---@field speaker nutgraf.Entity?
---@field polarity "asserts"|"denies"|"questions"
---@field manner string?
---@field hedges string[]
---@field rule string the rule that made it
---@field reason string? why there is no speaker
---@field time string? when a turn is said: "00:12:31", of timed text "00:12:31.500"
---@field time_end string? when timed text that holds it goes

---@class nutgraf.Link: nutgraf.Handle
---@field href string
---@field node nutgraf.Node?

---@class nutgraf.Node: nutgraf.Handle
---@field tag string
---@field attributes table<string, string>
---@field parent nutgraf.Node?
---@field children fun(self, filter: nutgraf.Filter?): fun(): nutgraf.Node?

---@class nutgraf.SandboxOptions
---@field memory integer? bytes: 256 MiB
---@field instructions integer? that each call may run: 2,000,000,000
---@field resolve (fun(name: string): string?, string?)? the text of a module, the name of its chunk
---@field log fun(text: string)? takes what scripts print
---@field trust boolean? the whole library, no limit of instructions

---@class nutgraf.Sandbox: userdata
---@field call fun(self, module: string, name: string, ...: any): any nil, message, trace on failure
---@field used fun(self): integer, integer, number bytes, most that ever were, last instructions
---@field budget fun(self, memory: number, instructions: number) of the calls from now on
---@field close fun(self)

return {}
