namespace DocDsl.Package.Tests;

/// <summary>A set of questions as a package: a project with a <c>.qatype</c> and nothing else, whose versions documents follow.</summary>
public class SetPackageTests
{
    private const string First = """
        @type review extends questionnaire
        @version 1
        @numbering none
        @question minimum-data
        @expect yes-no
        Does the feature expose the minimum amount of data?
        @question storage
        How long is data kept?
        @question pets
        Are there pets?

        """;

    private const string Second = """
        @type review extends questionnaire
        @version 2
        @numbering none
        @question minimum-data
        @expect yes-no
        Does the feature expose the minimum amount of data?
        @question retention
        @was storage
        How long is personal data kept?
        @question in-use
        How does an operator see that the feature is in use?

        """;

    private const string Response = """
        @document review 1 en

        @question
        Does the feature expose the minimum amount of data?

        @answer
        Yes, two fields.

        @question
        How long is data kept?

        @answer
        A week.

        @question
        Are there pets?

        @answer
        No.

        """;

    private const string Program = """
        using System;
        using System.Linq;
        using DocDsl;
        using Review.Questions;

        foreach (var review in App.Documents.Of<Review.Questions.Review>())
        {
            Console.WriteLine(review.Name + ": " + (review.MinimumData is AnsweredQuestion<bool> { Value: true }));
        }
        """;

    [Fact]
    public void A_new_version_of_a_package_makes_exactly_the_changed_questions_speak()
    {
        var id = "Review.Questions.T" + Guid.NewGuid().ToString("N")[..8];
        var feed = Path.Combine(PackedPackage.Workspace, id);
        Pack(id, "1.0.0", First, feed);
        Pack(id, "2.0.0", Second, feed);

        var app = Consumer(id, "1.0.0", feed);
        app.BuildsClean();
        Assert.Equal("one: True", app.RunProgram());

        var updated = Consumer(id, "2.0.0", feed);
        Assert.Equal(
            [
                "Reviews/one.qa(1,11): error QA7001: Question 'in-use' of 'review' is missing: "
                    + "'How does an operator see that the feature is in use?'",
                "Reviews/one.qa(1,18): warning QA7006: The document answers version 1 of 'review', which is older than version 2, "
                    + "to which it is held",
                "Reviews/one.qa(9,1): warning QA7002: Question 'retention' is not worded as in 'review', which asks: "
                    + "'How long is personal data kept?'",
                "Reviews/one.qa(15,1): warning QA7003: Question 'Are there pets?' is not in 'review'",
            ],
            updated.BuildFails()
        );
    }

    [Fact]
    public void Two_versions_of_a_set_in_one_project_are_reported()
    {
        var app = new Consumer("App", "<OutputType>Library</OutputType>");
        app.Write("sets/1/review.qatype", First);
        app.Write("sets/2/review.qatype", Second);
        Assert.Equal(
            ["sets/2/review.qatype(1,7): error QA5008: The document type 'review' is already declared in sets/1/review.qatype"],
            app.BuildFails()
        );
    }

    /// <summary>As its author would: one file of questions, and <c>dotnet pack</c>.</summary>
    private static void Pack(string id, string version, string type, string feed)
    {
        var set = new Consumer(
            "Review.Questions",
            $"<OutputType>Library</OutputType><PackageId>{id}</PackageId><Version>{version}</Version>"
                + "<TargetFramework>net8.0</TargetFramework>"
        );
        set.Write("review.qatype", type);
        var packed = Dotnet.Run(set.Folder, "pack", set.ProjectPath, "-o", feed, "-nologo", "-v", "q");
        Assert.True(packed.ExitCode == 0, packed.Output);
    }

    private static Consumer Consumer(string id, string version, string feed)
    {
        var app = new Consumer("App", items: $"<PackageReference Include=\"{id}\" Version=\"{version}\" />");
        app.Write(
            "../nuget.config",
            $"""
            <configuration><packageSources>
              <add key="docdsl" value="{PackedPackage.Feed}" />
              <add key="sets" value="{feed}" />
            </packageSources></configuration>
            """
        );
        app.Write("Reviews/one.qa", Response);
        app.Write("Program.cs", Program);
        return app;
    }
}
