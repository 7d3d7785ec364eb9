using DocDsl.Workspaces;
using DocDsl.Workspaces.Code;

namespace DocDsl.Roslyn.Tests.Code;

/// <summary>QA6012, QA6013 without a build: constants of what was built last, and files of JSON on the disk.</summary>
public class BuiltValueTests
{
    private const string Store =
        "namespace Vault; public enum Place { Eu = 3 } public class Store { public const int KeySize = 256; public const bool Yes = true; "
        + "public static readonly int Attempts = 5; }";

    [Theory]
    [InlineData("256", "code:Vault.Store.KeySize", "")]
    [InlineData("yes", "code:Vault.Store.Yes", "")]
    [InlineData("Eu", "code:Vault.Place.Eu", "")]
    [InlineData("5", "file:settings.json#/a", "")]
    [InlineData("128", "code:Vault.Store.KeySize", "QA6012: The answer says '128', but 'Vault.Store.KeySize' is '256'")]
    [InlineData("5", "code:Vault.Store.Attempts", "not checked: QA6012")]
    [InlineData("yes", "msbuild:Nullable", "not checked: QA6012")]
    [InlineData(
        "5",
        "code:Vault.Store.KeySise",
        "QA6013: The type or member 'Vault.Store.KeySise' was not found; did you mean 'Vault.Store.KeySize'?"
    )]
    [InlineData("6", "file:settings.json#/a", "QA6012: The answer says '6', but 'settings.json#/a' is '5'")]
    [InlineData("5", "file:other.json#/a", "QA6013: The file 'other.json' was not found")]
    public void A_value_and_what_it_is_bound_to(string value, string fact, string expected)
    {
        using var folder = new BuiltFolder();
        folder.Build("App", ("Store.cs", Store));
        folder.Write("App/settings.json", "{ \"a\": 5 }");
        var text = $"@document en\nQuestion 1\nWhat?\n\nAnswer 1\n@value {value} from \"{value}\" is {fact}\nIt is {value}.\n";
        var workspace = new Workspace();
        var file = folder.PathOf("App/a.qa");
        var document = workspace.Check(file, text);
        var verdict = new BuiltEvidence(folder.Code).Check(workspace.ProjectOf(file), document.Compilation);
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                document
                    .Diagnostics.Concat(verdict.Diagnostics)
                    .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}")
                    .Concat(verdict.NotChecked.Select(rule => "not checked: " + rule))
            )
        );
    }
}
