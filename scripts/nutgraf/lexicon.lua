--- The words of a language for the core. Input: the folders of scripts. Output: a
--- function that gives the lexicon of a language, made once from all files of its
--- name: the bundled one, and the user's laid over it. A user adds a word by a
--- file with that word alone, takes one away by `word = false`, and a language by
--- a new file.
local core = require "nutgraf.core"

local lexicon = {}

-- All that a bundled file of words has in reach.
local REACH = {
  pairs = pairs, ipairs = ipairs, tonumber = tonumber, string = string, table = table,
}

local function read_bundled(file)
  local chunk, message = load(file.text, "@" .. file.path, "t", REACH)
  if not chunk then return nil, message end
  local ok, words = pcall(chunk)
  if not ok then return nil, words end
  return words
end

local RUN = "return { words = function() return require 'file' end }"

-- A file of the user's is run apart, like any script.
local function read_user(file)
  local box = core.sandbox {
    resolve = function(name)
      if name == "words" then return RUN, "=words" end
      if name == "file" then return file.text, "@" .. file.path end
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

local function build(folders, language, name)
  local files = files_of(folders, name)
  if #files == 0 then return nil end
  local words
  for _, file in ipairs(files) do
    local read = file.origin == "bundled" and read_bundled or read_user
    local content, message = read(file)
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
  local ok, made = pcall(core.lexicon, language, words, folders:tagger(name),
    folders:gazetteer(name))
  if not ok then return nil, files[#files].path .. ": " .. tostring(made) end
  return made
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
