using Kamervragen.Letters;

// Everything below is generated from Letters/palantir.qa: rename a question there, and this no longer compiles.
var letter = Palantir.Document;

Console.WriteLine(
    $"Letter {letter.Number}, submitted {letter.SubmittedOn:yyyy-MM-dd}, answered {letter.AnsweredOn:yyyy-MM-dd}, reference "
        + $"{letter.Reference}"
);
Console.WriteLine();
foreach (var question in letter.Questions)
{
    Console.WriteLine($"{question.Label}: {FirstWords(question.Text)}");
    Console.WriteLine(
        question.Match(
            answered: it => $"  {it.Answer.Label}: {FirstWords(it.Answer.Text)}",
            open: it => $"  open: {it.Reason}",
            withdrawn: it => $"  withdrawn: {it.Reason}",
            notApplicable: it => $"  not applicable: {it.Reason}"
        )
    );
}

Console.WriteLine();
foreach (var note in letter.Notes)
{
    Console.WriteLine($"Note {note.Id}: {note.Text}");
}

Console.WriteLine();

// The value rests on quoted words of the answer, which the compiler checks.
Console.WriteLine($"Datasets shared: {(letter.Datasets.Value ? "yes" : "no")}");
Console.WriteLine($"The algorithm register: {letter.Question5.Answer.Text}");

static string FirstWords(string text)
{
    var words = text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    return string.Join(' ', words.Take(12)) + (words.Length > 12 ? " …" : "");
}
