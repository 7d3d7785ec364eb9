using Spectre.Console;

namespace DocDsl.Cli.Reports;

/// <summary>Tables for people: with lines and colour on a terminal, in plain signs anywhere else.</summary>
internal static class Tables
{
    private const int MinWidth = 120;

    public static void Write(Table table, TextWriter output)
    {
        var hasColor = Terminal.HasColor(output);
        table.Border = hasColor ? TableBorder.Rounded : TableBorder.Ascii;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = hasColor ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        if (!hasColor)
        {
            console.Profile.Width = MinWidth;
        }

        console.Write(table);
    }
}
