--- brat's standoff format: a folder with a text and an .ann for each document, beside a
--- configuration that names every label. For people who correct, and for training.
local annotations = require "nutgraf.annotations"
local text = require "nutgraf.text"

local names

-- Bytes of a name at most: with what is put behind it, no more than disks take.
local LONGEST = 200

-- Each document a name of its own in the folder, of what it was called; of a long one its end.
local function name_of(doc)
  local name = doc.name:gsub("[^%w%.%-_]+", "-"):sub(-LONGEST):gsub("^[%-%.]+", "")
  if name == "" then name = "document" end
  return text.free(name, names, "-")
end

-- A span as brat has it: it ends at a line's end, and goes on in the next line as another piece.
local function lines_of(doc, span)
  local words, at, list = annotations.words(doc, span, "codepoint"), span[1], {}
  for line, ends in words:gmatch "([^\r\n]*)([\r\n]*)" do
    local count = select(2, line:gsub("[^\128-\191]", ""))
    if count > 0 then list[#list + 1] = { at, at + count, line } end
    at = at + count + #ends
  end
  return list
end

return {
  summary = "brat standoff: text and .ann files in a folder, to correct and to train on",
  example = "nutgraf document article.html --to brat --output to-correct",
  accepts = { "document" },
  output = "folder",
  whole = true, -- no two documents have one name
  begin = function() names = {} end,
  item = function(out, _, doc)
    local name = name_of(doc)
    local spans, between = annotations.of(doc, "codepoint")
    out:file(name .. ".txt"):write(doc.text)
    local file = out:file(name .. ".ann")
    for _, it in ipairs(spans) do
      local places, words = {}, {}
      for _, span in ipairs(it.spans) do
        for _, line in ipairs(lines_of(doc, span)) do
          places[#places + 1] = ("%.0f %.0f"):format(line[1], line[2])
          words[#words + 1] = line[3]
        end
      end
      file:write(("T%d\t%s %s\t%s\n"):format(it.id, it.label, table.concat(places, ";"),
        table.concat(words, " ")))
      if it.note then
        file:write(("#%d\tAnnotatorNotes T%d\t%s\n"):format(it.id, it.id, text.clean(it.note)))
      end
    end
    for index, tie in ipairs(between) do
      file:write(("R%d\t%s Arg1:T%d Arg2:T%d\n"):format(index, tie.label, tie.from, tie.to))
    end
  end,
  finish = function(out)
    local file = out:file "annotation.conf"
    file:write("[entities]\n", table.concat(annotations.labels, "\n"), "\n\n[relations]\n")
    for _, name in ipairs(annotations.ties) do
      file:write(name, "\tArg1:<ENTITY>, Arg2:<ENTITY>\n")
    end
    -- Names stand within sources, and these within quotations: brat forbids it where nothing
    -- is said.
    file:write "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
    file:write "\n[events]\n\n[attributes]\n"
  end,
}
