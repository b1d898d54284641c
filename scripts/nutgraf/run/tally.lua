--- What a run has looked at, beside the items that it shows: so that nothing shown is told
--- from nothing there. Input: the facts of each document. Output: sums, which add up over
--- documents and processes, and the sentences that a person is told at the end.
local parts = require "nutgraf.parts"

local tally = {}

-- What structures of a layer are called, where not as the layer.
local NOUNS = { attributions = "statements", quotes = "quotations", tokens = "words" }

local COUNTED = { "documents", "items", "read", "left_out", "failed", "silenced", "storyless" }

local MAPS = { "notes", "outside", "had", "missed" }

---@class nutgraf.Tally
---@field documents integer
---@field items integer that were shown
---@field read integer structures that were looked at
---@field left_out integer items that filters left out
---@field failed integer items that make the command fail
---@field silenced integer findings that somebody has settled
---@field storyless integer documents in which no story is found
---@field outside table<string, integer> what stands outside the story, by layer
---@field notes table<string, integer> what is told once, by how many documents it is of
---@field had table<string, integer> fields that a filter asked for, which an item had
---@field missed table<string, integer> and those that no item of a document had

--- An empty one.
---@return nutgraf.Tally
function tally.new()
  local made = {}
  for _, name in ipairs(MAPS) do made[name] = {} end
  for _, name in ipairs(COUNTED) do made[name] = 0 end
  return made
end

--- Adds one to another.
---@param into nutgraf.Tally
---@param facts table fields of a tally; those that are absent are 0
function tally.add(into, facts)
  for _, name in ipairs(COUNTED) do into[name] = into[name] + (facts[name] or 0) end
  for _, map in ipairs(MAPS) do
    for name, count in pairs(facts[map] or {}) do
      into[map][name] = (into[map][name] or 0) + count
    end
  end
end

local function counted(count, noun)
  if count == 1 then noun = noun:gsub("ies$", "y"):gsub("s$", "") end
  return ("%d %s"):format(count, noun)
end

--- What an empty result looked at: "no claims: 214 statements read".
---@param sums nutgraf.Tally
---@param view table its `name`, `noun` and `looks`
---@param asked string[] what narrows the result, as it was written: "--kind letter"
---@return string?
function tally.nothing(sums, view, asked)
  if sums.items > 0 or view.shape == "document" or sums.documents == 0 then return nil end
  local looks = view.looks or "sentences"
  local words = ("no %s: %s read"):format(view.noun or view.name,
    counted(sums.read, NOUNS[looks] or looks))
  if sums.documents > 1 then words = ("%s in %d documents"):format(words, sums.documents) end
  if sums.left_out > 0 then words = ("%s; %d left out"):format(words, sums.left_out) end
  if #asked > 0 then words = ("%s (%s)"):format(words, table.concat(asked, " ")) end
  return words
end

-- What stands outside of the stories, and where there is none.
local function told_of_parts(sums, name)
  local left = parts.told(sums.outside)
  local one = name and name .. ": " or ""
  return {
    left and ("%s%s more on the page%s: --all"):format(one, left,
      name and " outside the story" or "s outside the stories") or false,
    sums.storyless > 0 and (name and name .. ": no story is found: all that is on the page is shown"
      or ("no story is found on %.0f of the pages: all that is on them is shown")
        :format(sums.storyless)) or false,
  }
end

--- What a person is told at the end.
---@param sums nutgraf.Tally
---@param name string? of the document, where there is but one
---@return string[]
function tally.told(sums, name)
  local list, notes = {}, {}
  for note in pairs(sums.notes) do notes[#notes + 1] = note end
  table.sort(notes)
  for index, note in ipairs(notes) do
    local count = sums.notes[note]
    list[index] = count > 1 and ("%s; so in %d documents"):format(note, count) or note
  end
  for _, line in ipairs(told_of_parts(sums, name)) do
    list[#list + 1] = line or nil
  end
  if sums.silenced > 0 then
    list[#list + 1] = counted(sums.silenced, "findings") .. " silenced"
  end
  return list
end

return tally
