-- What specs share: a folder of their own, the command as a person runs it, and who
-- says what in a text.
local support = {}

local build = os.getenv("NUTGRAF_BUILD") or "build"

local function quote(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end
support.quote = quote

--- The current folder.
function support.here()
  local pipe = io.popen("pwd")
  local path = pipe:read("*l")
  pipe:close()
  return path
end

--- A new, empty folder.
function support.folder()
  local pipe = io.popen("mktemp -d")
  local path = pipe:read("*l")
  pipe:close()
  return path
end

function support.remove(path)
  os.execute("rm -rf " .. quote(path))
end

--- Writes a file, with its folders; gives its path.
function support.write(path, text)
  os.execute("mkdir -p " .. quote(path:match("^(.*)/[^/]+$")))
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

function support.read(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read("*a")
  file:close()
  return text
end

support.command = support.here() .. "/" .. build .. "/bin/nutgraf"

--- Runs a line of shell in which `nutgraf` is the command; gives standard output,
--- standard error, status. Nothing of the person's own settings is seen.
function support.run(line, folder)
  local scratch = support.folder()
  local script = ("cd %s; export NUTGRAF_PATH=\"${PATH_OF_SCRIPTS-}\" XDG_CONFIG_HOME=%s;"
    .. " nutgraf() { %s \"$@\"; }; { %s\n} >%s/out 2>%s/err </dev/null; echo $? >%s/status")
    :format(quote(folder or "."), quote(scratch .. "/config"), quote(support.command), line, scratch,
      scratch, scratch)
  os.execute("sh -c " .. quote(script))
  local out, err = support.read(scratch .. "/out"), support.read(scratch .. "/err")
  local status = tonumber(support.read(scratch .. "/status"))
  support.remove(scratch)
  return out, err, status
end

local cjson = require "cjson"

-- Without JSON's null.
local function plain(value)
  for key, field in pairs(value) do
    if field == cjson.null then value[key] = nil elseif type(field) == "table" then plain(field) end
  end
  return value
end

--- What a view gives of a text or, where it is the path of a file, of that file: its
--- items, or its one record. Fails where the command does.
function support.items(view, bytes)
  local path = bytes
  local scratch
  if bytes:find("\n") then
    scratch = support.folder()
    path = support.write(scratch .. "/text.txt", bytes)
  end
  local out, err, status = support.run(("nutgraf %s %s --to json"):format(view, quote(path)))
  if scratch then support.remove(scratch) end
  assert(status == 0, err)
  return plain(cjson.decode(out))
end

local function slices(doc, structure)
  local parts = {}
  for _, span in ipairs(structure.content) do parts[#parts + 1] = doc.text:sub(span[1] + 1, span[2]) end
  return table.concat(parts, " + ")
end

local function quoted(quotes)
  local list = {}
  for index, quotation in ipairs(quotes) do list[index] = quotation.text end
  return list
end

--- The attributions of an English text, with the words of their ranges.
function support.said(text, language)
  local doc = assert(require "nutgraf".parse(text, { type = "text/plain", language = language or "en" }))
  local found = {}
  for said in doc:attributions() do
    found[#found + 1] = {
      source = said.source or "", cue = said.cue or "", content = slices(doc, said),
      kind = said.kind, polarity = said.polarity, manner = said.manner, rule = said.rule,
      quotes = said.quotes and quoted(said.quotes),
      speaker = said.speaker and said.speaker.name, reason = said.reason, hedges = said.hedges,
    }
  end
  return found
end

--- What a text's only attribution is to be, and what is found, for one `assert.same`.
---@param form table { text, source, cue, content, and other fields of the attribution }
---@param language string?
---@return table wanted, table found with `count`, how many attributions there are
function support.told(form, language)
  local all = support.said(form[1] .. "\n", language)
  local said = all[1] or {}
  local wanted = { form[2], form[3], form[4], count = 1 }
  local found = { said.source, said.cue, said.content, count = #all }
  for field, value in pairs(form) do
    if type(field) == "string" then wanted[field], found[field] = value, said[field] end
  end
  return wanted, found
end

--- The same in short: "source <cue> {content}".
---@param text string
---@return string[]
function support.stated(text)
  local found = {}
  for _, said in ipairs(support.said(text)) do
    local source = said.source ~= "" and said.source .. " " or ""
    found[#found + 1] = ("%s<%s> {%s}"):format(source, said.cue, said.content)
  end
  return found
end

--- The parts of a zip file, by its directory, and how many; what each holds is summed up again.
---@param path string
---@return table<string, string> parts, integer count
function support.unzip(path)
  local zlib = require "zlib"
  local bytes, parts, count = support.read(path), {}, 0
  local size, offset = bytes:match("PK\5\6\0\0\0\0....(....)(....)\0\0$")
  local function number(text)
    local value = 0
    for index = #text, 1, -1 do value = value * 256 + text:byte(index) end
    return value
  end
  local at, stop = number(offset) + 1, number(offset) + number(size) + 1
  while at < stop do
    assert(bytes:sub(at, at + 3) == "PK\1\2")
    local sum, packed, whole = number(bytes:sub(at + 16, at + 19)), number(bytes:sub(at + 20, at + 23)), number(bytes:sub(at + 24, at + 27))
    local length, head = number(bytes:sub(at + 28, at + 29)), number(bytes:sub(at + 42, at + 45)) + 1
    local name = bytes:sub(at + 46, at + 45 + length)
    assert(bytes:sub(head, head + 3) == "PK\3\4")
    assert(bytes:sub(head + 30, head + 29 + length) == name)
    local text = packed > 0 and zlib.inflate(-15)(bytes:sub(head + 30 + length, head + 29 + length + packed)) or ""
    assert(whole == #text and sum == (zlib.crc32()(text)), name)
    parts[name], count, at = text, count + 1, at + 46 + length
  end
  return parts, count
end

return support
