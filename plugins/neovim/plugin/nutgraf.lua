-- Nutgraf in Neovim: commands and <Plug> maps. Nothing is loaded before one of
-- them is used.
if vim.g.loaded_nutgraf then return end
vim.g.loaded_nutgraf = true

local function adapter() return require "nutgraf.neovim" end

vim.api.nvim_create_user_command("Nutgraf", function(call)
  adapter().command(call.fargs, call.bang)
end, {
  nargs = "+", bang = true, desc = "Show a view of this document",
  complete = function(...) return adapter().complete(...) end,
})

vim.api.nvim_set_hl(0, "NutgrafSpeaker", { link = "Comment", default = true })

local plugs = {
  ["next-quote"] = function() adapter().go("quotes", 1) end,
  ["previous-quote"] = function() adapter().go("quotes", -1) end,
  ["next-attribution"] = function() adapter().go("attributions", 1) end,
  ["previous-attribution"] = function() adapter().go("attributions", -1) end,
  ["next-mention"] = function() adapter().go("mentions", 1) end,
  ["previous-mention"] = function() adapter().go("mentions", -1) end,
  ["hover"] = function() adapter().hover() end,
}
for name, run in pairs(plugs) do
  vim.keymap.set({ "n", "x", "o" }, "<Plug>(nutgraf-" .. name .. ")", run,
    { desc = "Nutgraf: " .. name })
end

-- An expression, so that an operator is cancelled where there is nothing to take.
local objects = {
  ["a-quote"] = function() return adapter().object("quotes", false) end,
  ["inner-quote"] = function() return adapter().object("quotes", true) end,
  ["an-attribution"] = function() return adapter().object("attributions", false) end,
}
for name, keys in pairs(objects) do
  vim.keymap.set({ "x", "o" }, "<Plug>(nutgraf-" .. name .. ")", keys,
    { desc = "Nutgraf: " .. name, expr = true })
end
