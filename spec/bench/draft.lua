-- In Neovim: a draft of so many bytes in the current buffer, of the fixtures' lines over and
-- over. Gives its lines and its size.
return function(bytes, name)
  local lines, size = {}, 0
  while size < bytes do
    for _, fixture in ipairs { "feature", "wire", "interview", "blog", "court" } do
      for _, line in ipairs(vim.fn.readfile("spec/fixtures/" .. fixture .. ".txt")) do
        if size < bytes then
          lines[#lines + 1], size = line, size + #line + 1
        end
      end
    end
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.api.nvim_buf_set_name(0, name)
  return lines, size
end
