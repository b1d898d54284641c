-- Fuzz target: any bytes as a file of decisions. It is taken or refused; what was taken is
-- applied to a document, and keeps everything when something more is decided; what was
-- refused stays as it is, and is told with its path.
local corrections = require "nutgraf.decisions.corrections"
local decisions = require "nutgraf.decisions"
local document = require "nutgraf.document"
local inputs = require "spec.fuzz.inputs"
local nutgraf = require "nutgraf"
local overlay = require "nutgraf.decisions.overlay"
local support = require "spec.support"

local hold, same = inputs.hold, inputs.same

local doc = assert(nutgraf.parse([[
"We had no choice," said the chairwoman. "The report left none."

Odile Marrow left the room. Marrow Line, a firm, paid for the pier. QX4 is said to be Ada Venn.

QX4 said that the board knew of it.
]], { type = "text/plain", language = "en", name = "story.txt" }))

local FILE = '{"nutgraf":{"corrections":1},"decisions":[%s]}'
local seeds, words, lines = { FILE:format "" }, {
  '"', "\\", "[", "]", "{", "}", ",", ":", "null", "{}", "[]", "\\u0000", "\\ud800", "1e999", "0x1", "nan", "\n", "\0",
  "\255", "\239\187\191", "é", '"decisions":', '"nutgraf":', '"key":"', '"layer":"', '"more":', '"x":[1,{"y":""}],', "2", "true",
}, {}
for layer, fields in pairs(corrections.layers) do
  words[#words + 1] = layer
  for handle in doc[layer](doc) do
    words[#words + 1] = handle.key
    local parts = { ('"key":"%s","layer":"%s","text":"x"'):format(handle.key, layer) }
    for _, field in ipairs(corrections.fields) do
      if fields[field[1]] then
        parts[#parts + 1] = ('"%s":"%s"'):format(field[1],
          ({ "QX4", "Odile Marrow", "person", handle.key })[(#lines + #parts) % 4 + 1])
      end
    end
    lines[#lines + 1] = "{" .. table.concat(parts, ",") .. ',"more":{"a":[1.0,{}]}}'
  end
end
for _, field in ipairs(corrections.fields) do words[#words + 1] = field[1] end
table.sort(lines)
table.sort(words)
for index = 1, #lines do
  seeds[#seeds + 1] = FILE:format(table.concat(lines, ",\n", index, math.min(#lines, index + 3)))
end

local root = support.folder()
local path = root .. "/story.txt.nutgraf.json"
local first = doc:quotes()()

local function write(bytes)
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
end

inputs.run("corrections", seeds, words, function(bytes)
  write(bytes)
  local found, message = corrections.read(path)
  local changed, fault = corrections.change(path, { { handle = first, field = "note", value = "fuzz" } })
  if not found then
    hold(message:sub(1, #path) == path, "a message names its file: " .. message)
    hold(not changed and fault == message, "what cannot be read is not changed")
    hold(support.read(path) == bytes, "what was refused stays")
    return
  end
  hold(changed, "what was read can be changed: " .. tostring(fault))
  local text = support.read(path)
  local before, after = decisions.decode(bytes), assert(decisions.decode(text))
  hold(decisions.encode(after) == text, "the same decisions are the same bytes")
  hold(same(before.before, after.before) and same(before.after, after.after), "other members stay")
  hold(after.decisions[first.key].note == "fuzz", "the decision stands there")
  for key, entry in pairs(found) do
    if key == first.key then entry.note = "fuzz" end
    hold(same(entry, after.decisions[key]), "the decision " .. key .. " stays")
  end
  local shown = document.new(doc, nutgraf.source(doc))
  overlay.apply(shown, corrections.place(after.decisions, doc))
  for layer in pairs(corrections.layers) do
    for handle in shown[layer](shown) do hold(handle.key and handle.line >= 1, "a structure has key and place") end
  end
  for said in shown:attributions() do hold(not said.speaker or said.speaker.name, "a speaker has a name") end
end)
support.remove(root)
