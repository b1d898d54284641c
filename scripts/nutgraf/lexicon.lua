--- The words of a language for the core. Input: the folders of scripts. Output: a
--- function that gives the lexicon of a language, made once from all files of its
--- name: the bundled one, and the user's laid over it. A user adds a word by a
--- file with that word alone, takes one away by `word = false`, and a language by
--- a new file.
local budget = require "nutgraf.run.budget"
local core = require "nutgraf.core"
local cues = require "nutgraf.cues"
local load_chunk = require "nutgraf.run.chunk"
local searcher = require "nutgraf.searcher"

local lexicon = {}

local CUES = "nutgraf.cues" -- what a file of words may require

-- All that a bundled file of words has in reach.
local REACH = {
  pairs = pairs, ipairs = ipairs, tonumber = tonumber, string = string, table = table,
  require = function(name)
    if name ~= CUES then error("a file of words requires " .. CUES .. " alone", 2) end
    return cues
  end,
}

local function read_bundled(file)
  local chunk, message = load_chunk(file.text, "@" .. file.path, REACH)
  if not chunk then return nil, message end
  local ok, words = pcall(chunk)
  if not ok then return nil, words end
  return words
end

local RUN = "return { words = function() return require 'file' end }"

-- A file of the user's is run apart, like any script.
local function read_user(file, folders)
  local memory, instructions = budget.share(budget.light, #file.text)
  local box = core.sandbox {
    memory = memory, instructions = instructions,
    resolve = function(name)
      if name == "words" then return RUN, "=words" end
      if name == "file" then return file.text, "@" .. file.path end
      if name == CUES then return folders:module(name) end
    end,
  }
  return box:call("words", "words")
end

-- Lays the words of one class over those that are there.
local function merge_class(into, words)
  for key, value in pairs(words) do
    if type(key) == "number" then
      into[value] = into[value] or 1
    elseif value == false then
      into[key] = nil
    else
      into[key] = value
    end
  end
end

local function merge(into, words, path)
  for class, entries in pairs(words) do
    if type(entries) ~= "table" then
      return nil, ("%s: class '%s': a table of words expected, got %s")
        :format(path, tostring(class), type(entries))
    end
    into[class] = into[class] or {}
    merge_class(into[class], entries)
  end
  return true
end

-- The files of a language, and under them what holds for pages in any language.
-- A region without words of its own has none: it reads with its language's.
local function files_of(folders, name)
  local files = folders:lexicons(name)
  if name == "languages" or (#files == 0 and name:find("-", 1, true)) then return files end
  local all = folders:lexicons("page")
  for _, file in ipairs(files) do all[#all + 1] = file end
  return all
end

-- What names the bundled files that a lexicon is made of: a change of any makes
-- another stamp. Of the large ones the size will do, since `make` follows them.
local function stamp_of(folders, files, name)
  local parts = { (folders:module(CUES)) }
  for _, file in ipairs(files) do
    if file.origin ~= "bundled" then return nil end
    parts[#parts + 1] = ("%d\n%s"):format(#file.text, file.text)
  end
  for _, kind in ipairs { "tagger", "gazetteer" } do
    local size, origin = folders:size(name .. "." .. kind)
    if size and origin ~= "bundled" then return nil end
    parts[#parts + 1] = ("%s %d\n"):format(kind, size or 0)
  end
  return core.lexicon_stamp(table.concat(parts))
end

-- The folder of the images: beside those of the modules, one for each Lua.
local function image_folder()
  local path = searcher.path "nutgraf.core"
  return path and path:match("^(.*)/[^/]+/nutgraf/core%.%w+$")
end

local images

-- The image of a language's bundled words, where `make` has made one of them.
local function open_image(folders, files, name)
  if images == nil then images = image_folder() or false end
  local stamp = images and stamp_of(folders, files, name)
  return stamp and core.lexicon_open(("%s/images/%s"):format(images, name), stamp)
end

local function words_of(folders, files)
  local words
  for _, file in ipairs(files) do
    local read = file.origin == "bundled" and read_bundled or read_user
    local content, message = read(file, folders)
    if type(content) ~= "table" then
      return nil, message or file.path .. ": the file returns no table of classes"
    end
    if #files == 1 then
      words = content
    else
      words = words or {}
      local ok, fault = merge(words, content, file.path)
      if not ok then return nil, fault end
    end
  end
  return words
end

local function make(folders, files, language, name)
  local words, message = words_of(folders, files)
  if not words then return nil, message end
  local ok, made = pcall(core.lexicon, language, words, folders:tagger(name),
    folders:gazetteer(name))
  if not ok then return nil, files[#files].path .. ": " .. tostring(made) end
  return made
end

local function bundled(files)
  local list = {}
  for _, file in ipairs(files) do
    if file.origin == "bundled" then list[#list + 1] = file end
  end
  return list
end

-- Where a file of the user's is broken, the bundled ones do without it.
local function build(folders, language, name)
  local files = files_of(folders, name)
  if #files == 0 then return nil end
  local made, message = open_image(folders, files, name), nil
  if not made then made, message = make(folders, files, language, name) end
  local rest = not made and bundled(files) or {}
  if #rest > 0 and #rest < #files then
    made = open_image(folders, rest, name) or make(folders, rest, language, name)
  end
  return made, message
end

--- The image of a language's bundled words. For `make`.
---@param folders table
---@param name string
---@return string? bytes nil where there are no words of that name
---@return string? message
function lexicon.image(folders, name)
  local files = files_of(folders, name)
  if #files == 0 then return nil end
  local made, message = make(folders, files, name == "languages" and "" or name, name)
  if not made then return nil, message end
  return core.lexicon_image(made, (stamp_of(folders, files, name)))
end

--- The languages that their stop words tell apart, which the file `languages` holds.
---@param folders table
---@return string[] codes, sorted
function lexicon.told(folders)
  local words, codes = words_of(folders, folders:lexicons("languages")), {}
  for code in pairs(words and words.language or {}) do codes[#codes + 1] = code end
  table.sort(codes)
  return codes
end

--- A function for core.parse.
---@param folders table nutgraf.folders
---@param warn fun(message: string) what to do with a file that is broken
---@return fun(language: string): userdata?
function lexicon.finder(folders, warn)
  local known = {}
  local function find(language)
    language = language:lower():gsub("_", "-")
    if known[language] ~= nil then return known[language] or nil end
    local name = language == "" and "languages" or language
    local made, message
    if name:find("^[a-z][a-z0-9-]*$") then made, message = build(folders, language, name) end
    if message then warn(message) end
    -- "es-mx" reads with the words of "es".
    if not made and language:find("-", 1, true) then made = find(language:match("^[^-]*")) end
    known[language] = made or false
    return made
  end
  return find
end

return lexicon
