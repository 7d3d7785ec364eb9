-- Says what is shown of the file that is open, once the server has told something; gives up after two minutes.
local left = 1200
local function look()
  left = left - 1
  local found = vim.diagnostic.get(0)
  if #found == 0 and left > 0 then
    return vim.defer_fn(look, 100)
  end
  for _, diagnostic in ipairs(found) do
    io.stdout:write((diagnostic.code or '') .. ' ' .. diagnostic.message .. '\n')
  end
  for _, id in ipairs(vim.fn.synstack(3, 1)) do
    io.stdout:write(vim.fn.synIDattr(id, 'name') .. '\n')
  end
  for _, client in ipairs(vim.lsp.get_active_clients and vim.lsp.get_active_clients() or vim.lsp.get_clients()) do
    client.stop()
  end
  vim.defer_fn(function() vim.cmd('qall!') end, 500)
end
vim.defer_fn(look, 1)
