--- JSON-LD with schema.org's words: an Article with the Quotations in it, the Claims that are
--- made and who makes them. One object a document, in a graph.
local json = require "nutgraf.json"
local markup = require "nutgraf.markup"
local text = require "nutgraf.text"

local article = json.shape({ "@type", "@id" }, {
  "url", "headline", "alternativeHeadline", "author", "datePublished", "dateModified",
  "inLanguage", "isPartOf", "articleSection", "hasPart",
})
local part = json.shape({ "@type", "@id", "text" }, { "spokenByCharacter", "author" })

local function person(name)
  return { ["@type"] = "Person", name = name }
end

-- Who speaks is a Person or an Organization to schema.org; of whoever is known to be neither
-- it takes the words.
local TYPES = { person = "Person", organization = "Organization" }
local function speaker(statement)
  local who = statement.speaker
  if not who then return statement.source end
  local type = TYPES[who.kind]
  return type and { ["@type"] = type, name = who.name } or who.name
end

local taken -- the ids of the articles so far

return {
  summary = "JSON-LD of schema.org: Article, Quotation, Claim",
  example = "nutgraf document article.html --to jsonld",
  accepts = { "document" },
  separator = ",",
  whole = true, -- no two articles have one id
  begin = function(out)
    taken = {}
    out:write '{"@context":"https://schema.org","@graph":['
  end,
  item = function(out, _, doc)
    local meta, parts, said = doc.meta, json.array {}, {}
    -- An address names the article; a second version of it is told apart by its file.
    local id = meta.url
    if not id or taken[id:lower()] then id = markup.uri(doc.name) end
    id = text.free(id, taken, "-")
    local claims = {}
    for statement in doc:attributions() do
      local by = speaker(statement)
      for _, quote in ipairs(statement.quotes or {}) do said[quote.id] = said[quote.id] or by end
      if by and #(statement.quotes or {}) == 0 then
        local words = {}
        for index, span in ipairs(statement.content or {}) do
          words[index] = doc:slice(span[1], span[2])
        end
        if #words > 0 then
          claims[#claims + 1] = part { ["@type"] = "Claim", ["@id"] = id .. "#" .. statement.key,
            text = table.concat(words, " … "), author = by }
        end
      end
    end
    for quote in doc:quotes() do
      if quote.kind ~= "title" then
        parts[#parts + 1] = part { ["@type"] = "Quotation", ["@id"] = id .. "#" .. quote.key,
          text = quote.text, spokenByCharacter = said[quote.id] }
      end
    end
    for _, claim in ipairs(claims) do parts[#parts + 1] = claim end
    local authors = json.array {}
    for index, name in ipairs(meta.authors or {}) do authors[index] = person(name) end
    out:write "\n"
    json.write(article {
      ["@type"] = "Article", ["@id"] = id, url = meta.url, headline = meta.title,
      alternativeHeadline = meta.deck, author = #authors > 0 and authors or nil,
      datePublished = meta.published, dateModified = meta.modified,
      inLanguage = meta.language or doc.language,
      isPartOf = meta.site and { ["@type"] = "WebSite", name = meta.site } or nil,
      articleSection = meta.section, hasPart = parts,
    }, out:writer())
  end,
  finish = function(out) out:write "\n]}\n" end,
}
