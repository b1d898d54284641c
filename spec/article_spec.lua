-- The story on a page and the roles around it: expectations written by hand.
local nutgraf = require "nutgraf"

local function page(body, head)
  return assert(nutgraf.parse("<html lang=en><head><title>Ferry stops at dusk | The Quay</title>"
    .. (head or "") .. "</head><body>" .. body .. "</body></html>", { type = "html", name = "page.html" }))
end

local function roles(doc)
  local found = {}
  for block in doc:blocks { leaf = true } do found[block.text] = block.role end
  return found
end

local FIRST = "The last ferry across the bay will leave at dusk from Monday, the harbour office said, "
  .. "because the pilots who know the channel have all retired and nobody has asked to replace them."
local SECOND = "People on the far shore say they learned of it from a note on the ticket window. They have "
  .. "written to the council, which meets again in the spring, and asked for a boat at nine."
local THIRD = "The office, which runs four boats, says that a night crossing without a pilot is against "
  .. "its own rules, and that it has no money for a fifth."

describe("the story", function()
  it("is told from menus, teasers, share bars and comments", function()
    local found = roles(page(
      "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav><article><h1>Ferry stops at dusk</h1>"
      .. "<p class=byline>By Ann Ray</p><div class=article-body><p>" .. FIRST .. "</p><p>" .. SECOND
      .. "</p><p>" .. THIRD .. "</p></div><div class=share><a href=#>Tweet</a></div></article>"
      .. "<div class=related><h3>Read more</h3><a href=/x>A bridge is planned at last</a></div>"
      .. "<div id=comments><p>" .. SECOND:gsub("People", "We") .. "</p></div>"))
    assert.equal("navigation", found["Home"])
    assert.equal("headline", found["Ferry stops at dusk"])
    assert.equal("byline", found["By Ann Ray"])
    assert.equal("body", found[FIRST])
    assert.equal("body", found[SECOND])
    assert.equal("body", found[THIRD])
    assert.equal("share", found["Tweet"])
    assert.equal("related", found["A bridge is planned at last"])
    assert.equal("comment", found[(SECOND:gsub("People", "We"))])
  end)

  it("stands an empty page, and one of links alone", function()
    assert.same({}, roles(page ""))
    for _, role in pairs(roles(page "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>")) do
      assert.equal("navigation", role)
    end
  end)
end)
