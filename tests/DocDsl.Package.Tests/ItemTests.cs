namespace DocDsl.Package.Tests;

/// <summary>Which files are documents, and what they are called.</summary>
public class ItemTests
{
    [Fact]
    public void Paths_of_any_kind_and_linked_files()
    {
        var app = new Consumer("my-app", items: """<DocDsl Include="../shared/gedeeld.qa" Link="Elders/gedeeld.qa" />""", folder: "a b#c");
        app.Write("a/faq.qa", Consumer.Letter.Replace("Twaalf", "1"));
        app.Write("b/faq.qa", Consumer.Letter.Replace("Twaalf", "2"));
        app.Write("let ter/x y.qa", Consumer.Letter.Replace("Twaalf", "3"));
        app.Write("hek#je/punt;komma.qa", Consumer.Letter.Replace("Twaalf", "4"));
        app.Write("letter.nl.qa", Consumer.Letter.Replace("Twaalf", "5"));
        app.Write("../shared/gedeeld.qa", Consumer.Letter.Replace("Twaalf", "6"));
        app.Write("bin/x.qa", "Vraag 1\n");
        app.Write("Crlf.qa", "\uFEFF" + Consumer.Letter.Replace("\n", "\r\n").Replace("Twaalf", "7"));
        File.WriteAllText(app.PathOf("Wide.qa"), Consumer.Letter.Replace("Twaalf", "8"), System.Text.Encoding.Unicode);
        app.Write(
            "Program.cs",
            """
            foreach (var document in my_app.Documents.All)
            {
                System.Console.WriteLine(document.Path + ": " + document["kosten"].Match(q => q.Answer.Text, q => "", q => "", q => ""));
            }

            System.Console.WriteLine(my_app.A.Faq.Document == (object)my_app.B.Faq.Document);
            System.Console.WriteLine(my_app.LetTer.XY.Document.Name + my_app.HekJe.PuntKomma.Document.Name 
                + my_app.LetterNl.Document.Name + my_app.Elders.Gedeeld.Document.Name);
            """
        );
        app.BuildsClean();
        Assert.Equal(
            """
            Crlf.qa: 7 euro.
            Elders/gedeeld.qa: 6 euro.
            Wide.qa: 8 euro.
            a/faq.qa: 1 euro.
            b/faq.qa: 2 euro.
            hek#je/punt;komma.qa: 4 euro.
            let ter/x y.qa: 3 euro.
            letter.nl.qa: 5 euro.
            False
            x ypunt;kommaletter.nlgedeeld
            """,
            app.RunProgram()
        );
        Assert.False(Directory.Exists(app.PathOf("bin/Debug/net10.0/nl")), "letter.nl.qa was mistaken for a Dutch resource");
    }

    [Fact]
    public void Switches_take_the_default_items_away_and_explicit_ones_stay()
    {
        var app = new Consumer(
            "App",
            "<EnableDefaultItems>false</EnableDefaultItems>",
            """<Compile Include="Program.cs" /><DocDsl Include="only/*.qa" />"""
                + """<Content Include="copied/*.qa" CopyToOutputDirectory="Always" />"""
        );
        app.Write("broken.qa", "Vraag 1\nWat?\n");
        app.Write("only/letter.qa", Consumer.Letter);
        app.Write("copied/data.qa", "Vraag 1\nWat?\n");
        app.Write("Program.cs", "System.Console.WriteLine(App.Documents.All.Count + \" \" + App.Only.Letter.Document.Name);");
        app.BuildsClean();
        Assert.Equal("1 letter", app.RunProgram());
        Assert.True(File.Exists(app.PathOf("bin/Debug/net10.0/copied/data.qa")));

        app.BuildsClean("-p:EnableDefaultItems=false", "-p:EnableDefaultDocDslItems=false");
        app.Write("only/letter.qa", "Vraag 1\nWat?\n");
        Assert.Equal(
            ["only/letter.qa(1,1): error QA3001: Question 1 has no answer"],
            app.BuildFails().Where(diagnostic => diagnostic.Contains("QA"))
        );
    }

    [Fact]
    public void The_switch_of_our_own()
    {
        var app = new Consumer(
            "App",
            "<EnableDefaultDocDslItems>false</EnableDefaultDocDslItems>",
            """<None Update="data/*.qa" CopyToOutputDirectory="Always" />"""
        );
        app.Write("data/broken.qa", "Vraag 1\nWat?\n");
        app.Write("Program.cs", "System.Console.WriteLine(1);");
        app.BuildsClean();
        Assert.True(File.Exists(app.PathOf("bin/Debug/net10.0/data/broken.qa")));
    }

    [Fact]
    public void A_document_that_is_copied_to_the_output_is_copied_and_compiled()
    {
        var app = new Consumer("App", items: """<None Update="Letters/*.qa" CopyToOutputDirectory="PreserveNewest" />""");
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Program.cs", "System.Console.WriteLine(App.Letters.Letter.Document.Name);");
        app.BuildsClean();
        Assert.Equal("letter", app.RunProgram());
        Assert.True(File.Exists(app.PathOf("bin/Debug/net10.0/Letters/letter.qa")));
    }
}
