using DocDsl;

namespace Voorbeeld;

/// <summary>The list of promises.</summary>
internal static class PromisePage
{
    public static string Of(IEnumerable<PromiseRow> promises, DateOnly day)
    {
        var rows = promises.ToList();
        var counts = string.Join(
            ", ",
            rows.GroupBy(row => row.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {NameOf(group.Key)}")
        );
        return Pages.Of(
            "Toezeggingen",
            $"""
            <p class="soft">Stand op {Pages.Day(day)}: {counts}.</p>
            <table>
            <thead><tr><th scope="col">Toezegging</th><th scope="col">Uiterlijk</th><th scope="col">Stand</th></tr></thead>
            <tbody>
            {string.Concat(rows.Select(Row))}</tbody>
            </table>
            """
        );
    }

    private static string Row(PromiseRow row)
    {
        var state = NameOf(row.State) + (row.FulfilledOn is { } on ? $" op {Pages.Day(on)}" : "");
        var link = row.FulfilledHref is { } href ? $"<a href=\"{Pages.Text(href)}\">{state}</a>" : state;
        return $"""
            <tr><td><a href="{Pages.Text(row.Href)}">{Pages.Text(row.Words)}</a>
            <div class="soft">{Pages.Text(row.By ?? "het college")} · {Pages.Text(row.Letter)}</div></td>
            <td>{(row.Due is { } due ? Pages.Day(due) : "")}</td><td class="{row.State}">{link}</td></tr>

            """;
    }

    private static string NameOf(PromiseState state) =>
        state switch
        {
            PromiseState.Overdue => "te laat",
            PromiseState.Fulfilled => "nagekomen",
            PromiseState.FulfilledLate => "te laat nagekomen",
            _ => "open",
        };
}
