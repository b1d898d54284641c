-- The README's picture of an editor: Neovim with a draft, what the checks find in it, who is
-- quoted, its outline and its quotations. `make pictures` runs it in xterm.
vim.cmd "cd spec/pictures"
vim.cmd "edit draft.md"
for name, value in pairs {
  termguicolors = true, background = "light", laststatus = 2, ruler = false, showmode = false,
  wrap = true, linebreak = true, breakindent = true, foldcolumn = "1", fillchars = "eob: ,vert: ",
  statusline = " %f", shortmess = "aoOtTIcF", cmdheight = 1,
} do vim.o[name] = value end
for name, look in pairs {
  Normal = { fg = "#1f1f1f", bg = "#fdfcf8" }, Title = { fg = "#1f1f1f", bold = true },
  StatusLine = { fg = "#fdfcf8", bg = "#4d4a42" }, StatusLineNC = { fg = "#3a3a3a", bg = "#d9d5c7" },
  VertSplit = { bg = "#d9d5c7" }, WinSeparator = { bg = "#d9d5c7" }, FoldColumn = { bg = "#fdfcf8" },
  CursorLine = { bg = "#efeadb" }, QuickFixLine = { bg = "#efeadb" },
  NutgrafSpeaker = { fg = "#0b6a63", italic = true },
  DiagnosticUnderlineWarn = { fg = "#8a5a00", underline = true },
  DiagnosticUnderlineError = { fg = "#a02020", underline = true },
  DiagnosticFloatingError = { fg = "#a02020" }, qfLineNr = { fg = "#8a8672" },
  DiagnosticUnderlineInfo = { fg = "#2a52a0", underline = true },
  NormalFloat = { bg = "#f1ecdc" }, FloatBorder = { fg = "#8a8672", bg = "#f1ecdc" },
} do vim.api.nvim_set_hl(0, name, look) end
vim.diagnostic.config { virtual_text = false, signs = false }

vim.cmd "Nutgraf check on"
vim.cmd "Nutgraf speakers on"
vim.cmd "Nutgraf outline"
vim.cmd "wincmd p"
vim.cmd "Nutgraf quotes"
vim.cmd "wincmd p"
vim.defer_fn(function()
  vim.fn.search "Monday"
  vim.defer_fn(function()
    vim.diagnostic.open_float { scope = "cursor", header = "", offset_x = 27, offset_y = 3 }
  end, 500)
end, 3000)
