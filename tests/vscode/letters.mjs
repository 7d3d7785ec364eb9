/** A letter with an answer that is missing. */
export const letter = `@document kamervragen nl-NL

Vraag 1
Wie beslist?

Antwoord op vraag 1
De minister.

Vraag 2
Wat kost het?

Vraag 3
Wanneer begint het?

Antwoord op vraag 3
In mei, zie het antwoord op vraag 1.
${Array.from({ length: 9 }, (_, i) => `\nVraag ${i + 4}\nEn dan de ${i + 4}e?\n\nAntwoord op vraag ${i + 4}\nDat is antwoord ${i + 4}, en het is kort.\n`).join('')}`;

// Only the server knows that its headings are headings.
export const declared = `@document nl-NL
@heading question "Punt {n}: {text}"
@heading answer "Reactie {n}"

Punt 1: Bent u bekend met het bericht?

Reactie 1
Gewone tekst.
`;

