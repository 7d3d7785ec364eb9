" Vim syntax file for documents of DocDsl (.qa): headings of questions and answers, directives, fields, notes and asides.
" A line is all that it sees: headings that a document declares itself are coloured by the language server (Neovim 0.9 and later).
if exists('b:current_syntax')
  finish
endif

let s:save_cpo = &cpo
set cpo&vim

" <words> Written by a test from the directives and languages of DocDsl (DOCDSL_UPDATE=1).
let s:directives = [
  \ 'allow', 'answer', 'answers', 'aside', 'by', 'closing', 'corrects', 'covers', 'csharp', 'document', 'end', 'evidence',
  \ 'expect', 'fulfils', 'group', 'heading', 'id', 'members', 'na', 'note', 'numbering', 'open', 'optional', 'part',
  \ 'promise', 'question', 'questions-in', 'reviewed', 'same-as', 'source', 'status', 'strike', 'supersedes', 'text',
  \ 'translates', 'value', 'withdrawn' ]
let s:clauses = [
  \ 'from', 'by', 'on', 'again', 'in', 'at', 'mark', 'after' ]
let s:words = [
  \ 'all', 'answer', 'any', 'closing', 'draft', 'final', 'group', 'named', 'none', 'partial', 'per-group', 'postponed',
  \ 'question', 'question+answer', 'referred', 'refused', 'remark', 'sequential', 'value' ]
let s:numbers = [
  \ 'vragen', 'vraag', 'questions', 'question', 'fragen', 'frage' ]
let s:and = [
  \ 'en', 'and', 'und', 'sowie', 'et' ]
let s:to = [
  \ 't/m', 'tot en met', 'tot', 'to', 'through', 'bis', 'à' ]
let s:closings = [
  \ 'Toelichting', 'Mededeling', 'Bijlage', 'Bijlagen', 'Hoogachtend', 'Met vriendelijke groet', 'Explanatory note',
  \ 'Annex', 'Appendix', 'Yours sincerely', 'Yours faithfully', 'Kind regards', 'Anlage', 'Anlagen', 'Erläuterung',
  \ 'Mit freundlichen Grüßen', 'Hochachtungsvoll', 'Annexe', 'Annexes' ]
let s:headings = [
  \ {'keyword': 'Vraag', 'answer': 0, 'plural': 0, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Vragen', 'answer': 0, 'plural': 1, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Antwoord', 'answer': 1, 'plural': 0, 'glued': 0, 'alone': 1, 'links': ['op vraag', 'op vragen', 'op de vragen', 'op de vraag', 'vraag', 'vragen']},
  \ {'keyword': 'Antwoorden', 'answer': 1, 'plural': 1, 'glued': 0, 'alone': 0, 'links': ['op vraag', 'op vragen', 'op de vragen', 'op de vraag', 'vraag', 'vragen']},
  \ {'keyword': 'Question', 'answer': 0, 'plural': 0, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Questions', 'answer': 0, 'plural': 1, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Q', 'answer': 0, 'plural': 0, 'glued': 1, 'alone': 0, 'links': []},
  \ {'keyword': 'Nos.', 'answer': 0, 'plural': 1, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Answer', 'answer': 1, 'plural': 0, 'glued': 0, 'alone': 1, 'links': ['to the questions', 'to the question', 'to questions', 'to question']},
  \ {'keyword': 'Answers', 'answer': 1, 'plural': 1, 'glued': 0, 'alone': 0, 'links': ['to the questions', 'to the question', 'to questions', 'to question']},
  \ {'keyword': 'A', 'answer': 1, 'plural': 0, 'glued': 1, 'alone': 0, 'links': []},
  \ {'keyword': 'Frage', 'answer': 0, 'plural': 0, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Fragen', 'answer': 0, 'plural': 1, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Antwort', 'answer': 1, 'plural': 0, 'glued': 0, 'alone': 1, 'links': ['zu den fragen', 'zu der frage', 'zur frage', 'zu fragen', 'zu frage', 'auf die fragen', 'auf die frage', 'auf frage', 'auf fragen', 'zu']},
  \ {'keyword': 'Antworten', 'answer': 1, 'plural': 1, 'glued': 0, 'alone': 0, 'links': ['zu den fragen', 'zu der frage', 'zur frage', 'zu fragen', 'zu frage', 'auf die fragen', 'auf die frage', 'auf frage', 'auf fragen', 'zu']},
  \ {'keyword': 'Zu', 'answer': 1, 'plural': 0, 'glued': 0, 'alone': 0, 'links': ['den fragen', 'der frage', 'fragen', 'frage']},
  \ {'keyword': 'Question', 'answer': 0, 'plural': 0, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Questions', 'answer': 0, 'plural': 1, 'glued': 0, 'alone': 0, 'links': []},
  \ {'keyword': 'Réponse', 'answer': 1, 'plural': 0, 'glued': 0, 'alone': 1, 'links': ['à la question', 'aux questions', 'à question', 'question', 'questions']},
  \ {'keyword': 'Réponses', 'answer': 1, 'plural': 1, 'glued': 0, 'alone': 0, 'links': ['à la question', 'aux questions', 'à question', 'question', 'questions']} ]
" </words>

let s:b = '[[:space:]\u00a0]'
let s:end = '[[:alnum:]_-]@!'

" A word as a pattern: any blanks for a blank, any case if need be.
function! s:Literal(word, any_case) abort
  let word = escape(a:word, '.+*?()[]{}|=<>@%~&^$/')
  let word = a:any_case ? substitute(word, '\a\|[^\x00-\x7f]', '\="[" . tolower(submatch(0)) . toupper(submatch(0)) . "]"', 'g') : word
  return substitute(word, ' ', escape(s:b, '\') . '+', 'g')
endfunction

" One of some words, longest first.
function! s:OneOf(words, any_case) abort
  let words = sort(copy(a:words), {one, other -> strchars(other) - strchars(one)})
  return '%(' . join(map(words, 's:Literal(v:val, a:any_case)'), '|') . ')'
endfunction

function! s:Words(words) abort
  return s:OneOf(a:words, 1) . '\k@!'
endfunction

let s:number = '\d{1,7}%(\a\)?\k@!|' . s:b . '*\(?\a\)|\k@!)'
let s:separator = s:b . '*%([-–—]|' . s:Words(s:to) . '|[,;]' . s:b . '*%(' . s:Words(s:and) . ')?|\.?' . s:b . '*' . s:Words(s:and) . ')'
  \ . s:b . '*%(' . s:Words(s:numbers) . s:b . '*)?'
let s:list = s:number . '%(' . s:separator . s:number . ')*'
let s:joint = s:number . '%(' . s:separator . s:number . ')+'
let s:before = '^' . s:b . '*#*' . s:b . '*%(\*\*)?' . s:b . '*'
let s:whole = s:b . '*\.?:?%(\*\*:?)?' . s:b . '*$'
let s:colon = '%(\*\*)?' . s:b . '*:%(\*\*)?%(' . s:b . '+\S)@='
let s:inline = '%(\*\*)?' . s:b . '*%([:)–—-]%(\*\*)?%(' . s:b . '+\S)@=|\.%(\*\*)?%(' . s:b . '+[^[:lower:][:space:]])@=)'

" The pattern of the headings of questions, or of answers. Numbers are described once for all words, so that it stays short.
function! s:Headings(is_answer) abort
  let [singular, plural, words, alone] = [[], [], [], []]
  for form in filter(copy(s:headings), 'v:val.answer == a:is_answer')
    let word = s:OneOf(uniq([form.keyword, toupper(form.keyword)]), 0)
    let links = empty(form.links) ? '' : '%(' . s:b . '+' . s:OneOf(form.links, 1) . ')?'
    let gap = form.glued ? '' : s:b . (form.keyword =~# '\.$' ? '*' : '+')
    call add(form.plural && !a:is_answer ? plural : singular, word . links . gap)
    if !form.plural && !form.glued
      call add(words, word)
    endif
    if form.alone
      call add(alone, word)
    endif
  endfor
  let numbered = '%(' . join(singular, '|') . ')' . s:list . (empty(plural) ? '' : '|%(' . join(plural, '|') . ')' . s:joint)
  return s:before . '%(%(' . numbered . ')%(' . s:whole . '|' . s:inline . ')|%(' . join(words, '|') . ')' . s:colon
    \ . (empty(alone) ? '' : '|%(' . join(alone, '|') . ')' . s:whole) . ')'
endfunction

let s:question = s:Headings(0)
let s:answer = s:Headings(1)
let s:block_end = '^%(\@%(//|\@|%(text|strike)' . s:end . ')@!\a|' . s:question[1:] . '|' . s:answer[1:] . ')@='
let s:note = '^\@note\s+\S+%(%(\s+%(at|mark)\s+"%([^"]|"")*")*)@>'

function! s:Match(group, pattern, more) abort
  execute 'syntax match' a:group '`\v' . a:pattern . '`' a:more
endfunction

syntax case match
syntax sync minlines=200
syntax iskeyword @,48-57,_,192-255

" Later ones win.
syntax match qaReference /\[\[\%(#[[:alnum:]_-]\+\|\d\+\a\?\|[^][#]\+#[[:alnum:]_-]\+\)\]\]/
syntax match qaId /\[^[^][:space:]]\+\]/
syntax match qaPlaceholder /\[\[\s*\%(\u\{2,}\>\%([^]]\|\]\]\@!\)*\|À REMPLIR\>[^]]*\|[….]*\)\s*\]\]/
call s:Match('qaQuestion', s:question, '')
call s:Match('qaAnswer', s:answer, '')
call s:Match('qaHeading', '^' . s:b . '*' . s:OneOf(s:closings, 0) . s:b . '*:?' . s:b . '*$', '')

syntax match qaFieldValue /.*/ contained contains=qaNumber
syntax match qaField /^@\a[[:alnum:]_-]*/ nextgroup=qaFieldValue

syntax match qaDirective /^@\a[[:alnum:]_-]*/ contained
syntax match qaString /"\%([^"]\|""\)*"\?/ contained contains=qaEscape
syntax match qaEscape /.\zs""\ze./ contained
call s:Match('qaClause', '\s@<=' . s:OneOf(s:clauses, 0) . '%(\s|$)@=', 'contained')
syntax match qaClause /\<\%(code\|test\|file\|msbuild\):/ contained
syntax match qaClause /\%(^@value\>.*\s\)\@<=is\%(\s\+\%(code\|msbuild\|file\):\)\@=/ contained
call s:Match('qaWord', '\s@<=' . s:OneOf(s:words, 0) . '%(\s|$)@=', 'contained')
call s:Match('qaNumber', '[[:alnum:]._-]@<!%(\d{4}-\d\d-\d\d|-?\d+%(\.\d+)?)[[:alnum:]_-]@!', 'contained')
call s:Match('qaId', '\s@<=#[[:alnum:]_-]+', 'contained')
call s:Match('qaId', '%(^\@%(id|part|promise)\s+%(#\S+\s+)?)@<=[[:alnum:]_-]+|%(^\@note\s+)@<=\S+', 'contained')
call s:Match('qaReference', '%(^\@%(same-as|supersedes)\s+)@<=\S.*$|%(^\@fulfils\s+)@<=\S+', 'contained')
call s:Match('qaId', '%(^\@evidence\s+file:[^#]*)@<=#.*$', 'contained')
call s:Match('qaType', '%(^\@document\s+)@<=[[:alnum:]._-]+|%(^\@csharp\s+)@<=\S+|%(code:|test:|msbuild:)@<=\S+|%(^\@value\s.*\sis\s+file:)@<=\S+', 'contained')
let s:contained = 'contains=qaDirective,qaString,qaClause,qaWord,qaNumber,qaId,qaType,qaReference'
call s:Match('qaLine', '^\@' . s:OneOf(s:directives, 0) . s:end . '.*$', s:contained)
call s:Match('qaQuestion', '^\@question' . s:end . '.*$', 'contains=qaDirective')
call s:Match('qaAnswer', '^\@answer' . s:end . '.*$', 'contains=qaDirective')
call s:Match('qaHeading', '^\@%(group|closing)' . s:end . '.*$', 'contains=qaDirective')

call s:Match('qaNote', '%(' . s:note . ')@<=\s+[^[:space:]].*$', 'contained')
call s:Match('qaNoteLine', s:note . '.*$', s:contained . ',qaNote')
call s:Match('qaNoteLine', s:note . '\s*$', s:contained . ' nextgroup=qaNote skipnl')
call s:Match('qaAside', '%(^\@aside\s+)@<=\S.*$', 'contained')
call s:Match('qaAsideLine', '^\@aside\s.*$', 'contains=qaDirective,qaAside')
call s:Match('qaAsideLine', '^\@aside\s*$', 'contains=qaDirective nextgroup=qaAside skipnl')
execute 'syntax region qaNote contained start=/^\%(@note\)\@!/ end=`\v' . s:block_end . '` contains=qaComment,qaEscape,qaLine'
execute 'syntax region qaAside contained start=/^\%(@aside\)\@!/ end=`\v' . s:block_end . '` contains=qaComment,qaEscape,qaLine'

syntax match qaText /^@text\>/ contains=qaDirective
syntax match qaEscape /^@@/
syntax match qaComment +^@//.*$+

highlight default link qaQuestion Title
highlight default link qaAnswer Type
highlight default link qaHeading PreProc
highlight default link qaDirective Statement
highlight default link qaField Identifier
highlight default link qaFieldValue Constant
highlight default link qaString String
highlight default link qaClause Special
highlight default link qaWord Constant
highlight default link qaNumber Number
highlight default link qaId Special
highlight default link qaType Type
highlight default link qaReference Underlined
highlight default link qaPlaceholder Todo
highlight default link qaNote SpecialComment
highlight default link qaAside Comment
highlight default link qaEscape SpecialChar
highlight default link qaComment Comment

if has('nvim-0.9')
  " What the language server knows has the same colours.
  highlight default link @lsp.type.heading.qa qaHeading
  highlight default link @lsp.typemod.heading.question.qa qaQuestion
  highlight default link @lsp.typemod.heading.answer.qa qaAnswer
  highlight default link @lsp.type.directive.qa qaDirective
  highlight default link @lsp.type.field.qa qaField
  highlight default link @lsp.type.id.qa qaId
  highlight default link @lsp.type.string.qa qaString
  highlight default link @lsp.type.number.qa qaNumber
  highlight default link @lsp.type.comment.qa qaComment
  highlight default link @lsp.type.type.qa qaType
endif

let b:current_syntax = 'qa'
let &cpo = s:save_cpo
unlet s:save_cpo
