-- A user of Neovim, played by a coroutine: it waits in the editor's own event loop, so that keys are typed and answers come as they do to a person.
-- Folder: the letters that EditorRun writes. DOCDSL_TOOL: the command line's docdsl-tool.dll. Exit code 0 when all held; each line says what.

local function say(text)
  io.stdout:write(text .. '\n')
  io.stdout:flush()
end

local doing, play = 'starting', nil

local function leave(fault)
  if fault then
    say('FAILED ' .. doing .. ': ' .. fault)
    for number = 1, vim.fn.bufnr('$') do
      if vim.fn.bufloaded(number) == 1 then
        say('--- ' .. vim.fn.bufname(number) .. '\n' .. table.concat(vim.api.nvim_buf_get_lines(number, 0, -1, false), '\n'))
      end
    end
    say('--- messages\n' .. vim.fn.execute('messages'))
  end
  vim.cmd(fault and 'cquit 1' or 'qall!')
end

local function resume()
  local fine, fault = coroutine.resume(play)
  if not fine then
    leave(debug.traceback(play, fault))
  end
end

-- Until something is so; what it is then.
local function await(what, get)
  for _ = 1, 1500 do
    local found = get()
    if found then
      return found
    end
    vim.defer_fn(resume, 20)
    coroutine.yield()
  end
  error('it never came to be that ' .. what)
end

local function check(what, is)
  if not is then
    error('it does not hold that ' .. what)
  end
end

local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 't', false)
end

local function lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false)
end

local function row_of(line)
  for row, text in ipairs(lines()) do
    if text == line then
      return row
    end
  end
  error('no line ' .. line)
end

-- The cursor on the first of some words in the buffer; columns are bytes.
local function go_to(words)
  for row, text in ipairs(lines()) do
    local column = text:find(words, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { row, column - 1 })
      return
    end
  end
  error('nowhere: ' .. words)
end

local function replace(words, by)
  go_to(words)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(0, row - 1, column, row - 1, column + #words, { by })
end

-- The diagnostics of a buffer: rule, severity and the words below the squiggle.
local function told(buffer)
  buffer = buffer or vim.api.nvim_get_current_buf()
  local all = {}
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    local code = found.code or found.user_data.lsp.code
    local text = lines(buffer)[found.lnum + 1] or ''
    table.insert(all, ('%s %s %d:%s'):format(code, vim.diagnostic.severity[found.severity], found.lnum + 1, text:sub(found.col + 1, found.end_lnum == found.lnum and found.end_col or -1)))
  end
  table.sort(all)
  return table.concat(all, '; ')
end

local function await_told(expected, buffer)
  local last
  local fine, fault = pcall(await, 'the diagnostics are "' .. expected .. '"', function()
    last = told(buffer)
    return last == expected
  end)
  if not fine then
    error(fault .. '; they are "' .. last .. '"')
  end
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

-- The menu of code actions: what it offers; the one that begins so is taken.
local offered
local function take(title)
  offered = nil
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item, items)
    for number, item in ipairs(offered) do
      if vim.startswith(item, title) then
        return choose(items[number], number)
      end
    end
    choose(nil, nil)
  end
  vim.lsp.buf.code_action()
end

local function format()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
end

local function step(name, act)
  doing = name
  act()
  say('ok ' .. name)
end

vim.o.swapfile = false
vim.o.hidden = true
vim.o.completeopt = 'menuone,noinsert'

local ended
local options = {
  name = 'docdsl',
  cmd = { 'dotnet', os.getenv('DOCDSL_TOOL'), 'lsp' },
  root_dir = vim.fn.getcwd(),
  on_exit = function(code)
    ended = code
  end,
}
local client
vim.g.do_filetype_lua = 1
vim.cmd('filetype on')
vim.filetype.add({ extension = { qa = 'qa', qatype = 'qatype' } })
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'qa', 'qatype' },
  callback = function(event)
    if vim.lsp.start then
      client = vim.lsp.start(options, { bufnr = event.buf })
    else
      client = client or vim.lsp.start_client(options)
      vim.lsp.buf_attach_client(event.buf, client)
    end
    vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end,
})

play = coroutine.create(function()
  step('an unanswered question is told, in an open file and in a closed one', function()
    vim.cmd('edit a.qa')
    check('the file has its type', vim.bo.filetype == 'qa')
    await_told('QA3001 ERROR 10:Vraag 2')
    local closed = await('another file is told of', function()
      for _, found in ipairs(vim.diagnostic.get()) do
        if vim.fn.bufname(found.bufnr):match('c%.qa$') then
          return found.bufnr
        end
      end
    end)
    check('it is not open', vim.fn.bufloaded(closed) == 0)
    vim.fn.bufload(closed)
    await_told('QA3001 ERROR 3:Vraag 1', closed)
  end)

  step('what is typed and not saved is reported, at its location after an emoji and curled quotes', function()
    replace('[[#wie]]', '[[#weg]]')
    await_told('QA3001 ERROR 10:Vraag 2; QA4001 ERROR 8:[[#weg]]')
    go_to('Niets')
    type_keys('i😀 ‘Nou’: <Esc>')
    await('it is typed', function()
      return lines()[8]:find('^😀 ‘Nou’: Niets')
    end)
    await_told('QA3001 ERROR 10:Vraag 2; QA4001 ERROR 8:[[#weg]]')
    replace('[[#weg]]', '[[#wie]]')
    await_told('QA3001 ERROR 10:Vraag 2')
    check('nothing was saved', vim.bo.modified)
  end)

  step('hover shows the question that a reference means', function()
    go_to('wie]]')
    vim.lsp.buf.hover()
    local window = await('a window opens', floating)
    local text = table.concat(lines(vim.api.nvim_win_get_buf(window)), '\n')
    check('it shows the question: ' .. text, text:find('Vraag 2', 1, true) and text:find('Wie betaalt?', 1, true))
    vim.api.nvim_win_close(window, true)
  end)

  step('go to definition jumps there', function()
    go_to('wie]]')
    vim.lsp.buf.definition()
    await('the cursor is at question 2', function()
      return vim.api.nvim_win_get_cursor(0)[1] == row_of('Vraag 2') or vim.api.nvim_win_get_cursor(0)[1] == row_of('@id wie')
    end)
  end)

  step('references are listed, of both files', function()
    go_to('@id wie')
    vim.api.nvim_win_set_cursor(0, { row_of('@id wie'), 4 })
    vim.lsp.buf.references()
    local list = await('there is a list', function()
      local list = vim.fn.getqflist()
      return #list > 0 and list
    end)
    local names = {}
    for _, place in ipairs(list) do
      names[vim.fn.fnamemodify(vim.fn.bufname(place.bufnr), ':t')] = true
    end
    check('both are in it: ' .. vim.inspect(names), names['a.qa'] and names['b.qa'])
    vim.cmd('cclose')
  end)

  step('completion proposes the directives that are allowed here, and one is accepted', function()
    vim.api.nvim_win_set_cursor(0, { row_of('@id wie'), 0 })
    type_keys('o@op<C-x><C-o>')
    await('a menu opens', function()
      return vim.fn.pumvisible() == 1
    end)
    local words = vim.tbl_map(function(item)
      return item.abbr ~= '' and item.abbr or item.word
    end, vim.fn.complete_info({ 'items' }).items)
    check('@open is first: ' .. table.concat(words, ' '), words[1] == '@open')
    type_keys('<C-y><Esc>')
    await('it is taken', function()
      return vim.fn.mode() == 'n'
    end)
    check('it is written once: ' .. lines()[12], lines()[12]:find('^@open ?'))
    vim.cmd('undo')
    await_told('QA3001 ERROR 10:Vraag 2')
  end)

  step('completion after an emoji and curled quotes proposes ids, and one is accepted', function()
    go_to('verder')
    type_keys('i😀 ‘of’ [[#ko<C-x><C-o>')
    await('a menu opens', function()
      return vim.fn.pumvisible() == 1
    end)
    type_keys('<C-y><Esc>')
    await('it is taken', function()
      return vim.fn.mode() == 'n'
    end)
    check('it is at its location: ' .. lines()[8], lines()[8]:find('😀 ‘of’ [[#kosten', 1, true))
    vim.cmd('undo')
    await_told('QA3001 ERROR 10:Vraag 2')
  end)

  step('a code action writes the missing answer, and what it wants goes', function()
    go_to('Vraag 2')
    take("Add 'Antwoord op vraag 2'")
    await('it is written', function()
      return vim.tbl_contains(lines(), 'Antwoord op vraag 2') or offered and not offered[1]
    end)
    await('the question is answered', function()
      return told():find('^QA3005 ERROR')
    end)
    vim.api.nvim_buf_set_lines(0, row_of('Antwoord op vraag 2'), row_of('Antwoord op vraag 2') + 1, false, { 'De gemeente.' })
    await_told('')
  end)

  step('renaming an id renames it in both files', function()
    go_to('wie]]')
    vim.lsp.buf.rename('betaler')
    await('it is done here', function()
      return vim.tbl_contains(lines(), '@id betaler') and lines()[8]:find('‘dus’ [[#betaler]] verder.', 1, true)
    end)
    local other = vim.fn.bufnr('b.qa')
    check('the other file is there', other > 0 and vim.fn.bufloaded(other) == 1)
    check('it is done there: ' .. table.concat(lines(other), '|'), lines(other)[7] == 'Nee 😀, zie ‘hier’ [[a#betaler]].')
    vim.cmd('wall')
    await_told('')
    await_told('', other)
  end)

  step('formatting brings the canonical layout, and no more', function()
    -- Some versions leave an empty last line after an edit at the end.
    format()
    local before = lines()
    vim.api.nvim_buf_set_lines(0, 1, 2, false, { '', '', '' })
    vim.api.nvim_buf_set_lines(0, row_of('Vraag 2') - 1, row_of('Vraag 2'), false, { 'Vraag 2   ' })
    format()
    check('it is as before', vim.deep_equal(lines(), before))
  end)

  step('a file that is new and not saved is checked', function()
    vim.cmd('edit new.qa')
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { '@document nl-NL', '', 'Vraag 1', 'Wat 😀?' })
    await_told('QA3001 ERROR 3:Vraag 1')
    vim.cmd('buffer a.qa')
  end)

  step('after all edits the server has the same text', function()
    vim.cmd('undo')
    vim.cmd('undo')
    vim.cmd('redo')
    local answer
    vim.lsp.buf_request(0, 'docdsl/text', { textDocument = { uri = vim.uri_from_bufnr(0) } }, function(fault, text)
      answer = fault and vim.inspect(fault) or text
    end)
    await('it answers', function()
      return answer
    end)
    check('they are the same: ' .. answer, answer == table.concat(lines(), '\n') .. '\n')
  end)

  step('it ends when the editor lets it go', function()
    vim.lsp.stop_client(client)
    await('it has ended', function()
      return ended
    end)
    check('its exit code is 0: ' .. ended, ended == 0)
  end)

  leave()
end)

vim.defer_fn(resume, 1)
