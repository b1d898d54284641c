--- What decided whether a page's block is of the story, in words: each `why` of a block. The
--- last step that changed it is told; before all of them the model weighs the block.
local rules = {
  weight = "its words, looks, place and neighbours, weighed by the trained model",
  called = "what stands around it calls itself comments, or a menu",
  thread = "the page is a thread: what a post says is the story, and nothing else is",
  hidden = "the page hides it",
  twin = "its text stands elsewhere on the page, too, and there it is the story",
  caption = "it is a caption, or a picture's credit",
  comments = "it stands under a heading of readers' comments",
  box = "it stands in a box that asks to subscribe, in a form, or in a list of other stories",
  last = "the story ends before it, with what ends the stories of pages",
  row = "it goes with the other rows of its table, or the other items of its list",
  consent = "it stands in a notice on cookies",
  teaser = "it leads to another story, before or behind this one",
  amid = "what stands before and behind it",
  above = "it stands above the headline",
  site = "it recurs on the pages of its site (--furniture)",
}

--- What a weight means.
---@param weight number log odds
---@return string
function rules.log_odds(weight)
  return weight > 0 and "above 0: for the story" or "not above 0: against the story"
end

return rules
