--- Trains the small part-of-speech model of a language. Input: CoNLL-U treebank files
--- with Penn tags in column 5, or, with --universal, any files of Universal Dependencies:
--- their tags and features (columns 4 and 6) are told in Penn's terms. Output: a `.tagger` file for core/words/tagger.c, which says
--- what is in it. An averaged perceptron over hashed features, greedy from left to
--- right; words that always bear one tag are looked up instead. The same files give
--- the same bytes under every Lua.
---
---   lua train_tagger.lua OUT.tagger FILE.conllu …      train on all, write OUT
---   lua train_tagger.lua --score 5 FILE.conllu …       accuracy, each fifth of the
---                                                      files scored by the rest
---   lua train_tagger.lua --universal …                 either, from universal tags
local PASSES, THRESHOLD = 8, 2   -- weights below THRESHOLD eighths are left out
local LEAST = 2                  -- a feature seen less often is left out
local BUCKETS = 65536            -- one feature each: the one seen most often
local WORD = 4294967296          -- hashes are taken modulo 2^32, exact in a double

local TAGS = {
  "NN", "NNS", "NNP", "PRP", "PRP$", "DT", "JJ", "RB", "VB", "VBP", "VBD", "VBG", "VBN", "MD",
  "IN", "TO", "CC", "CD", "WP", "WRB", "EX", "POS", "RP", "OTHER", "PUNCT",
}
local SAME = {
  NNPS = "NNP", PDT = "DT", JJR = "JJ", JJS = "JJ", AFX = "JJ", RBR = "RB", RBS = "RB", VBZ = "VBP",
  WDT = "WP", ["WP$"] = "WP", HYPH = "PUNCT", [","] = "PUNCT", ["."] = "PUNCT", [":"] = "PUNCT",
  ["``"] = "PUNCT", ["''"] = "PUNCT", ["-LRB-"] = "PUNCT", ["-RRB-"] = "PUNCT",
}
-- Universal tags that have one Penn tag each; those that depend on features are functions.
local UNIVERSAL = {
  PROPN = "NNP", ADJ = "JJ", ADP = "IN", SCONJ = "IN", CCONJ = "CC", NUM = "CD", PART = "RB",
  PUNCT = "PUNCT", INTJ = "OTHER", SYM = "OTHER", X = "OTHER",
}
local function asks(features) return features:find("PronType=[%a,]*Rel") or features:find("PronType=[%a,]*Int") end
function UNIVERSAL.NOUN(features) return features:find("Number=Plur", 1, true) and "NNS" or "NN" end
function UNIVERSAL.DET(features)
  return features:find("Poss=Yes", 1, true) and "PRP$" or asks(features) and "WP" or "DT"
end
function UNIVERSAL.ADV(features) return asks(features) and "WRB" or "RB" end
-- A pronoun that leans on its verb ("se", "le") is part of the verb group, as adverbs are.
function UNIVERSAL.PRON(features)
  if asks(features) then return "WP" end
  local leans = features:find("PrepCase=Npr", 1, true) or features:find("Case=Acc", 1, true)
    or features:find("Case=Dat", 1, true) or features:find("Reflex=Yes", 1, true)
  local stands = features:find("PrepCase=Pre", 1, true) or features:find("Case=[%a,]*Nom")
  return leans and not stands and "RB" or "PRP"
end
function UNIVERSAL.VERB(features)
  local form = features:match("VerbForm=(%a+)")
  return form == "Inf" and "VB" or form == "Ger" and "VBG" or form == "Part" and "VBN"
    or features:find("Tense=Pres", 1, true) and "VBP" or "VBD"
end
UNIVERSAL.AUX = UNIVERSAL.VERB

local NUMBER, START = {}, #TAGS
for i, tag in ipairs(TAGS) do NUMBER[tag] = i - 1 end

-- ---- features: core/words/tagger.c computes the same ------------------------------

local function mix(a, b) return (a * 1000003 + b) % WORD end

local function hash(word)
  local h = 7
  for i = 1, #word do h = (h * 1000003 + word:byte(i)) % WORD end
  return h
end

-- The number of a feature: its upper 16 bits are its bucket, the 8 below its check.
local function feature(template, value)
  return (value * 1000003 + template * 7368787) % WORD * 1540483 % WORD
end

local function bucket(number) return (number - number % 65536) / 65536 end
local function check(number) return (number - number % 256) / 256 % 256 end

-- What the features see of a token: folded, digits alike.
local function prepare(text, first)
  local folded = text:gsub("\226\128\153", "'"):gsub("%u", string.lower):gsub("%d", "0")
  local shape = text:find("^%u%u+$") and 2 or text:find("^%u") and 1 or 0
  if text:find("%d") then shape = 3 end
  if text:find("^[\195-\237]") then shape = 4 end
  return {
    word = hash(folded), shape = shape + (first and 5 or 0),
    one = hash(folded:sub(-1)), two = hash(folded:sub(-2)), three = hash(folded:sub(-3)),
  }
end

local EDGE = { word = 1, shape = 10, one = 1, two = 1, three = 1 }

local function features(sentence, i, before, before2, out)
  local t = sentence[i]
  local left, right = sentence[i - 1] or EDGE, sentence[i + 1] or EDGE
  local right2 = sentence[i + 2] or EDGE
  out[1] = feature(1, t.word)
  out[2] = feature(2, t.three)
  out[3] = feature(3, t.two)
  out[4] = feature(4, mix(t.one, t.shape))
  out[5] = feature(5, mix(t.shape, before))
  out[6] = feature(6, mix(before, before2))
  out[7] = feature(7, mix(t.word, before))
  out[8] = feature(8, left.word)
  out[9] = feature(9, right.word)
  out[10] = feature(10, mix(right.three, before))
  out[11] = feature(11, right2.word)
  out[12] = feature(12, mix(t.three, mix(right.two, before)))
  out[13] = feature(13, mix(t.three, t.shape))
  out[14] = feature(14, t.shape)
  out[15] = feature(15, mix(mix(left.shape, t.shape), right.shape))
end
local COUNT = 15

-- ---- reading ----------------------------------------------------------------

-- The pieces that core/words/token.c would make of a treebank token.
local function pieces(form)
  if form:find("^%a%.%a[%a.]*$") or form:find("^%d[%d.,]*%a*$") or not form:find("[%w\128-\255]") then
    return { form }
  end
  local out = {}
  form = form:gsub("\226\128\153", "'")
  -- What a lexicon splits off as a clitic: "l'", "-t-il".
  if form:find("^%a+'$") or form:find("^%-%a[%a-]*$") then return { form } end
  local at = 1
  while at <= #form do
    local s, e = form:find("^'?[%w\128-\255_]+", at)
    if s then
      local _, e2 = form:find("^'[%w\128-\255_]+", e + 1)
      e = e2 or e
    else
      s, e = at, at
    end
    out[#out + 1] = form:sub(s, e)
    at = e + 1
  end
  return out
end

local universal = false -- the tags are those of columns 4 and 6

local function number_of(column4, column5, column6)
  local tag = SAME[column5] or column5
  if universal then
    tag = UNIVERSAL[column4]
    if type(tag) == "function" then tag = tag(column6) end
  end
  return NUMBER[tag] or NUMBER.OTHER
end

-- Words that the treebank takes apart ("del": "de", "el") stand as they are written, with
-- the tag of their first part.
local function read(path)
  local sentences, sentence, whole, last = {}, {}, nil, 0
  for line in assert(io.open(path)):lines() do
    local from, to, joined = line:match("^(%d+)-(%d+)\t([^\t]*)")
    local id, form, column4, column5, column6 = line:match("^(%d+)\t([^\t]*)\t[^\t]*\t([^\t]*)\t([^\t]*)\t([^\t]*)")
    if from and universal then
      whole, last = { from = from, form = joined }, tonumber(to)
    elseif id and (tonumber(id) > last or whole and whole.from == id) then
      if whole and whole.from == id then form, whole = whole.form, nil end
      local tag = number_of(column4, column5, column6)
      for _, piece in ipairs(pieces(form)) do
        local token = prepare(piece, #sentence == 0)
        token.tag = piece:find("[%w\128-\255]") and tag or NUMBER.PUNCT
        sentence[#sentence + 1] = token
      end
    elseif line == "" then
      if #sentence > 0 then sentences[#sentences + 1] = sentence end
      sentence, whole, last = {}, nil, 0
    end
  end
  return sentences
end

-- ---- training ---------------------------------------------------------------

-- Words that bear one tag only, or nearly always.
local function sure_words(sentences)
  local seen, sure = {}, {}
  for _, sentence in ipairs(sentences) do
    for _, token in ipairs(sentence) do
      local counts = seen[token.word] or {}
      seen[token.word] = counts
      counts[token.tag] = (counts[token.tag] or 0) + 1
    end
  end
  for word, counts in pairs(seen) do
    local total, best = 0, nil
    for tag, n in pairs(counts) do
      total = total + n
      if not best or n > counts[best] then best = tag end
    end
    if total >= 8 and counts[best] >= total * 0.995 then sure[word] = best end
  end
  return sure
end

local function best_tag(weights, owned, count)
  local best, most = 0, -math.huge
  for tag = 0, #TAGS - 1 do
    local score = 0
    for k = 1, count do score = score + weights[owned[k] * 32 + tag] end
    if score > most then best, most = tag, score end
  end
  return best
end

-- The buckets of those features that own theirs.
local function owned_buckets(owners, found, owned)
  local count = 0
  for k = 1, COUNT do
    local at = bucket(found[k])
    if owners[at] == check(found[k]) then
      count = count + 1
      owned[count] = at
    end
  end
  return count
end

-- bucket -> check of the feature that owns it
local function owners_of(sentences)
  local seen, most, owners, found = {}, {}, {}, {}
  for _, sentence in ipairs(sentences) do
    for i = 1, #sentence do
      features(sentence, i, i > 1 and sentence[i - 1].tag or START,
        i > 2 and sentence[i - 2].tag or START, found)
      for k = 1, COUNT do seen[found[k]] = (seen[found[k]] or 0) + 1 end
    end
  end
  for number, count in pairs(seen) do
    local at = bucket(number)
    local known = most[at]
    if count >= LEAST and (not known or count > seen[known] or (count == seen[known] and number < known)) then
      most[at] = number
    end
  end
  for at, number in pairs(most) do owners[at] = check(number) end
  return owners
end

local function tag_sentence(model, sentence, visit)
  local before, before2, found, owned = START, START, {}, {}
  for i, token in ipairs(sentence) do
    local tag = model.sure[token.word]
    if not tag then
      features(sentence, i, before, before2, found)
      local count = owned_buckets(model.owners, found, owned)
      tag = best_tag(model.weights, owned, count)
      if visit then visit(token, tag, owned, count) end
    end
    token.guess = tag
    before2, before = before, tag
  end
end

local function train(sentences)
  local weights, totals, stamps = {}, {}, {}
  for i = 0, BUCKETS * 32 - 1 do weights[i], totals[i], stamps[i] = 0, 0, 0 end
  local model = { sure = sure_words(sentences), owners = owners_of(sentences), weights = weights }
  local now, seed = 0, 1
  local function change(at, by)
    totals[at] = totals[at] + (now - stamps[at]) * weights[at]
    stamps[at] = now
    weights[at] = weights[at] + by
  end
  local function visit(token, tag, owned, count)
    now = now + 1
    if tag == token.tag then return end
    for k = 1, count do
      change(owned[k] * 32 + token.tag, 1)
      change(owned[k] * 32 + tag, -1)
    end
  end
  for _ = 1, PASSES do
    for i = #sentences, 2, -1 do
      seed = (seed * 16807) % 2147483647
      local j = seed % i + 1
      sentences[i], sentences[j] = sentences[j], sentences[i]
    end
    for _, sentence in ipairs(sentences) do tag_sentence(model, sentence, visit) end
  end
  for i = 0, BUCKETS * 32 - 1 do
    local mean = (totals[i] + (now - stamps[i]) * weights[i]) / now * 8
    mean = math.floor(mean + 0.5)
    weights[i] = math.abs(mean) < THRESHOLD and 0 or math.max(-127, math.min(127, mean))
  end
  return model
end

-- ---- writing ----------------------------------------------------------------

local function write(path, model)
  local words, out = {}, { "nutgraf tagger 2\n" }
  for word in pairs(model.sure) do words[#words + 1] = word end
  table.sort(words)
  local function number(n)
    local bytes = {}
    for i = 1, 4 do
      bytes[i] = string.char(n % 256)
      n = (n - n % 256) / 256
    end
    return table.concat(bytes)
  end
  out[2] = number(#words)
  for _, word in ipairs(words) do
    out[#out + 1] = number(word) .. string.char(model.sure[word])
  end
  local last = 0
  for at = 0, BUCKETS - 1 do
    local row = {}
    for tag = 0, #TAGS - 1 do
      local weight = model.weights[at * 32 + tag]
      if weight ~= 0 then row[#row + 1] = string.char(tag, weight % 256) end
    end
    if #row > 0 then
      while at - last > 254 do
        out[#out + 1] = string.char(255)
        last = last + 254
      end
      out[#out + 1] = string.char(at - last, model.owners[at], #row) .. table.concat(row)
      last = at
    end
  end
  local file = assert(io.open(path, "wb"))
  file:write(table.concat(out))
  file:close()
end

local function accuracy(model, sentences, known)
  local right, all, unknown, unknown_right = 0, 0, 0, 0
  for _, sentence in ipairs(sentences) do
    tag_sentence(model, sentence)
    for _, token in ipairs(sentence) do
      if token.tag ~= NUMBER.PUNCT then
        all = all + 1
        if token.guess == token.tag then right = right + 1 end
        if not known[token.word] then
          unknown = unknown + 1
          if token.guess == token.tag then unknown_right = unknown_right + 1 end
        end
      end
    end
  end
  return right, all, unknown_right, unknown
end

local function gather(files, keep)
  local sentences = {}
  for i, path in ipairs(files) do
    if keep(i) then
      for _, sentence in ipairs(read(path)) do sentences[#sentences + 1] = sentence end
    end
  end
  return sentences
end

local files = { ... }
if files[1] == "--universal" then
  universal = true
  table.remove(files, 1)
end
local first = table.remove(files, 1)
if first == "--score" then
  local parts = tonumber(table.remove(files, 1))
  local sums = { 0, 0, 0, 0 }
  for part = 0, parts - 1 do
    local rest, known = gather(files, function(i) return i % parts ~= part end), {}
    for _, sentence in ipairs(rest) do
      for _, token in ipairs(sentence) do known[token.word] = true end
    end
    local found = { accuracy(train(rest), gather(files, function(i) return i % parts == part end), known) }
    for i = 1, 4 do sums[i] = sums[i] + found[i] end
  end
  print(("accuracy %.4f of %d words, %.4f of %d unseen"):format(
    sums[1] / sums[2], sums[2], sums[3] / sums[4], sums[4]))
else
  write(first, train(gather(files, function() return true end)))
end
