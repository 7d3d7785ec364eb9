using System.Globalization;
using System.Text;

namespace DocDsl.Benchmarks.Sets;

/// <summary>A set of questions and documents that answer it: in its words, under its ids alone, reworded, and with one left out.</summary>
/// <remarks>All questions differ in words that few of them have, as real ones do.</remarks>
internal static class SetTexts
{
    private static readonly string[] s_openings =
    [
        "How does the team notice that",
        "Who decides whether",
        "Is there a written rule for when",
        "What is done in the first hour after",
        "Has it been tested that",
        "Which record shows that",
        "What would have to change before",
        "How long may it take until",
    ];

    private static readonly string[] s_subjects =
    [
        "the backup of the ledger",
        "a supplier's certificate",
        "the queue of payments",
        "an account without an owner",
        "the second data centre",
        "the export to the archive",
        "a key of the old cluster",
        "the list of approvers",
        "the mirror of the registry",
        "a licence of the scanner",
        "the alarm of the cold store",
    ];

    private static readonly string[] s_ends =
    [
        "is restored from tape",
        "expires during a holiday",
        "falls behind by a day",
        "is used from abroad",
        "takes over the traffic",
        "differs from its source",
        "is rotated by hand",
        "names somebody who left",
        "no longer answers",
        "is renewed too late",
        "has been silent for a week",
        "is read by two programs",
        "has to be rebuilt",
    ];

    /// <summary>The words of a question; unlike those of any other below 1,144.</summary>
    public static string Question(int number)
    {
        var opening = s_openings[number % s_openings.Length];
        var subject = s_subjects[number % s_subjects.Length];
        var end = s_ends[number % s_ends.Length];
        return Invariant($"{opening} {subject} {end}, as procedure p{number} of the handbook says?");
    }

    /// <summary>The declaration of a set.</summary>
    /// <param name="questions">How many.</param>
    /// <param name="reworded">The number of the one with a word more; −1 for none.</param>
    public static string Declaration(int questions, int reworded = -1)
    {
        var text = new StringBuilder("@type review extends questionnaire\n@version 1\n@language en\n@numbering none\n");
        for (var i = 0; i < questions; i++)
        {
            var words = Question(i);
            text.Append(CultureInfo.InvariantCulture, $"\n@question q-{i}\n{(i == reworded ? "Today: " + words : words)}\n");
        }

        return text.ToString();
    }

    /// <summary>A document that answers a set: one question is left out, one reworded, half of the others have their id alone.</summary>
    /// <param name="id">Its number: which questions are which depends on it.</param>
    /// <param name="questions">How many the set has.</param>
    /// <param name="answered">What the answer to the question in the middle says.</param>
    /// <param name="asked">What the question in the middle has before its words.</param>
    public static string Response(int id, int questions, string answered = "", string asked = "")
    {
        var text = new StringBuilder("@document review 1 en\n");
        var middle = questions / 2;
        for (var i = 0; i < questions; i++)
        {
            if (i != middle && (i + id) % questions == 1)
            {
                continue;
            }

            var words =
                i == middle ? asked + Question(i)
                : (i + id) % questions == 2 ? Question(i).Replace(", as", " again, as")
                : Question(i);
            text.Append(
                i != middle && (i + id) % 2 == 0 && (i + id) % questions != 2
                    ? Invariant($"\n@question q-{i}\n")
                    : $"\n@question\n{words}\n"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n@answer\nThe log of week {1 + (i * 7 + id) % 52} shows it{(i == middle ? answered : "")}; {id} was checked.\n"
            );
        }

        return text.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
