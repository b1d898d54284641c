--- brat's standoff format: a folder with a text and an .ann for each document, beside a
--- configuration that names every label. For people who correct, and for training.
local annotations = require "nutgraf.annotations"
local text = require "nutgraf.text"

local labels, ties, names

-- Bytes of a name at most: with what is put behind it, no more than disks take.
local LONGEST = 200

-- Each document a name of its own in the folder, of what it was called; of a long one its end.
local function name_of(doc)
  local name = doc.name:gsub("[^%w%.%-_]+", "-"):sub(-LONGEST):gsub("^[%-%.]+", "")
  if name == "" then name = "document" end
  return text.free(name, names, "-")
end

local function sorted(set)
  local list = {}
  for name in pairs(set) do list[#list + 1] = name end
  table.sort(list)
  return list
end

return {
  summary = "brat standoff: text and .ann files in a folder, to correct and to train on",
  example = "nutgraf document article.html --to brat --output to-correct",
  accepts = { "document" },
  output = "folder",
  whole = true, -- the configuration names the labels of all documents
  begin = function() labels, ties, names = {}, {}, {} end,
  item = function(out, _, doc)
    local name = name_of(doc)
    local spans, between = annotations.of(doc, "codepoint")
    out:file(name .. ".txt"):write(doc.text)
    local file = out:file(name .. ".ann")
    for _, it in ipairs(spans) do
      labels[it.label] = true
      local places, words = {}, {}
      for index, span in ipairs(it.spans) do
        places[index] = ("%.0f %.0f"):format(span[1], span[2])
        words[index] = annotations.words(doc, span, "codepoint")
      end
      file:write(("T%d\t%s %s\t%s\n"):format(it.id, it.label, table.concat(places, ";"),
        (table.concat(words, " "):gsub("[\r\n\t]", " "))))
      if it.note then
        file:write(("#%d\tAnnotatorNotes T%d\t%s\n"):format(it.id, it.id, text.clean(it.note)))
      end
    end
    for index, tie in ipairs(between) do
      ties[tie.label] = true
      file:write(("R%d\t%s Arg1:T%d Arg2:T%d\n"):format(index, tie.label, tie.from, tie.to))
    end
  end,
  finish = function(out)
    local file = out:file "annotation.conf"
    file:write("[entities]\n", table.concat(sorted(labels), "\n"), "\n\n[relations]\n")
    for _, name in ipairs(sorted(ties)) do file:write(name, "\tArg1:<ENTITY>, Arg2:<ENTITY>\n") end
    file:write "\n[events]\n\n[attributes]\n"
  end,
}
