" Vim syntax file for the document types of DocDsl (.qatype). Every line is a directive or a comment.
if exists('b:current_syntax')
  finish
endif

syntax case match
syntax match qatypeDirective /^@\a[[:alnum:]_-]*/
syntax match qatypeString /"\%([^"]\|""\)*"\?/ contains=qatypePlace
syntax match qatypePlace /{[^}"]*}/ contained
syntax match qatypeClause /\s\zs\%(extends\|required\|matches\|after\)\ze\%(\s\|$\)/
syntax match qatypeNumber /\<\d\+\>/
syntax match qatypeName /\%(^@\%(type\|field\)\s\+\)\@<=\a[[:alnum:]_-]*/
syntax match qatypeComment +^@//.*$+

highlight default link qatypeDirective Statement
highlight default link qatypeString String
highlight default link qatypePlace Special
highlight default link qatypeClause Special
highlight default link qatypeNumber Number
highlight default link qatypeName Type
highlight default link qatypeComment Comment

let b:current_syntax = 'qatype'
