--- Pseudonyms over all documents of a run. Input: who is meant, document by document.
--- Output: a pseudonym each. Guarantees that none stands for two names, and that a name
--- has one: a full name, a codename, an organization, a place, an address have the same
--- in every document; a single word that may be a person ("Odile") has another in each
--- document, since nothing tells that it is the same person. That the bearers of one
--- full name are one person, a pseudonym says no more than the name did.
local core = require "nutgraf.core"
local forms = require "nutgraf.redaction.forms"
local labels = require "nutgraf.redaction.labels"

local run = {}

--- The state of a run, which lies in the options of the script that it belongs to.
---@param options table
---@return table
function run.of(options)
  options.run = options.run or {
    counts = {}, known = {}, used = {}, labels = {}, documents = 0,
    chosen = #(options.names or {}),
  }
  return options.run
end

--- A document begins.
---@param state table
---@param doc nutgraf.Document
function run.begin(state, doc)
  state.documents = state.documents + 1
  state.own = nil
  state.doc = doc
end

-- What parts a document's single names from those of another: with a secret, so that it
-- is the same in every run, the document itself.
local function own(state, secret)
  if not secret then return tostring(state.documents) end
  state.own = state.own or core.sha256(state.doc.file)
  return state.own
end

local function is_single(target)
  return (target.kind == "person" or labels.of(target.kind) == labels.other)
    and not target.name:find("%S%s+%S")
end

--- The pseudonym of what a person chose: the number is its place in the list.
---@param state table
---@param target nutgraf.RedactionTarget
---@param number integer
---@param secret string?
---@return string
function run.chosen(state, target, number, secret)
  if secret then return run.pseudonym(state, target, secret) end
  state.labels[number] = state.labels[number] or target.kind and labels.of(target.kind)
  return ("%s%d"):format(state.labels[number] or labels.other, number)
end

--- The pseudonym of a target.
---@param state table
---@param target nutgraf.RedactionTarget
---@param secret string?
---@return string
function run.pseudonym(state, target, secret)
  local label, joined = labels.of(target.kind), forms.join(target.name)
  local single = is_single(target) and not target.chosen
  local key = table.concat({ label, joined, single and own(state, secret) or "" }, "\0")
  local known = state.known[key]
  if known then return known end
  if secret then
    local hash = core.sha256(secret .. "\0" .. key .. "\0" .. secret):upper()
    known = label .. hash:sub(1, 8)
    if state.used[known] then known = label .. hash:sub(1, 16) end
  else
    state.counts[label] = (state.counts[label] or state.chosen) + 1
    known = ("%s%d"):format(label, state.counts[label])
  end
  state.known[key], state.used[known] = known, true
  return known
end

return run
