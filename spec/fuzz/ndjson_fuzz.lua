-- Fuzz target: any bytes as lines of JSON. Each line that is not blank is a document or a
-- message with its number, so that none is lost; a document verifies against its bytes.
local inputs = require "spec.fuzz.inputs"
local nutgraf = require "nutgraf"
local support = require "spec.support"

local hold = inputs.hold

local seeds = {
  '{"id":"x","text":"In X, “no” was said.","date":"2012-08-20","url":"http://a.example/"}\n{"id":7,"html":"<p>In <b>seven</b>."}\n',
  '{"text":"One.\\n\\nTwo."}\n\n \n{"text":""}\nnull\n[]\n{"a":1}\n{"text":5}\n',
  '{"id":null,"text":"A \\u00e9 \\ud83d\\ude00 \\u2028","language":"es"}\r\n{"id":[1],"html":""}',
}
local words = {
  '"', "\\", "[", "]", "{", "}", ",", ":", "null", "\\u0000", "\\ud800", "1e999", "0x1", "nan", "\n", "\r\n", "\0", "\255", "é",
  '"id":', '"text":"', '"html":"', '"date":"2012-', '"language":"en"', '"url":', "<p>", "<script>", "“", "true", '{"text":"x"}\n',
}

local root = support.folder()
local path = root .. "/a.ndjson"

inputs.run("ndjson", seeds, words, function(bytes)
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  local lines, numbers = 0, {}
  for line in (bytes:gsub("\n$", "") .. "\n"):gmatch "(.-)\n" do
    numbers[#numbers + 1] = line
    if line:find "%S" then lines = lines + 1 end
  end
  local seen = 0
  for doc, of in nutgraf.documents(path) do
    seen = seen + 1
    if doc then
      local ok, message = doc:verify(of)
      hold(ok, "a document verifies: " .. tostring(message))
      for quote in doc:quotes() do hold(quote.line >= 1 and #quote.key == 16, "a quotation has its place") end
    else
      hold(of:sub(1, #path) == path, "a message names its file: " .. of)
      local number = tonumber(of:match(":(%d+):", #path))
      hold(not number or numbers[number]:find "%S", "a message names a line: " .. of)
    end
  end
  hold(seen == lines, ("%d lines, but %d documents and messages"):format(lines, seen))
end)
support.remove(root)
