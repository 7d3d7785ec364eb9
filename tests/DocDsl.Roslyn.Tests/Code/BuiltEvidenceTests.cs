using DocDsl.Workspaces;
using DocDsl.Workspaces.Code;

namespace DocDsl.Roslyn.Tests.Code;

/// <summary>Code and tests that answers rest on, in what was built last.</summary>
public class BuiltEvidenceTests
{
    private const string Store = """
        namespace Vault;
        public class EncryptedStore { public void Save(byte[] data) { } public const int KeySize = 256; }
        """;

    /// <summary>A test framework of its own, in an assembly that is named as one.</summary>
    private const string Xunit =
        "namespace Xunit { public class FactAttribute : System.Attribute { } public class TheoryAttribute : FactAttribute { } }";

    private const string Tests = """
        namespace Vault.Tests;
        public class SlowFact : Xunit.FactAttribute { }
        public abstract class Shared<T> { [Xunit.Fact] public void Inherited() { } }
        public class StoreTests : Shared<int>
        {
            [Xunit.Fact] public void Encrypts_at_rest() => new Vault.EncryptedStore().Save([]);
            [Xunit.Theory] public void Keys(int size) { }
            [SlowFact] public void Rotates() { }
            public void Helper() { }
        }
        """;

    [Theory]
    [InlineData("code:Vault.EncryptedStore", "")]
    [InlineData("code:Vault.EncryptedStore.Save(byte[])", "")]
    [InlineData("code:Vault.EncryptedStore.KeySize", "")]
    [InlineData("code:Shared.Clock.Now", "")]
    [InlineData("code:System.Security.Cryptography.Aes", "not checked: QA6006")]
    [InlineData(
        "code:Vault.DocumentStore.Save",
        "QA6006: The type or member 'Vault.DocumentStore.Save' was not found; did you mean 'Vault.EncryptedStore.Save'?"
    )]
    [InlineData(
        "code:Vault.EncryptedStore.Saev",
        "QA6006: The type or member 'Vault.EncryptedStore.Saev' was not found; did you mean 'Vault.EncryptedStore.Save'?"
    )]
    [InlineData("code:Vault.EncryptedStore.Remove", "QA6006: The type or member 'Vault.EncryptedStore.Remove' was not found")]
    [InlineData("code:Vault.Tests.StoreTests", "QA6006: The type or member 'Vault.Tests.StoreTests' was not found")]
    [InlineData("test:Vault.Tests.StoreTests.Encrypts_at_rest", "")]
    [InlineData("test:Vault.Tests.StoreTests.Keys(int)", "")]
    [InlineData("test:Vault.Tests.StoreTests.Rotates", "")]
    [InlineData("test:Vault.Tests.StoreTests.Inherited", "")]
    [InlineData(
        "test:Vault.Tests.StoreTests.Helper",
        "QA6009: 'Vault.Tests.StoreTests.Helper' is not a test method: it has no attribute such as [Fact], [Test] or [TestMethod]"
    )]
    [InlineData(
        "test:Vault.Tests.StoreTests.Encrypts_at_res",
        "QA6009: The test 'Vault.Tests.StoreTests.Encrypts_at_res' was not found; did you mean 'Vault.Tests.StoreTests.Encrypts_at_rest'?"
    )]
    [InlineData("test:Other.Tests.All", "QA6009: The test 'Other.Tests.All' was not found")]
    public void Evidence(string evidence, string expected)
    {
        using var folder = Build();
        Assert.Equal(expected, Show(Check(folder, evidence)));
    }

    [Fact]
    public void What_is_not_built_is_not_checked()
    {
        using var folder = new BuiltFolder();
        folder.Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        folder.Write("App/a.qa", Text("code:A.B"));
        Assert.Equal("not checked: QA6006", Show(Check(folder, "code:A.B")));
        Assert.Equal("not checked: QA6009", Show(Check(folder, "test:A.B")));
        Assert.Equal("", Show(Check(folder, "https://example.org")));
    }

    [Fact]
    public void A_build_that_is_older_than_its_sources_is_named()
    {
        using var folder = Build();
        var store = folder.PathOf("App/Store.cs");
        File.SetLastWriteTime(store, DateTime.Now.AddHours(1));
        Assert.Equal("", Show(Check(folder, "code:Vault.EncryptedStore")));

        var built = File.GetLastWriteTime(folder.DllOf("App"));
        var note = FormattableString.Invariant($"App.csproj was built {built:yyyy-MM-dd HH:mm}, and its sources have changed since");
        File.AppendAllText(store, "// More.\n");
        Assert.Equal($"stale: {note}", Show(Check(folder, "code:Vault.EncryptedStore")));
        Assert.Equal(
            $"QA6006: The type or member 'Vault.New' was not found ({note}); stale: {note}",
            Show(Check(folder, "code:Vault.New"))
        );
        File.WriteAllText(store, Store);
        Assert.Equal("", Show(Check(folder, "code:Vault.EncryptedStore")));

        // One that was added, and one that was removed.
        folder.Write("App/New.cs", "");
        File.SetLastWriteTime(folder.PathOf("App/New.cs"), DateTime.Now.AddHours(1));
        Assert.Equal($"stale: {note}", Show(Check(folder, "code:Vault.EncryptedStore")));
        File.Delete(folder.PathOf("App/New.cs"));
        File.Delete(store);
        Assert.Equal($"stale: {note}", Show(Check(folder, "code:Vault.EncryptedStore")));
    }

    [Fact]
    public void An_answer_without_evidence_may_have_code()
    {
        using var folder = Build();
        folder.Write("App/.editorconfig", "root = true\n[*.qa]\ndocdsl_require_evidence = true\n");
        Assert.Equal(
            "QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with [Answers]",
            Show(Check(folder, evidence: null))
        );
        folder.Build("App", ("Store.cs", Store + "\n[DocDsl.Answers(\"a#1\")] public class Answering { }\n"));
        Assert.Equal("", Show(Check(folder, evidence: null)));
    }

    [Fact]
    public void An_attribute_of_a_package_may_make_a_test()
    {
        using var folder = new BuiltFolder();
        folder.Build("xunit.core", ("Xunit.cs", Xunit));
        folder.Build("Skippable", ("Fact.cs", "public class SkippableFactAttribute : Xunit.FactAttribute { }"));
        folder.Build("App", ("Tests.cs", "public class Tests { [SkippableFact] public void Saves() { } }"));
        folder.Write("packages/skippable/1.0.0/lib/readme.txt", "");
        File.Move(folder.DllOf("Skippable"), folder.PathOf("packages/skippable/1.0.0/lib/Skippable.dll"));
        Directory.Delete(folder.PathOf("Skippable"), recursive: true);
        folder.Code.Refresh();
        Assert.StartsWith("QA6009: 'Tests.Saves' is not a test method", Show(Check(folder, "test:Tests.Saves")));

        folder.Write(
            "App/obj/project.assets.json",
            $$"""
            {
              "version": 3,
              "targets": { "net8.0": { "Skippable/1.0.0": { "type": "package", "compile": { "lib/Skippable.dll": {} } } } },
              "libraries": { "Skippable/1.0.0": { "type": "package", "path": "skippable/1.0.0" } },
              "packageFolders": { "{{folder.PathOf("packages")}}": {} }
            }
            """
        );
        Assert.Equal("", Show(Check(folder, "test:Tests.Saves")));
    }

    [Fact]
    public void Suppressed_evidence_is_not_reported()
    {
        using var folder = Build();
        Assert.Equal("", Show(Check(folder, "code:No.Such\n@allow QA6006 \"Moved.\"")));
    }

    private static BuiltFolder Build()
    {
        var folder = new BuiltFolder();
        folder.Build("Shared", ("Clock.cs", "namespace Shared; public static class Clock { public static int Now => 1; }"));
        folder.Build("xunit.core", ("Xunit.cs", Xunit));
        folder.Build("App", ("Store.cs", Store));
        folder.Build("App.Tests", ("Tests.cs", Tests));

        // What a restore writes: the project refers to one of the others.
        folder.Write(
            "App/obj/project.assets.json",
            """
            {
              "version": 3,
              "targets": { "net8.0": {} },
              "libraries": { "Shared/1.0.0": { "type": "project", "msbuildProject": "../Shared/Shared.csproj" } },
              "packageFolders": {}
            }
            """
        );
        return folder;
    }

    private static string Text(string? evidence) =>
        $"@document en\nQuestion 1\nEncrypted?\nAnswer 1\n{(evidence is null ? "" : $"@evidence {evidence}\n")}Yes.\n";

    private static EvidenceVerdict Check(BuiltFolder folder, string? evidence)
    {
        var workspace = new Workspace();
        var file = folder.PathOf("App/a.qa");
        return new BuiltEvidence(folder.Code).Check(workspace.ProjectOf(file), workspace.Check(file, Text(evidence)).Compilation);
    }

    private static string Show(EvidenceVerdict verdict) =>
        string.Join(
            "; ",
            verdict
                .Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}")
                .Concat(verdict.NotChecked.Select(rule => "not checked: " + rule))
                .Concat(verdict.Stale.Select(note => "stale: " + note))
        );
}
