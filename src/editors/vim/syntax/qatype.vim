" Vim syntax file for the document types of DocDsl (.qatype): directives, comments, and the words of questions.
if exists('b:current_syntax')
  finish
endif

syntax case match
" The words of questions are text; what a line of a directive has is coloured in it alone.
syntax match qatypeLine /^@\a.*$/ contains=qatypeDirective,qatypeString,qatypeClause,qatypeWord,qatypeNumber,qatypeName,qatypeId,qatypeGroup,qatypeHint
syntax match qatypeDirective /^@\a[[:alnum:]_-]*/ contained
syntax match qatypeString /"\%([^"]\|""\)*"\?/ contained contains=qatypePlace
syntax match qatypePlace /{[^}"]*}/ contained
syntax match qatypeClause /\s\zs\%(extends\|required\|matches\|after\)\ze\%(\s\|$\)/ contained
syntax match qatypeClause /\%(^@when\s.*\)\@<=\<\%(is\|or\|and\|not\|given\|missing\)\>/ contained
syntax match qatypeWord /\%(^@questions\s\+\)\@<=\%(open\|closed\)\ze\s*$/ contained
syntax match qatypeNumber /\<\d\+\>/ contained
syntax match qatypeName /\%(^@\%(type\|field\)\s\+\)\@<=\a[[:alnum:]_-]*/ contained
syntax match qatypeId /\%(^@\%(question\|was\|version\)\s.*\)\@<=[[:alnum:]][[:alnum:]._-]*/ contained
syntax match qatypeId /\%(^@drop\s\+\)\@<=[[:alnum:]][[:alnum:]._-]*/ contained
syntax match qatypeGroup /\%(^@group\s\+\)\@<=\S.*$/ contained
syntax match qatypeHint /\%(^@hint\s\+\)\@<=\S.*$/ contained
syntax match qatypeComment +^@//.*$+

highlight default link qatypeDirective Statement
highlight default link qatypeString String
highlight default link qatypePlace Special
highlight default link qatypeClause Special
highlight default link qatypeWord Constant
highlight default link qatypeNumber Number
highlight default link qatypeName Type
highlight default link qatypeId Identifier
highlight default link qatypeGroup Title
highlight default link qatypeHint SpecialComment
highlight default link qatypeComment Comment

let b:current_syntax = 'qatype'
