using DocDsl.Core.Code;

namespace DocDsl.Core.Tests.Code;

/// <summary>What is a change of code, and what is none.</summary>
public class CodeMeaningTests
{
    private const string Store = """
        using System;

        namespace Vault;

        /// <summary>Stores.</summary>
        public sealed partial class Store(string path)
        {
            public const int KeySize = 256;
            private readonly byte[] _key = new byte[KeySize];

            // Writes.
            [Obsolete("soon")]
            public int Save(byte[] data, int times = 1)
            {
                var count = 0;
                foreach (var one in data)
                {
                    count += Add(one, times) >> 1;
                }

                Log($"saved {count:N2} of {data.Length}");
                return count;
            }

            public int Save(string text) => text.Length;

            public string Name { get; set; } = "store";

            private static int Add(int left, int right) => left + Twice(right);

            private static int Twice(int number) { return number * 2; }

            private void Log(string text) => Console.WriteLine(text);

            public static bool operator ==(Store left, Store right) { return true; }

            private class Entry { public int Size; public int Read() { var x = Size; return x; } }
        }

        public enum Level { None, Low, High = 7, Top }

        public record Limits(int Days, int Months = 12);
        """;

    [Theory]
    // Layout, comments, trailing commas, names of locals.
    [InlineData("Vault.Store.Save(byte[], int)", "var count = 0;", "var   count\n=0; // starts")]
    [InlineData("Vault.Store.Save(byte[], int)", "count", "total")]
    [InlineData("Vault.Store.Save(byte[], int)", "one", "each")]
    [InlineData("Vault.Store.Save", "// Writes.", "/* Writes, and\n more. */")]
    [InlineData("Vault.Store", "/// <summary>Stores.</summary>\n", "")]
    [InlineData("Vault.Level", "Top }", "Top, }")]
    // What is not used.
    [InlineData("Vault.Store.Save(string)", "number * 2", "number * 3")]
    [InlineData("Vault.Store.Save(string)", "var count = 0;", "var count = 1;")]
    [InlineData("Vault.Store.KeySize", "number * 2", "number * 3")]
    [InlineData("Vault.Store.Name", "saved", "stored")]
    [InlineData("Vault.Level.None", "High = 7", "High = 8")]
    [InlineData("Vault.Level.High", "Low", "Lower")]
    public void Some_changes_are_none(string name, string before, string after) =>
        Assert.Equal(Of(Store, name), Of(Changed(before, after), name));

    [Theory]
    [InlineData("Vault.Store.KeySize", "256", "128")]
    [InlineData("Vault.Store.Save", "[Obsolete(\"soon\")]", "[Obsolete(\"now\")]")]
    [InlineData("Vault.Store.Save", "times = 1", "times = 2")]
    [InlineData("Vault.Store.Save", ">> 1", ">> 2")]
    [InlineData("Vault.Store.Save", "saved {", "stored {")]
    [InlineData("Vault.Store.Save", ":N2", ":N3")]
    [InlineData("Vault.Store.Save", "data.Length", "data.Rank")]
    [InlineData("Vault.Store.Save", "count += ", "count -= ")]
    // Private members that it uses, and those that these use.
    [InlineData("Vault.Store.Save", "left + ", "left - ")]
    [InlineData("Vault.Store.Save", "number * 2", "number * 3")]
    [InlineData("Vault.Store.Save", "Console.WriteLine(text)", "Console.Write(text)")]
    [InlineData("Vault.Store.Save(string)", "text.Length;", "text.Length + 1;")]
    [InlineData("Vault.Store.Name", "\"store\"", "\"vault\"")]
    [InlineData("Vault.Store", "return true", "return false")]
    [InlineData("Vault.Store", "public int Size", "public long Size")]
    [InlineData("Vault.Store", "Size", "Length")]
    [InlineData("Vault.Store", "string path", "string file")]
    [InlineData("Vault.Level.Top", "High = 7", "High = 8")]
    [InlineData("Vault.Level.Low", "None, ", "")]
    [InlineData("Vault.Limits.Months", "= 12", "= 24")]
    public void What_code_does_is_a_change(string name, string before, string after) =>
        Assert.NotEqual(Of(Store, name), Of(Changed(before, after), name));

    [Theory]
    [InlineData("a++ + b", "a + ++b")]
    [InlineData("x = y", "y = x")]
    [InlineData("k switch { A => 1, B => 2 }", "k switch { B => 1, A => 2 }")]
    [InlineData("k switch { (A, B) => 1, _ => 2 }", "k switch { (B, A) => 1, _ => 2 }")]
    [InlineData("a < b ? c : d", "a < b ? d : c")]
    [InlineData("new { total = 1 }", "new { sum = 1 }")]
    [InlineData("F(first: 1)", "F(second: 1)")]
    [InlineData("new int[2]", "new int[,2]")]
    [InlineData("'a'", "'b'")]
    [InlineData("$\"{a}\"", "a")]
    [InlineData("@\"\\n\"", "\"\\n\"")]
    [InlineData("if (c) field = 1;", "if (c) other = 1;")]
    [InlineData("do field = 1; while (c);", "do other = 1; while (c);")]
    [InlineData("{ return true ? field : 0; }", "{ return true ? other : 0; }")]
    [InlineData("x = (int)field;", "x = (int)other;")]
    [InlineData("#if DEBUG\nF();\n#endif\n", "#if RELEASE\nF();\n#endif\n")]
    [InlineData("int a = 1; return new { a };", "int b = 1; return new { b };")]
    [InlineData("int a = 1; return nameof(a);", "int b = 1; return nameof(b);")]
    [InlineData("int a = 1; return this.a;", "int b = 1; return this.b;")]
    [InlineData("int a = 1; return a;", "int a = 1; return b;")]
    [InlineData("int a = 1, b = 2; return a;", "int a = 1, b = 2; return b;")]
    public void Other_statements_are_a_change(string before, string after) =>
        Assert.NotEqual(Of(InMethod(before), "A.M"), Of(InMethod(after), "A.M"));

    [Theory]
    [InlineData("int a = 1; return a;", "int b = 1; return b;")]
    [InlineData("List<int> a = new(); a.Add(1);", "List<int> b = new(); b.Add(1);")]
    [InlineData("int? a = null; F(a);", "int? b = null; F(b);")]
    [InlineData("int[] a = []; F(a);", "int[] b = []; F(b);")]
    [InlineData("var (a, b) = F(); G(a, b);", "var (c, d) = F(); G(c, d);")]
    [InlineData("if (o is Foo a && a.B) F(a);", "if (o is Foo c && c.B) F(c);")]
    [InlineData("if (o is { } a) F(a);", "if (o is { } b) F(b);")]
    [InlineData("F(a => a + 1, (b, c) => b * c);", "F(x => x + 1, (y, z) => y * z);")]
    [InlineData("F(out var a); G(a);", "F(out var b); G(b);")]
    [InlineData("int L(int a) => a; return L(1);", "int K(int b) => b; return K(1);")]
    [InlineData("catch (Exception e) { F(e); }", "catch (Exception x) { F(x); }")]
    [InlineData("var q = from a in list where a > 1 select a;", "var r = from b in list where b > 1 select b;")]
    [InlineData("F(new[] { 1, 2 });", "F(new[] { 1, 2, });")]
    [InlineData("var s = $\"{x} {y:N2}\"; F(s);", "var t = $\"{ x } {y :N2}\"; F(t);")]
    [InlineData("#region A\nF();\n#endregion\n", "F();")]
    public void A_renamed_local_is_none(string before, string after) =>
        Assert.Equal(Of(InMethod(before), "A.M"), Of(InMethod(after), "A.M"));

    [Theory]
    [InlineData("Vault.Store.Sav")]
    [InlineData("Store.Save")]
    [InlineData("Other.Store.Save")]
    [InlineData("Vault.Store.Entry.Write")]
    [InlineData("Vault")]
    public void What_is_not_declared_has_no_meaning(string name) => Assert.Null(CodeMeaning.Of([new CodeText("a.cs", Store)], name));

    [Fact]
    public void Nested_types_and_blocks_of_namespaces_are_found()
    {
        Assert.NotNull(CodeMeaning.Of([new CodeText("a.cs", Store)], "Vault.Store.Entry.Read"));
        const string Blocks = "namespace A { namespace B.C { class D { int E; } } class D { int F; } }";
        Assert.NotNull(CodeMeaning.Of([new CodeText("a.cs", Blocks)], "A.B.C.D.E"));
        Assert.NotNull(CodeMeaning.Of([new CodeText("a.cs", Blocks)], "A.D.F"));
        Assert.Null(CodeMeaning.Of([new CodeText("a.cs", Blocks)], "A.D.E"));
    }

    [Fact]
    public void The_parts_of_a_type_count_in_any_order()
    {
        var first = new CodeText("a.cs", "namespace A; partial class B { public int M() => N(); }");
        var second = new CodeText("b.cs", "namespace A; partial class B { private int N() => 1; }");
        var changed = new CodeText("b.cs", "namespace A; partial class B { private int N() => 2; }");
        Assert.Equal(CodeMeaning.Of([first, second], "A.B.M"), CodeMeaning.Of([second, first], "A.B.M"));
        Assert.Equal(CodeMeaning.Of([first, second], "A.B"), CodeMeaning.Of([second, first], "A.B"));
        Assert.NotEqual(CodeMeaning.Of([first, second], "A.B.M"), CodeMeaning.Of([first, changed], "A.B.M"));
    }

    [Fact]
    public void The_line_ends_of_a_file_do_not_count() =>
        Assert.Equal(Of(Store, "Vault.Store.Save"), Of(Store.Replace("\n", "\r\n", StringComparison.Ordinal), "Vault.Store.Save"));

    [Fact]
    public void A_hash_is_the_same_on_every_machine() => Assert.Equal("b99e2ace553f3109e2f3a01958bc6c1b", Of(InMethod("return 1;"), "A.M"));

    [Fact]
    public void Any_text_has_a_meaning_or_none()
    {
        for (var length = 0; length <= Store.Length; length++)
        {
            CodeMeaning.Of([new CodeText("a.cs", Store[..length])], "Vault.Store.Save");
            CodeMeaning.Of([new CodeText("a.cs", Store[length..])], "Vault.Store");
        }
    }

    private static string InMethod(string body) => "class A { int field; int other; int M() {\n" + body + "\n} }";

    private static string Changed(string before, string after)
    {
        Assert.Contains(before, Store, StringComparison.Ordinal);
        return Store.Replace(before, after, StringComparison.Ordinal);
    }

    private static string Of(string code, string name)
    {
        var hash = CodeMeaning.Of([new CodeText("a.cs", code)], name);
        Assert.NotNull(hash);
        return hash;
    }
}
