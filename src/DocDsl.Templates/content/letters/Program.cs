using Company.Letters_1;
using Company.Letters_1.Letters;

#if (culture == "nl")
// Alles hieronder is gegenereerd uit Letters/zwembad.qa: geef daar een vraag een andere @id, en dit compileert niet meer.
var letter = Zwembad.Document;
Console.WriteLine($"{letter.Subject}: gevraagd {letter.Submitted:yyyy-MM-dd}, beantwoord {letter.Answered:yyyy-MM-dd} door {letter.By}");

// Waarden, geen woorden: elk berust op het antwoord dat het noemt, en dat is bij het compileren getoetst.
bool isFinal = letter.Definitief.Value;
decimal shortfall = letter.Tekort.Value.Amount;
Console.WriteLine($"Definitief: {(isFinal ? "ja" : "nee")}; tekort per jaar: {shortfall:0} euro");

// Zonder antwoord heeft een vraag geen Answer. Haal "Antwoord op vraag 1" weg uit de brief, en de build zegt:
//   Letters/zwembad.qa(8,1): error QA3001: Question 1 has no answer
Console.WriteLine(letter.Definitief.Answer.Text);

foreach (var promise in Documents.Promises)
{
    Console.WriteLine($"Toegezegd: {promise.Words}");
}
#else
// All below is generated from Letters/swimming-pool.qa: give a question another @id there, and this no longer compiles.
var letter = SwimmingPool.Document;
Console.WriteLine($"{letter.Subject}: asked on {letter.Submitted:yyyy-MM-dd}, answered on {letter.Answered:yyyy-MM-dd} by {letter.By}");

// Values, not words: each rests on the answer that it names, which is checked when this is compiled.
bool isFinal = letter.IsFinal.Value;
decimal shortfall = letter.Shortfall.Value.Amount;
Console.WriteLine($"Final: {(isFinal ? "yes" : "no")}; yearly shortfall: {shortfall:0} euros");

// A question without an answer has no Answer. Remove "Answer to question 1" from the letter, and the build says:
//   Letters/swimming-pool.qa(8,1): error QA3001: Question 1 has no answer
Console.WriteLine(letter.IsFinal.Answer.Text);

foreach (var promise in Documents.Promises)
{
    Console.WriteLine($"Promised: {promise.Words}");
}
#endif
